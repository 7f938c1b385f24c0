package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.stores.ParkedEvents.ParkedEvent;
import org.petitions.events.PetitionEvent;

/** An event with the record it was read from, and its place. */
record ReceivedRecord(PetitionEvent event, @Nullable String traceParent, ConsumerRecord<byte[], byte[]> original) {

    ParkedEvent parked(String reason) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : original.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return new ParkedEvent(original.topic(), original.partition(), original.offset(), headers, original.value(),
                reason);
    }
}
