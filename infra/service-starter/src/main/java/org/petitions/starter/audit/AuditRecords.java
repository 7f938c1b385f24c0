package org.petitions.starter.audit;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.OutgoingRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which entries are published: JSON with its fields in one order, so that its bytes can be hashed. It is no event of the
 * published language, because no service decides anything by it.
 */
public final class AuditRecords {
    /** The CloudEvents type of an entry. */
    public static final String ENTRY_TYPE = "org.petitions.audit.AuditEntry.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL)).build();

    private AuditRecords() {}

    /**
     * The record of an entry; entries of one account stand in one order.
     *
     * @param traceParent W3C trace context to send along, or null
     */
    static OutgoingRecord of(AuditEntry entry, @Nullable String traceParent) {
        Map<String, String> headers = new HashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, entry.id());
        headers.put(EventHeaders.TYPE, ENTRY_TYPE);
        headers.put(EventHeaders.SOURCE, "/" + entry.service());
        headers.put(EventHeaders.TIME, entry.at().toString());
        headers.put(EventHeaders.SUBJECT, entry.by().account());
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        if (traceParent != null) {
            headers.put(EventHeaders.TRACE_PARENT, traceParent);
        }
        return new OutgoingRecord(Topics.AUDIT, entry.by().account(), headers, JSON.writeValueAsBytes(entry));
    }
}
