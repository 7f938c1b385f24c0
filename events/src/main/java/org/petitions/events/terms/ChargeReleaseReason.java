package org.petitions.events.terms;

/** Why a leader is in charge of a case no more (解除包案原因). */
public enum ChargeReleaseReason implements Term {
    POST_CHANGED("职务变动", "another office"),
    HAS_INTEREST("回避", "a conflict of interest"),
    LONG_ABSENCE("长期离岗", "a long absence"),
    NAMED_BY_MISTAKE("指定有误", "named by mistake"),
    TO_ANOTHER_LEVEL("提级包案", "taken over by another level"),

    /** The case went to the bureau of another county, of which the leader is none. */
    BUREAU_CHANGED("承办信访局变更", "another county's bureau has the case"),

    /** The case had ended and is taken up again: a leader is named anew. */
    REOPENED("恢复办理", "taken up again");

    private final String zh;
    private final String en;

    ChargeReleaseReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether somebody gives it as the reason; the others follow from what happened to the case. */
    public boolean isGiven() {
        return this != BUREAU_CHANGED && this != REOPENED;
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
