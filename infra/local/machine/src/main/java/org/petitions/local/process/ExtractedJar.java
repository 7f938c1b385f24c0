package org.petitions.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A jar that Spring Boot packed, laid out as a plain jar with its libraries beside it: it starts faster, and only so can a cache be made of
 * it. Each build has a folder of its own, so that a build never changes what a running platform is made of.
 */
public final class ExtractedJar {
    private static final long LIMIT_SECONDS = 120;

    private ExtractedJar() {}

    /**
     * The plain jar, which is made when it is not there yet: by one thread, while others of this process wait.
     *
     * @param packed the jar that Spring Boot packed
     * @param folder where the layouts of this program's builds are; the one before is kept, for a platform that still runs from it
     * @throws ProcessStartException when it cannot be extracted
     */
    public static synchronized Path of(Path packed, Path folder) {
        Path layout = folder.resolve(JarFingerprint.ofContent(packed));
        Path plain = layout.resolve(packed.getFileName().toString());
        try {
            if (!Files.exists(plain)) {
                Files.createDirectories(folder);
                extract(packed, layout);
                forgetOlder(folder, layout);
            }
            Files.setLastModifiedTime(layout, FileTime.from(Instant.now()));
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Aside first: what is there is whole, though the work was broken off or two did it at once. */
    private static void extract(Path packed, Path layout) throws IOException {
        Path aside = layout.resolveSibling(layout.getFileName() + "." + ProcessHandle.current().pid());
        var command = List.of(JvmProgram.JAVA, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar", packed.toString(), "extract", "--force", "--destination", aside.toString());
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!tool.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                throw new ProcessStartException(
                        "%s 无法解开。 / %s cannot be extracted: %s".formatted(packed, packed, said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessStartException("启动被中断。 / The start was interrupted.", e);
        }
        if (!Files.exists(layout)) {
            Files.move(aside, layout, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void forgetOlder(Path folder, Path layout) throws IOException {
        try (var entries = Files.list(folder)) {
            List<Path> older = entries.filter(entry -> Files.isDirectory(entry) && !entry.equals(layout))
                    .sorted(Comparator.comparing((Path entry) -> entry.toFile().lastModified()).reversed()).skip(1)
                    .toList();
            for (Path layoutBefore : older) {
                delete(layoutBefore);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
