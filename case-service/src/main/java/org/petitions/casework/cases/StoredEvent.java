package org.petitions.casework.cases;

import org.bson.Document;
import org.petitions.events.CaseEvent;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventType;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.starter.database.StoredJson;

/**
 * How an event of a case's history is kept (ADR 0022): {@code t}, the name of its record; {@code e}, its fields but case and version, which the
 * place of the entry tells.
 */
final class StoredEvent {
    private static final String TYPE = "t";
    private static final String FIELDS = "e";
    private static final String CASE = "petitionId";
    private static final String VERSION = "version";
    private static final String PREFIX = "org.petitions.case.";
    private static final String SUFFIX = ".v1";

    private StoredEvent() {}

    static Document document(CaseEvent event) {
        String type = EventType.of(event).name();
        Document fields = StoredJson.document(EventCodec.toTree(event));
        fields.remove(CASE);
        fields.remove(VERSION);
        return new Document(TYPE, type.substring(PREFIX.length(), type.length() - SUFFIX.length())).append(FIELDS,
                fields);
    }

    /** Whether an entry of a history has its event in this form. */
    static boolean isIn(Document entry) {
        return entry.containsKey(FIELDS);
    }

    /** @throws IllegalStateException when this build cannot read it */
    static CaseEvent event(Document entry, String caseId, int version) {
        String type = PREFIX + entry.getString(TYPE) + SUFFIX;
        EventType known = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("kept event of type " + type));
        try {
            return (CaseEvent) EventCodec.read(known, StoredJson.json(entry.get(FIELDS, Document.class))
                    .put(CASE, caseId).put(VERSION, version));
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("kept event of type " + type + " is unreadable", e);
        }
    }
}
