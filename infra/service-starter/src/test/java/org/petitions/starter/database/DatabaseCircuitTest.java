package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseCircuitTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // as nanoTime may: it runs over
    private final DatabaseCircuit circuit = new DatabaseCircuit(Duration.ofSeconds(2), now::get);

    @Test
    void it_is_closed_until_a_request_would_have_waited_in_vain() {
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
        circuit.seen(false);
        pass(Duration.ofMillis(1999));
        circuit.seen(false);
        assertThat(circuit.isOpen()).isFalse();
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
        pass(Duration.ofMillis(1));
        assertThat(circuit.isOpen()).isTrue();
    }

    @Test
    void while_it_is_open_one_in_a_second_asks_and_all_others_are_refused_at_once() {
        circuit.seen(false);
        pass(Duration.ofSeconds(2));
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
        assertThatThrownBy(circuit::requireClosed).isInstanceOf(DataAccessResourceFailureException.class);
        pass(Duration.ofMillis(999));
        assertThatThrownBy(circuit::requireClosed).isInstanceOf(DataAccessResourceFailureException.class);
        pass(Duration.ofMillis(1));
        assertThatCode(circuit::requireClosed).doesNotThrowAnyException();
        assertThatThrownBy(circuit::requireClosed).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void the_first_server_that_can_be_written_to_closes_it() {
        circuit.seen(false);
        pass(Duration.ofMinutes(5));
        circuit.seen(true);
        assertThat(circuit.isOpen()).isFalse();
        circuit.seen(false);
        assertThat(circuit.isOpen()).as("a new absence has its own patience").isFalse();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
