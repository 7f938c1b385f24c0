package org.petitions.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;

/** Folders that are no longer needed. */
public final class Folders {
    private Folders() {}

    /** Deletes what is in a folder, except what is to be kept; nothing happens when there is none. */
    public static void empty(Path folder, Predicate<Path> kept) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.list(folder)) {
            for (Path entry : entries.filter(kept.negate()).toList()) {
                delete(entry);
            }
        }
    }

    /** Deletes a folder with all that is in it; nothing happens when there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
