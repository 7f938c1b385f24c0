package org.petitions.casework.timeline;

import org.petitions.events.terms.Term;

/** Whether the last alert about a case was acknowledged (阅知确认). */
public enum Acknowledgement implements Term {
    /** Nobody was alerted. */
    NO_ALERT("未发提醒", "no alert", "grey"),
    /** Nobody has acknowledged it. */
    WAITING("提醒尚未阅知确认", "alert not acknowledged", "red"),
    /** A leader has. */
    ACKNOWLEDGED("已阅知确认", "acknowledged", "green");

    private final String zh;
    private final String en;
    private final String colour;

    Acknowledgement(String zh, String en, String colour) {
        this.zh = zh;
        this.en = en;
        this.colour = colour;
    }

    /** Colour of the tag that says it. */
    public String colour() {
        return colour;
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
