package org.petitions.events.terms;

/** Why a request for a review or re-review is found inadmissible (不予受理复查、复核请求, Art. 35, 36). */
public enum ReviewRefusalGround implements Term {
    /** More than 30 days after the written opinion was received. */
    WINDOW_PASSED("超过三十日请求期限", "asked for after the 30 days"),

    /** Nothing that ends with a handling opinion of Art. 31 (6): a suggestion, an accusation, another lawful way. */
    NO_HANDLING_OPINION("不属于可以请求复查（复核）的申诉求决事项", "not a claim that ends with a handling opinion"),

    /** A claim on which no handling opinion was given, not yet or because it ended without one. */
    NOT_ANSWERED("未作出处理意见", "no handling opinion was given"),

    /** The re-review opinion was given, or the petitioner agreed to the end. */
    ALREADY_ENDED("已作出复核意见或者已依法终结", "the last step is done, or the petitioner agreed to the end");

    private final String zh;
    private final String en;

    ReviewRefusalGround(String zh, String en) {
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
