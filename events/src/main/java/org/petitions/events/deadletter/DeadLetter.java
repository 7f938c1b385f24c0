package org.petitions.events.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.Topics;

/**
 * A record put aside: the original key, value and headers, and beside them where it came from and why. No exception text goes along,
 * because it may quote what a person wrote.
 */
public final class DeadLetter {
    /** Why it was put aside: a code, e.g. {@code MALFORMED:at}. */
    public static final String REASON = "dl-reason";
    /** The service that could not use it. */
    public static final String SERVICE = "dl-service";
    /** The topic it came from, and goes back to. */
    public static final String TOPIC = "dl-topic";
    /** The partition it came from. */
    public static final String PARTITION = "dl-partition";
    /** Its offset there. */
    public static final String OFFSET = "dl-offset";
    /** Class of the error, when one was thrown. */
    public static final String ERROR_CLASS = "dl-error-class";

    private DeadLetter() {}

    /**
     * The record for a service's dead-letter topic.
     *
     * @param service the service that puts it aside
     * @param original the record as it was read
     * @param reason a code that is safe to log
     * @param errorClass class name of the error, or null
     */
    public static ProducerRecord<byte[], byte[]> of(String service, ConsumerRecord<byte[], byte[]> original,
            String reason,
            @Nullable String errorClass) {
        var letter = new ProducerRecord<byte[], byte[]>(Topics.deadLettersOf(service), null, original.key(),
                original.value());
        for (Header header : original.headers()) {
            if (!header.key().startsWith("dl-")) {
                letter.headers().add(header);
            }
        }
        add(letter, REASON, reason);
        add(letter, SERVICE, service);
        add(letter, TOPIC, original.topic());
        add(letter, PARTITION, Integer.toString(original.partition()));
        add(letter, OFFSET, Long.toString(original.offset()));
        if (errorClass != null) {
            add(letter, ERROR_CLASS, errorClass);
        }
        return letter;
    }

    /** Text of a record's header, or null when it has none. */
    public static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** As {@link #header}, of a dead letter, which always has it. */
    public static String required(ConsumerRecord<byte[], byte[]> letter, String name) {
        String value = header(letter, name);
        if (value == null) {
            throw new IllegalStateException("dead letter without " + name + " at offset " + letter.offset());
        }
        return value;
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}
