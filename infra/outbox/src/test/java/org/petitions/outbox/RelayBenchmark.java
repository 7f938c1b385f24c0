package org.petitions.outbox;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.petitions.local.server.TestServers;

/**
 * Measures, not tests: how fast saved events are published, on the real broker and database of {@link TestServers}. First what piled up while
 * Kafka was down, then while writers go on. Prints events a second and the CPU time of this process for one event.
 */
final class RelayBenchmark {
    private static final int WRITERS = 32;
    private static final byte[] VALUE = new byte[600];

    private RelayBenchmark() {}

    /** @param args documents in the pile; documents written live */
    public static void main(String[] args) throws Exception {
        int piled = Integer.parseInt(args[0]);
        int live = Integer.parseInt(args[1]);
        String brokers = TestServers.broker().bootstrapServers();
        String uri = TestServers.database().uri();
        String database = TestServers.newDatabaseName();
        try (var service = TestService.start(TestService.NO_KAFKA, uri, database, "petitions.outbox.stop-within=0s")) {
            for (List<Integer> part : parts(piled)) {
                service.outbox().insertAll(part.stream().map(number -> document("pile-" + number)).toList());
            }
        }
        for (int round = 1; round <= 2; round++) {
            try (var service = TestService.start(brokers, uri, database)) {
                if (round == 1) {
                    measure("pile of " + piled + " documents, 2 events each", piled * 2, service, () -> {});
                }
                String prefix = "live" + round + "-";
                measure(WRITERS + " writers, a document with 2 events each time", live * 2, service, () -> {
                    try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS)) {
                        IntStream.range(0, live).forEach(number -> executor.submit(() -> {
                            NewDocument<TestDocument> each = document(prefix + number);
                            service.outbox().insert(each.entity(), each.events());
                        }));
                    }
                });
            }
        }
        System.exit(0);
    }

    private static void measure(String what, int events, TestService service, Runnable work) {
        long begin = System.nanoTime();
        long cpu = cpuNanos();
        work.run();
        Duration written = Duration.ofNanos(System.nanoTime() - begin);
        Awaitility.await().atMost(Duration.ofMinutes(10)).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5)).until(() -> service.status().idle());
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%s: %.0f events/s (%.2f s, of which writing %.2f s), %.0f us CPU an event%n", what,
                events / seconds, seconds, written.toMillis() / 1e3, (cpuNanos() - cpu) / 1e3 / events);
    }

    private static NewDocument<TestDocument> document(String id) {
        return new NewDocument<>(TestDocument.opened(id), List.of(TestEvents.of(TestEvents.CASE_TOPIC, id, 1, VALUE),
                TestEvents.of(TestEvents.SEALED_TOPIC, id, 2, VALUE)));
    }

    private static List<List<Integer>> parts(int count) {
        List<List<Integer>> parts = new ArrayList<>();
        for (int from = 0; from < count; from += 500) {
            parts.add(IntStream.range(from, Math.min(count, from + 500)).boxed().toList());
        }
        return parts;
    }

    private static long cpuNanos() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
