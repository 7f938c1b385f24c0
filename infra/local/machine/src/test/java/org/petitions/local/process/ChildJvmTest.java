package org.petitions.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
    @TempDir
    private Path folder;

    /** Waits for ever. */
    static final class Sleeper {
        public static void main(String[] args) throws InterruptedException {
            System.out.println("asleep");
            Thread.currentThread().join();
        }
    }

    /** A parent with one child: says the child's pid, then waits for ever. */
    static final class Parent {
        public static void main(String[] args) throws InterruptedException {
            var child = ChildJvm.start(JvmProgram.ofMain("grandchild", Sleeper.class), Path.of(args[0]));
            System.out.println("child " + child.pid());
            Thread.currentThread().join();
        }
    }

    /** Says why it can't, and ends. */
    static final class Refuser {
        public static void main(String[] args) {
            throw ProcessStartException.portTaken("refuser", 1);
        }
    }

    @Test
    void a_child_is_gone_when_its_parent_is_killed() {
        var log = folder.resolve("parent.log");
        var parent = ChildJvm.start(JvmProgram.ofMain("parent", Parent.class, folder.resolve("child.log").toString()),
                log);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> parent.lastLines(5).stream().anyMatch(line -> line.startsWith("child ")));
        var line = parent.lastLines(5).stream().filter(one -> one.startsWith("child ")).findFirst().orElseThrow();
        var child = ProcessHandle.of(Long.parseLong(line.substring("child ".length()))).orElseThrow();
        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !child.isAlive());
        assertThat(parent.onExit().join()).isEqualTo(137);
    }

    @Test
    void a_child_that_ends_before_it_is_ready_is_told_with_the_last_lines_of_its_log() {
        var child = ChildJvm.start(JvmProgram.ofMain("refuser", Refuser.class), folder.resolve("refuser.log"));
        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(30), ProgressListener.silent()))
                .isInstanceOf(ProcessStartException.class).hasMessageContaining("refuser ended with exit code 1")
                .hasMessageContaining("端口 127.0.0.1:1 已被另一个程序占用").hasMessageNotContaining("at org.petitions");
    }

    @Test
    void progress_is_told_while_a_child_keeps_us_waiting() {
        var said = new ArrayList<String>();
        try (var child = ChildJvm.start(JvmProgram.ofMain("sleeper", Sleeper.class), folder.resolve("s.log"))) {
            child.awaitReady(() -> said.size() == 2, Duration.ofMinutes(1), Duration.ofMillis(1), said::add);
        }
        assertThat(said).allMatch(line -> line.contains("sleeper"));
    }

    @Test
    void a_child_that_is_not_ready_in_time_is_told_with_the_last_lines_of_its_log_and_what_it_is_doing() {
        try (var child = ChildJvm.start(JvmProgram.ofMain("sleeper", Sleeper.class), folder.resolve("s.log"))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> child.lastLines(1).contains("asleep"));
            assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ZERO, ProgressListener.silent()))
                    .hasMessageContaining("was not ready within 0 seconds").hasMessageContaining("asleep")
                    .hasMessageContaining("at " + Sleeper.class.getName() + ".main(");
        }
    }

    @Test
    void what_an_earlier_child_was_doing_is_not_told_of_this_one() throws Exception {
        var log = folder.resolve("s.log");
        Files.writeString(log, "Full thread dump\n\n\"main\"\n\tat org.petitions.Earlier.main(Earlier.java:1)\n\n"
                + "JNI global refs: 1\n" + "since then\n".repeat(30));
        try (var child = ChildJvm.start(JvmProgram.ofMain("sleeper", Sleeper.class), log)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> child.lastLines(1).contains("asleep"));
            assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ZERO, ProgressListener.silent()))
                    .hasMessageContaining("at " + Sleeper.class.getName() + ".main(")
                    .hasMessageNotContaining("org.petitions.Earlier");
        }
    }

    @Test
    void a_program_that_is_no_jvm_ends_with_its_leash() {
        var child = ChildJvm.start(JvmProgram.ofMain("command", NativeProgramRunner.class, "sleep", "600"),
                folder.resolve("command.log"));
        var watchdog = ProcessHandle.of(child.pid()).orElseThrow();
        await().atMost(Duration.ofSeconds(30)).until(() -> watchdog.children().findAny().isPresent());
        var program = watchdog.children().findAny().orElseThrow();
        child.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !program.isAlive());
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void the_end_of_a_long_log_is_read_and_no_more() throws Exception {
        var log = folder.resolve("long.log");
        Files.writeString(log, "x".repeat(200_000) + "\n倒数第二行\n最后一行\n");
        try (var child = ChildJvm.start(JvmProgram.ofMain("sleeper", Sleeper.class), log)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> child.lastLines(1).contains("asleep"));
            assertThat(child.lastLines(3)).containsExactly("倒数第二行", "最后一行", "asleep");
        }
    }
}
