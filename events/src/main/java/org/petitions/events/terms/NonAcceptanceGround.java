package org.petitions.events.terms;

/** Lawful grounds for non-acceptance (不予受理, Art. 19, 31, 36). */
public enum NonAcceptanceGround implements Term {

    /** Of decisions before: what belongs to another procedure is led into it (Art. 31), and no new decision has this ground. */
    OTHER_PROCEDURE("应通过诉讼、仲裁、行政复议等法定途径解决",
            "to be decided by litigation, arbitration, reconsideration or another lawful procedure"),

    /** Art. 19. */
    BEING_HANDLED("已受理或者正在办理", "already accepted elsewhere and within its time"),

    /** Art. 36. */
    ENDED_BY_REREVIEW("复核意见作出后仍以同一事实和理由提出", "same facts and reasons after the re-review opinion"),
    NOT_A_PETITION("不属于信访事项", "not a petition"),

    /** Art. 23, paragraph 1: the petitioner is told to turn to the office that is competent. */
    NOT_COMPETENT("不属于本机关、单位或者本系统职权范围，请向有权处理的机关、单位提出",
            "neither the unit nor its system is competent; to be brought to the office that is");

    private final String zh;
    private final String en;

    NonAcceptanceGround(String zh, String en) {
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
