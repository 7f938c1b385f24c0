package org.petitions.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;

/** What a broker that has just been made is sent at once, several requests on their way. */
class NewTopicsTest {
    private static final int ROUNDS = 3;
    private static final int RECORDS = 300;
    private static final int SECONDS = 20;

    /** Without the wait for the leaders of new partitions every third broker lost the first records (KAFKA-15591). */
    @Test
    void topics_that_were_just_made_take_every_record(@TempDir Path folder) {
        for (int round = 0; round < ROUNDS; round++) {
            try (Broker broker = Broker.start(folder.resolve("broker-" + round), 0)) {
                TopicSetup.create(broker.bootstrapServers(), TestServers.PARTITIONS, (short) 1);
                assertThatCode(() -> send(broker)).as("round %d", round).doesNotThrowAnyException();
            }
        }
    }

    private static void send(Broker broker) throws Exception {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SECONDS * 1_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            String topic = Topics.list().getFirst().name();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int record = 0; record < RECORDS; record++) {
                byte[] bytes = ("petition-" + record).getBytes(UTF_8);
                sent.add(producer.send(new ProducerRecord<>(topic, bytes, bytes)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }
}
