package org.petitions.events.terms;

/**
 * What an answer comes to: a claim's handling opinion (处理意见, Art. 32), a decision or reply on a duty (Art. 31 (5)), a suggestion's study
 * (Art. 29), an accusation's investigation (Art. 30).
 */
public enum HandlingOutcome implements Term {
    SUPPORTED("予以支持", "supported"),

    /** Reasonable, but without a basis in law. */
    EXPLAINED("解释说明", "explained"),
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
    NOT_CONFIRMED("未查实", "not confirmed"),

    /** A duty applied for was carried out, by a decision or otherwise (Art. 31 (5)). */
    DUTY_PERFORMED("依法履行职责", "duty carried out"),

    /** A duty applied for is not owed, and the reply says why (Art. 31 (5)). */
    DUTY_DECLINED("不予履行职责", "duty not owed");

    private final String zh;
    private final String en;

    HandlingOutcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the petitioner gets at least a part of what was asked for, so that something can be promised by it (Art. 32). */
    public boolean isInFavour() {
        return switch (this) {
            case SUPPORTED, ADOPTED, PARTLY_ADOPTED, CONFIRMED, PARTLY_CONFIRMED, DUTY_PERFORMED -> true;
            case EXPLAINED, NOT_SUPPORTED, NOT_ADOPTED, NOT_CONFIRMED, DUTY_DECLINED -> false;
        };
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
