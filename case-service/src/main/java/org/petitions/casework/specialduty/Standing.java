package org.petitions.casework.specialduty;

import org.petitions.events.terms.Term;

/** How a special-duty period stands on a day. */
enum Standing implements Term {
    /** Its first day is still to come. */
    AHEAD("未开始", "to come"),
    /** It runs. */
    RUNNING("进行中", "running"),
    /** Its last day has passed. */
    OVER("已结束", "over"),
    /** It began, and was ended before its last day was over. */
    ENDED_EARLY("已提前结束", "ended early"),
    /** It was taken back before its first day, and never held. */
    TAKEN_BACK("已撤销", "taken back");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
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
