package org.petitions.starter.binding;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.logging.RedactedStackTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens when a batch fails: the consumer pauses, stays in its group, and tries the same batch again, for ever. A database that is
 * away must never cost an event. Spring's own list of errors not worth a retry is emptied, because it would throw the batch away.
 */
final class InfiniteRetryHandler implements RetryListener {
    private static final Logger LOG = LoggerFactory.getLogger(InfiniteRetryHandler.class);
    private static final int TELL_EVERY = 60;

    private final MeterRegistry meters;

    private InfiniteRetryHandler(MeterRegistry meters) {
        this.meters = meters;
    }

    static CommonErrorHandler withInterval(Duration pause, MeterRegistry meters) {
        var handler = new DefaultErrorHandler((_, thrown) -> {
            throw new IllegalStateException("no event is ever given up", thrown);
        }, new FixedBackOff(pause.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new InfiniteRetryHandler(meters));
        return handler;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception thrown, int attempt) {
        // Only batches are read.
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception thrown, int attempt) {
        meters.counter("events.retried").increment();
        if (attempt == 1) {
            LOG.warn("handling {} events of {} failed and is tried again until it works: {}", records.count(),
                    records.partitions(), RedactedStackTrace.of(thrown));
        } else if (attempt % TELL_EVERY == 0) {
            LOG.warn("handling {} events of {} failed for the {}th time", records.count(), records.partitions(),
                    attempt);
        }
    }
}
