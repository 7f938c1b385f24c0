package org.petitions.casework.accountability;

import org.petitions.events.terms.Term;

/** How far it came. */
enum MeasureStage implements Term {
    PROPOSED("提请联席会议决定", "put before the joint conference"),
    DECLINED("联席会议未决定采取", "not decided on by the joint conference"),
    ASKED("待书面反馈", "written answer due"),
    ANSWERED("已反馈，待审核", "answered, to be looked at"),
    CLOSED("已办结", "closed");

    private final String zh;
    private final String en;

    MeasureStage(String zh, String en) {
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
