package org.petitions.events.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Sends dead letters back to where they came from, those that may go. */
final class Returns implements AutoCloseable {
    private final Originals originals;
    private final LatestOffsets latest;
    private final Producer<byte[], byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    Returns(ReplayClient client, ReplayLimit limit) {
        this.originals = new Originals(client.consumer(), client.service(), limit);
        this.latest = new LatestOffsets(client.consumer(), limit);
        this.producer = client.producer();
    }

    /** @throws ReplayTimeoutException when it cannot be said in time whether it may go */
    ReplayOutcome send(ConsumerRecord<byte[], byte[]> letter) {
        if (!originals.confirm(letter)) {
            return ReplayOutcome.REFUSED;
        }
        String topic = DeadLetter.required(letter, DeadLetter.TOPIC);
        if (latest.hasNewer(topic, letter)) {
            return ReplayOutcome.SUPERSEDED;
        }
        sent.add(producer.send(back(topic, letter)));
        return ReplayOutcome.PUT_BACK;
    }

    private static ProducerRecord<byte[], byte[]> back(String topic, ConsumerRecord<byte[], byte[]> letter) {
        var record = new ProducerRecord<byte[], byte[]>(topic, null, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith("dl-")) {
                record.headers().add(header);
            }
        }
        return record;
    }

    /** @throws IllegalStateException when the broker did not take one */
    void await() {
        try {
            producer.flush();
            for (Future<?> answer : sent) {
                answer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a dead letter back; none is marked as put back",
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; none is marked as put back", e);
        }
    }

    @Override
    public void close() {
        originals.close();
        latest.close();
        producer.close();
    }
}
