package org.petitions.casework.charge;

import org.petitions.events.terms.Term;

/** Kinds of sessions on cases in charge. */
enum SessionKind implements Term {
    /** Many cases are handed to their leaders at once (集中交办). */
    HAND_OUT("集中交办", "hand-out session"),

    /** How the cases in charge stand is reviewed (调度包案情况). */
    REVIEW("调度会", "review of cases in charge");

    private final String zh;
    private final String en;

    SessionKind(String zh, String en) {
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
