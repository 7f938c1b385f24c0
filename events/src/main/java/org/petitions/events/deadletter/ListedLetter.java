package org.petitions.events.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;

/**
 * A dead letter as operators may see it: codes and places. What it says is not shown, nor anything in its headers or key that does not have the form
 * of what the platform puts there, for what cannot be read may hold anything.
 *
 * @param place on the topic of dead letters
 * @param at when it was put aside, by the broker's client
 * @param topic the topic it came from, null where it names none of ours
 * @param origin its place there, or null
 * @param reason why it was put aside: a code, and a field's name; null where it does not say
 * @param errorClass class of the error that showed it, or null
 * @param putBack whether it was put back, or looked at and left where it is
 * @param type the event's type, or null
 * @param petitionId the petition it is about, null where the key is none
 */
public record ListedLetter(LetterPlace place, Instant at, @Nullable String topic, @Nullable LetterPlace origin,
        @Nullable String reason, @Nullable String errorClass, boolean putBack, @Nullable String type,
        @Nullable String petitionId) {
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,39}(:[A-Za-z][A-Za-z0-9_.\\[\\]]{0,79})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.$]{0,149}");
    private static final Pattern PETITION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PARTITION = Pattern.compile("[0-9]{1,4}");
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,18}");

    static ListedLetter of(ConsumerRecord<byte[], byte[]> letter, boolean putBack) {
        String topic = DeadLetter.header(letter, DeadLetter.TOPIC);
        boolean ours = topic != null && Topics.list().stream().map(Topic::name).anyMatch(topic::equals);
        return new ListedLetter(new LetterPlace(letter.partition(), letter.offset()),
                Instant.ofEpochMilli(letter.timestamp()), ours ? topic : null, origin(letter),
                header(letter, DeadLetter.REASON, REASON), header(letter, DeadLetter.ERROR_CLASS, NAME), putBack,
                header(letter, EventHeaders.TYPE, NAME), petition(letter));
    }

    private static @Nullable LetterPlace origin(ConsumerRecord<byte[], byte[]> letter) {
        String partition = header(letter, DeadLetter.PARTITION, PARTITION);
        String offset = header(letter, DeadLetter.OFFSET, OFFSET);
        return partition == null || offset == null
                ? null
                : new LetterPlace(Integer.parseInt(partition), Long.parseLong(offset));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name, Pattern form) {
        String value = DeadLetter.header(letter, name);
        return value != null && form.matcher(value).matches() ? value : null;
    }

    private static @Nullable String petition(ConsumerRecord<byte[], byte[]> letter) {
        byte[] key = letter.key();
        String text = key == null ? "" : new String(key, UTF_8);
        return PETITION.matcher(text).matches() ? text : null;
    }
}
