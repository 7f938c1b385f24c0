package org.petitions.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void what_the_record_itself_is_refused_for_parks_it() {
        assertThat(Failure.of(new RecordTooLargeException())).isEqualTo(Failure.REFUSED);
        assertThat(Failure.of(new InvalidRecordException("x"))).isEqualTo(Failure.REFUSED);
    }

    @Test
    void what_passes_or_is_put_right_at_the_broker_is_tried_again() {
        assertThat(Failure.of(new TimeoutException())).isEqualTo(Failure.NOT_NOW);
        assertThat(Failure.of(new NotEnoughReplicasException())).isEqualTo(Failure.NOT_NOW);
        assertThat(Failure.of(new TopicAuthorizationException("x"))).isEqualTo(Failure.NOT_NOW);
    }

    @Test
    void whatever_else_is_tried_again_with_a_new_producer() {
        assertThat(Failure.of(new ProducerFencedException("x"))).isEqualTo(Failure.PRODUCER_BROKEN);
        assertThat(Failure.of(new OutOfOrderSequenceException("x"))).isEqualTo(Failure.PRODUCER_BROKEN);
        assertThat(Failure.of(new KafkaException("x"))).isEqualTo(Failure.PRODUCER_BROKEN);
        assertThat(Failure.of(new IllegalStateException("x"))).isEqualTo(Failure.PRODUCER_BROKEN);
    }
}
