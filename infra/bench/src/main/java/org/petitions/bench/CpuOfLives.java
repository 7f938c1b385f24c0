package org.petitions.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU milliseconds that one life takes, by process.
 *
 * @param millis in the order of the report
 */
record CpuOfLives(Map<String, Double> millis) {
    CpuOfLives {
        millis = Collections.unmodifiableMap(new LinkedHashMap<>(millis));
    }

    /** Of all lives of several runs. */
    static CpuOfLives of(FlowRun... runs) {
        long lives = Math.max(1, List.of(runs).stream().mapToLong(run -> run.statistics().completedLifecycles()).sum());
        Map<String, Double> millis = new LinkedHashMap<>();
        for (FlowRun run : runs) {
            run.cpu().forEach((process, used) -> millis.merge(process, perLife(used, lives), Double::sum));
        }
        return new CpuOfLives(millis);
    }

    private static double perLife(Duration used, long lives) {
        return (double) used.toMillis() / lives;
    }

    double of(String process) {
        return millis.getOrDefault(process, 0.0);
    }

    double all() {
        return millis.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
