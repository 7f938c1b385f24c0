package org.petitions.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.topics.Topics;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.wire.UnreadableEventException.Reason;

class EventCodecTest {
    private static final CaseEvent ACCEPTED = new CaseEvent.Accepted("p-1", 3, Instant.parse("2026-03-01T01:30:00Z"),
            "431222-HRSS");
    private static final String TYPE = "org.petitions.case.Accepted.v1";

    @Test
    void an_event_comes_back_as_it_was_sent_with_its_trace() throws Exception {
        OutgoingRecord record = EventCodec.encode(ACCEPTED, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        DecodedRecord incoming = EventCodec.decode(record.key(), record.headers()::get, record.value());

        assertThat(incoming).isEqualTo(new DecodedRecord.KnownEvent(ACCEPTED, "p-1:case:3",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void a_foreign_reader_finds_a_cloudevent_in_binary_mode() {
        OutgoingRecord record = EventCodec.encode(ACCEPTED, null);

        assertThat(record.topic()).isEqualTo("petition.case.v1");
        assertThat(record.key()).isEqualTo("p-1");
        assertThat(record.headers())
                .isEqualTo(Map.of("ce_specversion", "1.0", "ce_id", "p-1:case:3", "ce_type", TYPE, "ce_source",
                        "/case-service", "ce_time", "2026-03-01T01:30:00Z", "ce_subject", "p-1", "content-type",
                        "application/json"));
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo(
                        "{\"petitionId\":\"p-1\",\"version\":3,\"at\":\"2026-03-01T01:30:00Z\",\"unit\":\"431222-HRSS\"}");
    }

    @Test
    void a_further_matter_is_keyed_by_its_petition_and_named_by_its_headers() throws Exception {
        CaseEvent second = new CaseEvent.Accepted("p-1.2", 3, ACCEPTED.at(), "431222-HRSS");
        OutgoingRecord record = EventCodec.encode(second, null);
        assertThat(record.key()).isEqualTo("p-1");
        assertThat(record.headers()).containsEntry("ce_id", "p-1.2:case:3").containsEntry("ce_subject", "p-1.2")
                .containsEntry("ce_matter", "2");
        assertThat(EventCodec.decode(record.key(), record.headers()::get, record.value()))
                .isEqualTo(new DecodedRecord.KnownEvent(second, "p-1.2:case:3", null));
    }

    @Test
    void a_field_of_a_newer_publisher_is_passed_over() throws Exception {
        assertThat(decode("p-1", TYPE,
                "{\"petitionId\":\"p-1\",\"version\":3,\"at\":\"2026-03-01T01:30:00Z\",\"unit\":\"431222-HRSS\",\"new\":{\"a\":[1]}}"))
                .isEqualTo(new DecodedRecord.KnownEvent(ACCEPTED, "p-1:case:3", null));
    }

    @Test
    void a_type_of_a_newer_publisher_is_unknown_not_unreadable() throws Exception {
        assertThat(decode("p-1", "org.petitions.case.Reviewed.v1", "{}"))
                .isEqualTo(new DecodedRecord.UnknownType("org.petitions.case.Reviewed.v1"));
    }

    @Test
    void a_deleted_key_is_a_tombstone_that_says_when_where_it_was_told() throws Exception {
        var erased = new PetitionErased("p-1", 2, Instant.parse("2026-03-01T01:30:00.123456Z"), ErasureGround.ORDERED);
        OutgoingRecord tombstone = EventCodec.tombstone(Topics.SEALED, erased, null);
        assertThat(EventCodec.decode("p-1", name -> null, null)).isEqualTo(new DecodedRecord.Tombstone("p-1", null));
        assertThat(EventCodec.decode("p-1", name -> "by hand", null))
                .isEqualTo(new DecodedRecord.Tombstone("p-1", null));
        assertThat(EventCodec.decode("p-1", tombstone.headers()::get, tombstone.value()))
                .isEqualTo(new DecodedRecord.Tombstone("p-1", erased.at()));
    }

    @Test
    void an_event_on_a_topic_that_is_not_its_publisher_s_is_not_believed() throws Exception {
        OutgoingRecord record = EventCodec.encode(ACCEPTED, null);
        assertThat(EventCodec.decode(Topics.CASE, record.key(), record.headers()::get, record.value()))
                .isInstanceOf(DecodedRecord.KnownEvent.class);
        assertThatThrownBy(
                () -> EventCodec.decode(Topics.NOTIFICATION, record.key(), record.headers()::get, record.value()))
                .isInstanceOfSatisfying(UnreadableEventException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_TOPIC));
    }

    @Test
    void an_event_is_called_what_follows_from_it_whatever_a_header_says() throws Exception {
        OutgoingRecord record = EventCodec.encode(ACCEPTED, null);
        assertThat(EventCodec.decode(record.key(),
                name -> name.equals(EventHeaders.ID) ? "another" : record.headers().get(name), record.value()))
                .isEqualTo(new DecodedRecord.KnownEvent(ACCEPTED, "p-1:case:3", null));
    }

    @Test
    void what_cannot_be_read_says_why_without_its_content() {
        String secret = "张某某";
        assertUnreadable(Reason.MALFORMED, "MALFORMED", "p-1", TYPE, "{\"petitionId\": " + secret);
        assertUnreadable(Reason.MALFORMED, "MALFORMED:version", "p-1", TYPE,
                "{\"petitionId\":\"p-1\",\"version\":\"" + secret
                        + "\",\"at\":\"2026-03-01T01:30:00Z\",\"unit\":\"u\"}");
        assertUnreadable(Reason.MALFORMED, "MALFORMED:at", "p-1", TYPE,
                "{\"petitionId\":\"p-1\",\"version\":3,\"at\":\"" + secret + "\",\"unit\":\"u\"}");
        assertUnreadable(Reason.MALFORMED, "MALFORMED:version", "p-1", TYPE,
                "{\"petitionId\":\"p-1\",\"at\":\"2026-03-01T01:30:00Z\",\"unit\":\"u\"}");
        assertUnreadable(Reason.MISSING_FIELD, "MISSING_FIELD:unit", "p-1", TYPE,
                "{\"petitionId\":\"p-1\",\"version\":3,\"at\":\"2026-03-01T01:30:00Z\"}");
        assertUnreadable(Reason.MALFORMED, "MALFORMED", "p-1", TYPE, "null");
        assertUnreadable(Reason.WRONG_KEY, "WRONG_KEY", "p-2", TYPE,
                "{\"petitionId\":\"p-1\",\"version\":3,\"at\":\"2026-03-01T01:30:00Z\",\"unit\":\"u\"}");
        assertUnreadable(Reason.NO_TYPE, "NO_TYPE:ce_type", "p-1", null, "{}");
        assertUnreadable(Reason.NO_KEY, "NO_KEY", null, TYPE, "{}");
    }

    private static void assertUnreadable(Reason reason, String message, @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String type, String json) {
        assertThatThrownBy(() -> decode(key, type, json)).isInstanceOfSatisfying(UnreadableEventException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e).hasMessage(message).hasNoCause();
        });
    }

    private static DecodedRecord decode(@org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String type,
            String json) throws UnreadableEventException {
        return EventCodec.decode(key, name -> name.equals(EventHeaders.TYPE) ? type : null, json.getBytes(UTF_8));
    }
}
