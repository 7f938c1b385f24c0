package org.petitions.local.idle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;

class UnreadableRecordsTest {

    @Test
    void what_is_written_and_may_not_be_read_yet_is_left_until_its_transaction_ends() {
        Map<String, Object> broker = Map.of("bootstrap.servers", TestServers.broker().bootstrapServers());
        try (var admin = Admin.create(broker);
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestServers.broker().bootstrapServers(), "transactional.id", "t"),
                        new ByteArraySerializer(), new ByteArraySerializer())) {
            var unreadable = new UnreadableRecords(admin, List.of(Topics.ESCALATION));
            assertThat(unreadable.remaining(Instant.EPOCH)).isZero();
            producer.initTransactions();
            producer.beginTransaction();
            for (int partition = 0; partition < 2; partition++) {
                producer.send(new ProducerRecord<>(Topics.ESCALATION, partition, "p".getBytes(UTF_8), new byte[0]));
            }
            producer.flush();
            assertThat(unreadable.remaining(Instant.EPOCH)).isEqualTo(2);
            producer.commitTransaction();
            await().until(() -> unreadable.remaining(Instant.EPOCH) == 0);
        }
    }
}
