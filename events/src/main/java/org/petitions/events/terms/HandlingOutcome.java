package org.petitions.events.terms;

/** The three outcomes of a handling opinion (处理意见, Art. 32). */
public enum HandlingOutcome implements Term {
    SUPPORTED("予以支持", "supported"),

    /** Reasonable, but without a basis in law. */
    EXPLAINED("解释疏导", "explained"),
    NOT_SUPPORTED("不予支持", "not supported");

    private final String zh;
    private final String en;

    HandlingOutcome(String zh, String en) {
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
