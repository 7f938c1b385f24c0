package org.petitions.events.terms;

/** What an answer comes to: a claim's handling opinion (处理意见, Art. 32), a suggestion's study (Art. 29), an accusation's investigation (Art. 30). */
public enum HandlingOutcome implements Term {
    SUPPORTED("予以支持", "supported"),

    /** Reasonable, but without a basis in law. */
    EXPLAINED("解释疏导", "explained"),
    NOT_SUPPORTED("不予支持", "not supported"),

    /** A suggestion (Art. 29). */
    ADOPTED("予以采纳", "adopted"),

    /** A suggestion (Art. 29). */
    PARTLY_ADOPTED("部分采纳", "partly adopted"),

    /** A suggestion (Art. 29). */
    NOT_ADOPTED("未予采纳", "not adopted"),

    /** An accusation (Art. 30). */
    CONFIRMED("查实", "confirmed"),

    /** An accusation (Art. 30). */
    PARTLY_CONFIRMED("部分查实", "partly confirmed"),

    /** An accusation (Art. 30). */
    NOT_CONFIRMED("未查实", "not confirmed");

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
