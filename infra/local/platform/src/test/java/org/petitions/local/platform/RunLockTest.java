package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ChildJvm;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;

/** Against holders that are processes of their own, killed as a person or the system would. */
class RunLockTest {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final List<ChildJvm> children = new ArrayList<>();

    /** Takes the lock of a folder, says that it is stopping where asked to, and waits for ever. */
    public static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            RunLock lock = RunLock.acquire(Path.of(args[0]), ProgressListener.silent());
            if (args[1].equals("stopping")) {
                lock.stopping();
            }
            System.out.println("held");
            Thread.currentThread().join();
        }
    }

    @AfterEach
    void endHolders() {
        children.forEach(ChildJvm::kill);
    }

    private ChildJvm holder(String state) {
        ChildJvm child = ChildJvm.start(JvmProgram.ofMain("holder", Holder.class, data().toString(), state),
                folder.resolve("holder.log"));
        children.add(child);
        child.awaitReady(() -> child.lastLines(1).contains("held"), START_LIMIT, ProgressListener.silent());
        return child;
    }

    private Path data() {
        return folder.resolve("var");
    }

    @Test
    void a_second_run_is_refused_with_a_sentence_that_names_the_first() {
        ChildJvm first = holder("running");

        assertThatThrownBy(() -> RunLock.acquire(data(), ProgressListener.silent()))
                .isInstanceOf(ProcessStartException.class).hasMessageContaining("平台已在运行")
                .hasMessageContaining("runs already").hasMessageContaining("pid=" + first.pid());
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void the_system_lets_go_of_the_lock_of_a_run_that_is_killed_and_its_parts_are_waited_for() {
        holder("running").kill();
        List<String> said = new ArrayList<>();

        RunLock.acquire(data(), Duration.ZERO, Duration.ZERO, said::add).close();

        assertThat(said).singleElement().asString().contains("异常中断").contains("was broken off");
    }

    @Test
    void a_run_that_ended_in_good_order_leaves_nothing_to_wait_for() {
        RunLock.acquire(data(), ProgressListener.silent()).close();
        List<String> said = new ArrayList<>();

        RunLock.acquire(data(), said::add).close();

        assertThat(said).isEmpty();
    }

    @Test
    void a_run_that_is_stopping_is_waited_for_and_that_is_said_once() {
        ChildJvm first = holder("stopping");
        List<String> said = new ArrayList<>();

        RunLock.acquire(data(), Duration.ofMinutes(2), Duration.ZERO, line -> {
            said.add(line);
            first.kill();
        }).close();

        assertThat(said).filteredOn(line -> line.contains("正在停止") && line.contains("still stopping")).hasSize(1);
    }

    @Test
    void a_run_that_does_not_come_to_its_end_is_named() {
        ChildJvm first = holder("stopping");

        assertThatThrownBy(() -> RunLock.acquire(data(), Duration.ZERO, Duration.ZERO, ProgressListener.silent()))
                .isInstanceOf(ProcessStartException.class).hasMessageContaining("没有停止")
                .hasMessageContaining("pid=" + first.pid());
    }
}
