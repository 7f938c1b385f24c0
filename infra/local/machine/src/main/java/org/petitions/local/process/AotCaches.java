package org.petitions.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ahead-of-time caches (JEP 483, 514, 515): what a JVM has learned of a program in one run (its classes read and linked, which methods are
 * worth compiling), kept for its next starts. A run without a cache can record for one; when its programs have ended, {@link Recording#keep}
 * makes it. A cache is one build's: of the same jars, JVM and options, which are in its name. None is needed for a start.
 *
 * <p>
 * Only programs whose class path is all jars can have one; a folder of classes, as in tests, goes without.
 */
public final class AotCaches {
    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

    /** Of each program: that of the build before may still be in use by a platform that runs. */
    private static final int KEPT = 2;

    private final @Nullable Path folder;
    private final Path logs;
    private final boolean recording;
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();
    /** By program name. */
    private final Map<String, Path> used = new ConcurrentHashMap<>();

    private AotCaches(@Nullable Path folder, Path logs, boolean recording) {
        this.folder = folder;
        this.logs = logs;
        this.recording = recording;
    }

    /** Starts go without. */
    public static AotCaches none() {
        return new AotCaches(null, Path.of(""), false);
    }

    /**
     * Caches in a folder.
     *
     * @param logs where a JVM says why it did not take its cache
     * @param recording whether programs that have none record for one: their start and their end take longer
     */
    public static AotCaches in(Path folder, Path logs, boolean recording) {
        return new AotCaches(folder, logs, recording);
    }

    /** The program as it is to be started: with its cache, recording for one, or as it is. */
    public JvmProgram prepared(JvmProgram program) {
        if (folder == null || !SEPARATOR.splitAsStream(program.classPath()).allMatch(AotCaches::isJar)) {
            return program;
        }
        Path own = folder.resolve(program.name());
        Path cache = own.resolve(program.fingerprint() + ".aot");
        try {
            if (Files.exists(cache)) {
                Files.setLastModifiedTime(cache, FileTime.from(Instant.now()));
                used.put(program.name(), cache);
                Files.deleteIfExists(complaints(program.name()));
                // A JVM that takes its cache may warn of a detail of it; that it does not take it is an error.
                return program.withJvmOptions("-XX:AOTCache=" + cache,
                        "-Xlog:aot=error:file=" + complaints(program.name()));
            }
            if (!recording) {
                return program;
            }
            Files.createDirectories(own);
            var made = new Recording(program, cache);
            Files.deleteIfExists(made.configuration());
            recordings.add(made);
            return program.recording(made.configuration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgets the caches that their JVMs did not take: a file that is damaged, or that this machine cannot map. Those JVMs run without. Asked once
     * the programs are ready.
     *
     * @return the programs' names
     */
    public List<String> forgetRefused() {
        List<String> refused = new ArrayList<>();
        used.forEach((name, cache) -> {
            try {
                Path complaints = complaints(name);
                if (Files.exists(complaints) && Files.size(complaints) > 0) {
                    Files.deleteIfExists(cache);
                    refused.add(name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return refused;
    }

    /** What was recorded in this run, once its programs have ended in good order. */
    public List<Recording> recordings() {
        return recordings.stream().filter(Recording::isWritten).toList();
    }

    private Path complaints(String program) {
        return logs.resolve(program + "-cache.log");
    }

    private static boolean isJar(String entry) {
        return entry.endsWith(".jar") && Files.isRegularFile(Path.of(entry));
    }

    /** One program's run, of which a cache can be made. */
    public static final class Recording {
        private final JvmProgram program;
        private final Path cache;

        private Recording(JvmProgram program, Path cache) {
            this.program = program;
            this.cache = cache;
        }

        /** The program's name. */
        public String part() {
            return program.name();
        }

        /** It is made empty at the program's start and written at its end. */
        private boolean isWritten() {
            return configuration().toFile().length() > 0;
        }

        private Path configuration() {
            return beside(".recorded");
        }

        private Path beside(String ending) {
            return cache.resolveSibling(cache.getFileName() + ending);
        }

        /**
         * Makes the cache, which takes some seconds of a processor. It is written aside and then renamed, so that one that is there is whole.
         *
         * @return whether it was made; when not, the next run records again
         */
        public boolean keep() {
            try {
                Path aside = beside(".new");
                Process maker = program.cacheMaker(configuration(), aside)
                        .redirectErrorStream(true).redirectOutput(beside(".log").toFile()).start();
                boolean made = maker.onExit().join().exitValue() == 0 && Files.exists(aside);
                if (made) {
                    Files.move(aside, cache, StandardCopyOption.ATOMIC_MOVE);
                }
                discard();
                forgetOlder();
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Forgets what was recorded. */
        public void discard() {
            try {
                for (String ending : List.of(".recorded", ".new", ".log")) {
                    Files.deleteIfExists(beside(ending));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void forgetOlder() throws IOException {
            try (var files = Files.list(cache.resolveSibling(""))) {
                for (Path older : files.filter(file -> file.toString().endsWith(".aot"))
                        .sorted(Comparator.comparing(AotCaches::lastUsed).reversed()).skip(KEPT).toList()) {
                    Files.deleteIfExists(older);
                }
            }
        }
    }

    private static Instant lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MIN; // deleted meanwhile
        }
    }
}
