package org.petitions.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {
    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path folder;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = folder.resolve("small.jar");
        build("1");
    }

    /** Says hello and waits to be ended. */
    static final class Greeter {
        public static void main(String[] args) throws InterruptedException {
            System.out.println("hello");
            Thread.currentThread().join();
        }
    }

    @Test
    void a_run_that_recorded_leaves_a_cache_with_which_the_next_one_starts() {
        recordAndKeep();

        JvmProgram next = caches(true).prepared(program());
        assertThat(next.process().command()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(caches(true).recordings()).isEmpty();
        assertThat(refusedAtStart()).isEmpty();
    }

    @Test
    void a_cache_is_used_with_its_options_and_jars_alone_though_another_build_has_the_same_time_and_size()
            throws IOException {
        recordAndKeep();

        JvmProgram other = program().withJvmOptions("-Xmx48m");
        assertThat(caches(false).prepared(other)).isEqualTo(other);

        build("2");
        assertThat(caches(false).prepared(program())).isEqualTo(program());
        assertThat(caches(true).prepared(program()).process().command()).contains("-XX:AOTMode=record");
    }

    @Test
    void a_damaged_cache_stops_no_start_and_is_said_and_made_again() throws IOException {
        recordAndKeep();
        Files.writeString(cache(), "not a cache");

        assertThat(refusedAtStart()).containsExactly("small");
        assertThat(caches(true).prepared(program()).process().command()).contains("-XX:AOTMode=record");
    }

    @Test
    void a_run_that_was_killed_leaves_no_cache() {
        AotCaches caches = caches(true);
        ChildJvm child = started(caches.prepared(program()));
        child.kill();

        assertThat(caches.recordings()).isEmpty();
        assertThat(caches(true).prepared(program()).process().command()).contains("-XX:AOTMode=record");
    }

    @Test
    void the_cache_of_the_build_before_is_kept_for_who_still_runs_from_it_and_no_older_one() throws IOException {
        Path own = Files.createDirectories(folder.resolve("caches/small"));
        for (String build : List.of("oldest.aot", "older.aot")) {
            Files.writeString(own.resolve(build), "");
            Files.setLastModifiedTime(own.resolve(build),
                    FileTime.from(BUILT.toInstant().plusSeconds(build.length() * -60L)));
        }
        recordAndKeep();

        try (var files = Files.list(own)) {
            assertThat(files).hasSize(2).contains(own.resolve("older.aot")).doesNotContain(own.resolve("oldest.aot"));
        }
    }

    @Test
    void classes_in_a_folder_have_none() {
        JvmProgram folders = JvmProgram.ofMain("small", Greeter.class);
        assertThat(caches(true).prepared(withClassPath(folders, folder.toString()))).isEqualTo(
                withClassPath(folders, folder.toString()));
    }

    private static JvmProgram withClassPath(JvmProgram program, String classPath) {
        return new JvmProgram(program.name(), classPath, program.mainClass(), program.arguments(),
                program.jvmOptions(), program.environment());
    }

    private void recordAndKeep() {
        AotCaches caches = caches(true);
        started(caches.prepared(program())).stop();
        assertThat(caches.recordings()).hasSize(1).allMatch(AotCaches.Recording::keep);
    }

    private List<String> refusedAtStart() {
        AotCaches caches = caches(false);
        try (var _ = started(caches.prepared(program()))) {
            return caches.forgetRefused();
        }
    }

    private ChildJvm started(JvmProgram program) {
        ChildJvm child = ChildJvm.start(program, folder.resolve(System.nanoTime() + ".log"));
        await().atMost(Duration.ofSeconds(60)).until(() -> child.lastLines(5).contains("hello"));
        return child;
    }

    private AotCaches caches(boolean recording) {
        return AotCaches.in(folder.resolve("caches"), folder, recording);
    }

    private Path cache() throws IOException {
        try (var files = Files.list(folder.resolve("caches/small"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private JvmProgram program() {
        return new JvmProgram("small", jar.toString(), Greeter.class.getName(), List.of(),
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"), Map.of());
    }

    /** The same classes beside another text of the same length. */
    private void build(String text) throws IOException {
        try (var archive = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : List.of(Greeter.class, ParentWatchdog.class, ProcessStartException.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                archive.putNextEntry(new JarEntry(name));
                copy(name, archive);
            }
            archive.putNextEntry(new JarEntry("build.txt"));
            archive.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(jar, BUILT);
    }

    private static void copy(String name, OutputStream to) throws IOException {
        try (var from = Objects.requireNonNull(AotCachesTest.class.getClassLoader().getResourceAsStream(name))) {
            from.transferTo(to);
        }
    }
}
