package org.petitions.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** CPU time that processes have used, as the kernel counts it. */
final class ProcessStatistics {
    private ProcessStatistics() {}

    /** User and system time of each process so far. */
    static Map<String, Duration> cpuTimeOf(Map<String, Long> pids) {
        Map<String, Duration> used = new LinkedHashMap<>();
        pids.forEach((name, pid) -> used.put(name, cpuTimeOf(pid)));
        return used;
    }

    /** What was used between two readings. */
    static Map<String, Duration> between(Map<String, Duration> before, Map<String, Duration> after) {
        Map<String, Duration> used = new LinkedHashMap<>();
        after.forEach((name, time) -> used.put(name, time.minus(before.getOrDefault(name, Duration.ZERO))));
        return used;
    }

    /** Resident memory of a process in MiB. */
    static long residentMiB(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("no process " + pid, e);
        }
        return 0;
    }

    private static Duration cpuTimeOf(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("no process " + pid));
    }
}
