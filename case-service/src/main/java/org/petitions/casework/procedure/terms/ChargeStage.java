package org.petitions.casework.procedure.terms;

import org.petitions.events.terms.Term;

/** How far the charge of a case has come (包案进展). */
public enum ChargeStage implements Term {
    OPEN("包案中", "in charge"),
    SETTLED("已化解", "settled"),
    UNSETTLED("未化解", "ended unsettled");

    private final String zh;
    private final String en;

    ChargeStage(String zh, String en) {
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
