package org.petitions.casework.procedure.terms;

import org.petitions.events.terms.Term;

/** What waits for the head or a leader of a unit (待批、待签发事项). */
public enum ApprovalKind implements Term {
    EXTENSION("延期", "extension"),

    /** A draft of the responsible unit waits for its signature. */
    SIGNATURE("待签发", "signature"),

    /** The opinion of who reviews it waits for its signature there. */
    REVIEW_SIGNATURE("复查（复核）意见待签发", "signature of the review opinion"),

    /** A draft of the petition bureau waits for its signature there. */
    BUREAU_SIGNATURE("信访局待签发", "signature of the bureau");

    private final String zh;
    private final String en;

    ApprovalKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
