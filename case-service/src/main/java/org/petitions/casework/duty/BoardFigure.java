package org.petitions.casework.duty;

import org.petitions.events.terms.Term;

/** How a unit's time limits stand. */
enum BoardFigure implements Term {
    /** Met, and never missed. */
    ON_TIME("按期完成", "met in time"),

    /** Missed, and that was not taken back; still open or not. */
    LATE("逾期", "missed"),

    /** Open, and not missed. */
    RUNNING("期限内", "running"),

    /** Of these, those whose last day is within a week. */
    SOON("七日内到期", "due within a week");

    private final String zh;
    private final String en;

    BoardFigure(String zh, String en) {
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
