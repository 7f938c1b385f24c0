package org.petitions.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** A service in a JVM of its own that changes a few documents until it is killed, and prints a line for each change it was told is saved. */
public final class WriterProcess {
    static final String PREFIX = "killed-";
    private static final int DOCUMENTS = 7;
    private static final String ANSWERED = "answered";

    private WriterProcess() {}

    /** @param args the brokers, the database server's address, the database's name */
    public static void main(String[] args) {
        TestService service = TestService.start(args[0], args[1], args[2]);
        for (String id : documents()) {
            service.outbox().insert(TestDocument.opened(id), List.of(TestEvents.of(id, 1)));
            System.out.println(ANSWERED);
        }
        for (long version = 2;; version++) {
            for (String id : documents()) {
                service.outbox().update(new TestDocument(id, version, "changed", null), version - 1,
                        List.of(TestEvents.of(id, version)));
                System.out.println(ANSWERED);
            }
        }
    }

    static List<String> documents() {
        return LongStream.range(0, DOCUMENTS).mapToObj(number -> PREFIX + number).toList();
    }

    static List<String> idsUpTo(String document, long version) {
        return LongStream.rangeClosed(1, version).mapToObj(each -> TestEvents.id(document, each)).toList();
    }

    /** How many changes it was told are saved. */
    static long answered(Path log) {
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(ANSWERED::equals).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
