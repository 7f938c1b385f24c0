package org.petitions.casework.accountability;

import org.petitions.events.terms.Term;

/** What somebody did with it. */
enum ActKind implements Term {
    PROPOSED("提请联席会议决定", "put before the joint conference"),
    DECIDED("联席会议决定", "decided by the joint conference"),
    DECLINED("联席会议未决定采取", "not decided on by the joint conference"),
    ASKED("发出", "sent"),
    ANSWERED("书面反馈", "answered in writing"),
    ASKED_AGAIN("要求重新反馈", "asked again"),
    ACCEPTED("审核认可", "accepted");

    private final String zh;
    private final String en;

    ActKind(String zh, String en) {
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
