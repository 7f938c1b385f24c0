package org.petitions.events.wire;

/** Names of the Kafka headers: CloudEvents 1.0 in binary mode, and W3C Trace Context. */
public final class EventHeaders {
    /** CloudEvents version, always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** The event's id. */
    public static final String ID = "ce_id";
    /** The event's type, e.g. {@code org.petitions.case.Accepted.v1}. */
    public static final String TYPE = "ce_type";
    /** The publishing service, e.g. {@code /case-service}. */
    public static final String SOURCE = "ce_source";
    /** When it happened, RFC 3339, UTC. */
    public static final String TIME = "ce_time";
    /** The case or directory entry it is about. */
    public static final String SUBJECT = "ce_subject";
    /** The place of the matter it is about in its petition (一件多诉), from 2; absent for the first, of most petitions the only one. */
    public static final String MATTER = "ce_matter";
    /** Media type of the value. */
    public static final String CONTENT_TYPE = "content-type";
    /** W3C trace context of what caused it. */
    public static final String TRACE_PARENT = "traceparent";

    private EventHeaders() {}
}
