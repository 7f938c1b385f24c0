package org.petitions.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code infra/dependencies/check} with a scanner that answers what the test says: which lists it is given, and that what could not be checked
 * is never taken for what is sound.
 */
class DependencyCheckTest {
    private static final Path SCRIPT = Path.of("..", "dependencies", "check").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private record Outcome(int exitCode, String output) {}

    @BeforeEach
    void list() throws IOException {
        assumeTrue(Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "unzip"))), "no unzip here");
        Files.writeString(folder.resolve("application.cdx.json"), "{\"of\": \"a file\"}");
        try (var jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("program.jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/sbom/application.cdx.json"));
            jar.write("{\"of\": \"a jar\"}".getBytes(UTF_8));
        }
    }

    @Test
    void it_is_given_the_list_of_each_program_and_of_each_jar() throws Exception {
        var sound = check(0, folder.resolve("application.cdx.json").toString(),
                folder.resolve("program.jar").toString());

        assertThat(sound.exitCode()).as(sound.output()).isZero();
        assertThat(sound.output()).contains("No weakness is known", "没有已知漏洞", "a file", "a jar", "scan source",
                "accepted.toml").doesNotContain("--offline-vulnerabilities");
    }

    @Test
    void known_weaknesses_fail_it() throws Exception {
        var weak = check(1, folder.resolve("program.jar").toString());

        assertThat(weak.exitCode()).isEqualTo(1);
        assertThat(weak.output()).contains("Weaknesses are known", "有已知漏洞");
    }

    @Test
    void a_database_that_cannot_be_reached_is_said_aloud_and_is_no_all_clear() throws Exception {
        for (var outcome : List.of(check(127, folder.resolve("program.jar").toString()),
                check(0, "--database", folder.toString(), folder.resolve("program.jar").toString()),
                check(0, folder.resolve("not-built.jar").toString()),
                check(0, emptyJar().toString()))) {
            assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(3);
            assertThat(outcome.output()).contains("NOT CHECKED", "没有核对").doesNotContain("No weakness is known");
        }
    }

    @Test
    void a_database_that_was_fetched_before_is_used_and_an_old_one_is_told() throws Exception {
        Path all = Files.createDirectories(folder.resolve("osv-scanner").resolve("Maven")).resolve("all.zip");
        Files.writeString(all, "");

        var fresh = check(0, "--database", folder.toString(), folder.resolve("program.jar").toString());
        assertThat(fresh.exitCode()).as(fresh.output()).isZero();
        assertThat(fresh.output()).contains("--offline-vulnerabilities", "--local-db-path=" + folder)
                .doesNotContain("older than");

        Files.setLastModifiedTime(all, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        assertThat(check(0, "--database", folder.toString(), folder.resolve("program.jar").toString()).output())
                .contains("older than 7 days");
    }

    @Test
    void what_is_not_understood_is_answered_with_the_usage() throws Exception {
        var outcome = check(0, "--everything");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).contains("infra/dependencies/check [FILE...]");
    }

    private Path emptyJar() throws IOException {
        Path file = folder.resolve("empty.jar");
        try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
        }
        return file;
    }

    /** @param scannerAnswers its exit code; it shows what it was asked, and the lists */
    private Outcome check(int scannerAnswers, String... arguments) throws IOException, InterruptedException {
        Path scanner = folder.resolve("scanner");
        Files.writeString(scanner, """
                #!/usr/bin/env bash
                echo "$@"
                for argument in "$@"; do [[ $argument != --lockfile=* ]] || cat "${argument#--lockfile=}"; done
                exit %d
                """.formatted(scannerAnswers));
        Files.setPosixFilePermissions(scanner, PosixFilePermissions.fromString("rwx------"));
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OSV_SCANNER", scanner.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
