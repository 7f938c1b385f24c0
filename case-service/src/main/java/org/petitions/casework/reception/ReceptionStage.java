package org.petitions.casework.reception;

import org.petitions.events.terms.Term;

/** How a session stands. */
enum ReceptionStage implements Term {
    ANNOUNCED("已安排", "arranged", "blue"),
    MOVED("已改期", "moved", "orange"),
    CANCELLED("已取消", "cancelled", "red"),
    HELD("已接访", "held", "green");

    private final String zh;
    private final String en;
    private final String colour;

    ReceptionStage(String zh, String en, String colour) {
        this.zh = zh;
        this.en = en;
        this.colour = colour;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Of its tag on pages. */
    String colour() {
        return colour;
    }
}
