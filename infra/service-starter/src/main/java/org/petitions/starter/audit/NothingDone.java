package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a page sends as a command so that no word stands in an address, and what changed nothing and showed nobody anything: the audit trail has no
 * entry of it. A refusal has one all the same, and so has whatever is saved.
 */
public final class NothingDone {
    private NothingDone() {}

    /** Says so of this request. */
    public static void in(HttpServletRequest request) {
        RequestAudit.written(request);
    }
}
