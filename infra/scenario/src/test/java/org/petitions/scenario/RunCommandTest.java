package org.petitions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.platform.Folders;
import org.petitions.local.platform.RunLock;
import org.petitions.local.process.ProgressListener;

/** The command as a process, in a folder where nothing is built: what it does before it starts anything. */
class RunCommandTest {
    @TempDir
    private Path home;

    private record Ended(int exitCode, String said) {}

    private Ended run(Map<String, String> settings, String... options) throws IOException, InterruptedException {
        Files.writeString(home.resolve("run"), "");
        Files.createDirectories(home.resolve("infra"));
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), RunCommand.class.getName()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void a_fresh_run_beside_another_deletes_nothing_and_says_why() throws Exception {
        Path kept = Files.writeString(Files.createDirectories(home.resolve("var/database")).resolve("data"), "kept");

        try (RunLock _ = RunLock.acquire(home.resolve("var"), ProgressListener.silent())) {
            Ended second = run(Map.of(), "--fresh", "--no-day");

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.said()).contains("pid=" + ProcessHandle.current().pid()).contains("runs already");
        }
        assertThat(kept).hasContent("kept");
    }

    @Test
    void a_fresh_run_whose_port_another_program_holds_deletes_nothing() throws Exception {
        Path kept = Files.writeString(Files.createDirectories(home.resolve("var/database")).resolve("data"), "kept");

        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended fresh = run(Map.of("PETITIONS_INTAKE_PORT", String.valueOf(taken.getLocalPort())), "--fresh");

            assertThat(fresh.exitCode()).isEqualTo(1);
            assertThat(fresh.said()).contains("PETITIONS_INTAKE_PORT");
        }
        assertThat(kept).hasContent("kept");
        assertThat(home.resolve("var/run.lock")).as("nothing runs that the next would have to wait for").isEmptyFile();
    }

    @Test
    void data_of_earlier_runs_are_forgotten_but_not_those_of_a_check_that_runs() throws Exception {
        Path data = Files.createDirectories(home.resolve("var"));
        Path running = Files.createDirectories(CheckFolder.ofThisProcess(data));
        Path past = Files.createDirectories(data.resolve("check-999999999999"));

        Folders.empty(data, CheckFolder::isInUse);

        assertThat(running).exists();
        assertThat(past).doesNotExist();
    }
}
