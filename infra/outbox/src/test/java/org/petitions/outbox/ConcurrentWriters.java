package org.petitions.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Many threads that change a few documents, each change guarded by the version and told by one event. */
final class ConcurrentWriters {
    private final List<TestService> services;
    private final String prefix;
    private final int documents;
    /** The highest version of each document that a writer was told is saved. */
    private final Map<String, Long> saved = new ConcurrentHashMap<>();

    /**
     * @param services they take turns
     * @param prefix of the documents' ids
     * @param documents how many there are
     */
    ConcurrentWriters(List<TestService> services, String prefix, int documents) {
        this.services = services;
        this.prefix = prefix;
        this.documents = documents;
        List<NewDocument<TestDocument>> files = documents().stream()
                .map(id -> new NewDocument<>(TestDocument.opened(id), List.of(TestEvents.of(id, 1)))).toList();
        services.getFirst().outbox().insertAll(files);
        documents().forEach(id -> saved.put(id, 1L));
    }

    List<String> documents() {
        return LongStream.range(0, documents).mapToObj(number -> prefix + number).toList();
    }

    /** Lets so many threads make so many changes each, at the same time; returns when all are done. */
    ConcurrentWriters write(int threads, int changesEach) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                all.add(executor.submit(() -> {
                    for (int change = 0; change < changesEach; change++) {
                        change(prefix + (first + change) % documents, services.get((first + change) % services.size()));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return this;
    }

    /** Tries until it is the one that makes the next version. */
    private void change(String id, TestService service) {
        while (true) {
            TestDocument file = service.mongo().findById(id, TestDocument.class);
            if (file == null) {
                throw new AssertionError("no document " + id);
            }
            TestDocument next = file.next("changed");
            try {
                service.outbox().update(next, file.version(), List.of(TestEvents.of(id, next.version())));
                saved.merge(id, next.version(), Math::max);
                return;
            } catch (StaleVersionException e) {
                // another writer was first
            }
        }
    }

    int events() {
        return saved.values().stream().mapToInt(Long::intValue).sum();
    }

    /** The ids of the events of a document, as a reader has to see them. */
    List<String> expected(String document) {
        return LongStream.rangeClosed(1, saved.getOrDefault(document, 0L))
                .mapToObj(version -> TestEvents.id(document, version)).toList();
    }
}
