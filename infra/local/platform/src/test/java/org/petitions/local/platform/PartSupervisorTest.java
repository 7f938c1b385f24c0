package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.MailCatcher;

class PartSupervisorTest {
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final BlockingQueue<Platform.ProcessExit> givenUp = new LinkedBlockingQueue<>();
    private volatile Instant now = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void a_part_that_is_killed_runs_again_until_that_happens_too_often_within_an_hour() throws Exception {
        try (MailCatcher mail = MailCatcher.start(folder, 0, 0, ProgressListener.silent());
                PartSupervisor supervisor = supervisor(_ -> mail.restart())) {
            for (int time = 0; time < RestartLimit.MOST_AN_HOUR; time++) {
                killAndTell(mail, supervisor);
                awaitBack();
                assertThat(mail.mails()).isEmpty();
            }
            killAndTell(mail, supervisor);
            assertThat(firstGivenUp()).isEqualTo("mail");
            assertThat(mail.isAlive()).isFalse();

            now = now.plus(Duration.ofHours(1));
            killAndTell(mail, supervisor);
            awaitBack();
            assertThat(mail.isAlive()).isTrue();
        }
        assertThat(said).anyMatch(line -> line.contains("mail 意外退出（退出码 137），重新启动"))
                .anyMatch(line -> line.contains("mail ended (exit code 137), starting it again"));
    }

    @Test
    void a_part_that_does_not_start_again_is_tried_as_often_and_then_given_up() throws Exception {
        try (PartSupervisor supervisor = supervisor(part -> {
            throw new ProcessStartException(part + " cannot");
        })) {
            supervisor.onExit(new Platform.ProcessExit("broker", 1, List.of()));
            assertThat(firstGivenUp()).isEqualTo("broker");
        }
        assertThat(said).filteredOn("broker cannot"::equals).hasSize(RestartLimit.MOST_AN_HOUR);
    }

    @Test
    void parts_are_counted_apart() {
        var limit = new RestartLimit();
        for (int time = 0; time < RestartLimit.MOST_AN_HOUR; time++) {
            assertThat(limit.take("broker", now)).isTrue();
        }
        assertThat(limit.take("broker", now)).isFalse();
        assertThat(limit.take("database", now)).isTrue();
    }

    private void hear(String line) {
        said.add(line);
        lines.add(line);
    }

    private void awaitBack() throws InterruptedException {
        String line = "";
        while (!"mail 已恢复 / mail is back".equals(line)) {
            line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("the mail catcher is said to be back").isNotNull();
        }
    }

    private String firstGivenUp() throws InterruptedException {
        Platform.ProcessExit exit = givenUp.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(exit).as("a part is given up").isNotNull();
        return exit.part();
    }

    private PartSupervisor supervisor(Consumer<String> restart) {
        return new PartSupervisor(restart, givenUp::add, this::hear, () -> now, Duration.ZERO);
    }

    private static void killAndTell(MailCatcher mail, PartSupervisor supervisor) {
        mail.kill();
        supervisor.onExit(new Platform.ProcessExit("mail", mail.onExit().join(), mail.lastLines(5)));
    }
}
