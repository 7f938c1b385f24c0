package org.petitions.bench;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * One query asked one time after the other, as one person would.
 *
 * @param name for the report
 * @param kind what it is measured against
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param cpu milliseconds of processor time that all processes of the platform took for one call: on a machine that does other things too it
 *     says more than the time on the clock
 * @param answered whether every call was answered
 */
record QueryMeasure(String name, Kind kind, double p50, double p95, double cpu, boolean answered) {
    private static final int UNCOUNTED = 10;
    private static final int FEWEST = 3;
    /** A slow query is asked less often. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(8);

    /** What a query is. */
    enum Kind {
        /** A page of a list. */
        LIST,

        /** A page for a browser. */
        PAGE,

        /** One case, or what belongs to one. */
        ONE,

        /** A sum over many. */
        COUNT
    }

    /** A call; whether it was answered as it should. */
    interface Call {
        boolean answered() throws IOException, InterruptedException;
    }

    /** What tells how much processor time the platform has used so far. */
    interface CpuClock {
        Duration used();
    }

    /** @param calls how many are counted; of a slow one fewer */
    static QueryMeasure of(String name, Kind kind, int calls, CpuClock cpu, Call call)
            throws IOException, InterruptedException {
        double[] millis = new double[calls];
        boolean answered = true;
        int counted = 0;
        int made = 0;
        Duration cpuBefore = cpu.used();
        long begun = System.nanoTime();
        for (int i = -UNCOUNTED; i < calls; i++) {
            long start = System.nanoTime();
            answered &= isAnswered(call);
            made++;
            long end = System.nanoTime();
            // One so slow that the first calls are all there are is no slower for them.
            if (i >= 0 || end - begun > LONGEST_NANOS && counted < calls) {
                millis[counted++] = (end - start) / 1e6;
            }
            if (end - begun > LONGEST_NANOS && counted >= Math.min(calls, FEWEST)) {
                break;
            }
        }
        Arrays.sort(millis, 0, counted);
        double cpuMillis = (double) cpu.used().minus(cpuBefore).toMillis() / made;
        return new QueryMeasure(name, kind, millis[counted / 2], millis[Math.min(counted - 1, counted * 95 / 100)],
                cpuMillis, answered);
    }

    /** A call that was not answered within the client's ten seconds counts as that long. */
    private static boolean isAnswered(Call call) throws IOException, InterruptedException {
        try {
            return call.answered();
        } catch (HttpTimeoutException _) {
            return false;
        }
    }
}
