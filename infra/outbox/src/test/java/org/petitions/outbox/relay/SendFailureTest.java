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

class SendFailureTest {

    @Test
    void what_the_record_itself_is_refused_for_parks_it() {
        assertThat(SendFailure.of(new RecordTooLargeException())).isEqualTo(SendFailure.REFUSED);
        assertThat(SendFailure.of(new InvalidRecordException("x"))).isEqualTo(SendFailure.REFUSED);
    }

    @Test
    void what_passes_or_is_put_right_at_the_broker_is_tried_again() {
        assertThat(SendFailure.of(new TimeoutException())).isEqualTo(SendFailure.RETRYABLE);
        assertThat(SendFailure.of(new NotEnoughReplicasException())).isEqualTo(SendFailure.RETRYABLE);
        assertThat(SendFailure.of(new TopicAuthorizationException("x"))).isEqualTo(SendFailure.RETRYABLE);
    }

    @Test
    void whatever_else_is_tried_again_with_a_new_producer() {
        assertThat(SendFailure.of(new ProducerFencedException("x"))).isEqualTo(SendFailure.PRODUCER_BROKEN);
        assertThat(SendFailure.of(new OutOfOrderSequenceException("x"))).isEqualTo(SendFailure.PRODUCER_BROKEN);
        assertThat(SendFailure.of(new KafkaException("x"))).isEqualTo(SendFailure.PRODUCER_BROKEN);
        assertThat(SendFailure.of(new IllegalStateException("x"))).isEqualTo(SendFailure.PRODUCER_BROKEN);
    }
}
