package org.petitions.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.petitions.events.wire.OutgoingRecord;

/** Events for the tests: only what the outbox looks at. */
final class TestEvents {
    static final String CASE_TOPIC = "petition.case.v1";
    static final String SEALED_TOPIC = "petition.sealed.v1";

    private TestEvents() {}

    /** The event that tells of a version of a document: its id says which, so that a test can tell order and gaps. */
    static OutgoingRecord of(String document, long version) {
        return of(CASE_TOPIC, document, version, "{}".getBytes(StandardCharsets.UTF_8));
    }

    static OutgoingRecord of(String topic, String document, long version, byte[] value) {
        return new OutgoingRecord(topic, document, headers(document, version), value);
    }

    @SuppressWarnings("NullAway") // a tombstone has no value, which is not seen in the record's class file
    static OutgoingRecord tombstone(String document, long version) {
        return new OutgoingRecord(SEALED_TOPIC, document, headers(document, version), null);
    }

    static String id(String document, long version) {
        return document + "/" + version;
    }

    private static Map<String, String> headers(String document, long version) {
        return Map.of("ce_id", id(document, version), "ce_specversion", "1.0", "content-type", "application/json");
    }
}
