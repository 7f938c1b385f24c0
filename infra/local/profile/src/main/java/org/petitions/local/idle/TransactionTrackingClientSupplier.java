package org.petitions.local.idle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Kafka's ordinary clients for the streams, which say besides whether a transaction is open. A record may wait in the producer until the
 * commit, so that the broker alone cannot tell.
 */
final class TransactionTrackingClientSupplier implements KafkaClientSupplier, IdleContributor {
    private final Set<Producer<byte[], byte[]>> inTransaction = ConcurrentHashMap.newKeySet();

    @Override
    public Stage stage() {
        return Stage.COMMIT;
    }

    @Override
    public String name() {
        return "openTransactions";
    }

    @Override
    public long remaining(Instant moment) {
        return inTransaction.size();
    }

    @Override
    public boolean worthWaitingFor() {
        return true;
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void beginTransaction() {
                inTransaction.add(this);
                super.beginTransaction();
            }

            @Override
            public void commitTransaction() {
                super.commitTransaction();
                inTransaction.remove(this);
            }

            @Override
            public void abortTransaction() {
                super.abortTransaction();
                inTransaction.remove(this);
            }

            @Override
            public void close() {
                inTransaction.remove(this);
                super.close();
            }

            @Override
            public void close(Duration timeout) {
                inTransaction.remove(this);
                super.close(timeout);
            }
        };
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
