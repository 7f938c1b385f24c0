package org.petitions.outbox.relay;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** What an event that did not go asks for. */
enum SendFailure {
    /** Kafka refuses this very event: its lane is parked, all others go on. */
    REFUSED,

    /** Kafka does not take events just now: pause, then the same again. */
    RETRYABLE,

    /** The producer may be of no use any more: pause, then the same with a new one. */
    PRODUCER_BROKEN;

    static SendFailure of(Exception failure) {
        return switch (failure) {
            case RecordTooLargeException _,RecordBatchTooLargeException _,InvalidRecordException _,InvalidTopicException _,SerializationException _ ->
                REFUSED;
            case RetriableException _,TopicAuthorizationException _ -> RETRYABLE;
            default -> PRODUCER_BROKEN;
        };
    }
}
