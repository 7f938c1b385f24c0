package org.petitions.events.terms;

/** What a limit counts. */
public enum LimitUnit implements Term {
    /** An end on a day of rest moves to the next working day. */
    DAYS("日", "calendar days"),

    /** By the State Council's notice. */
    WORKING_DAYS("工作日", "working days"),

    /** Of real time, nights and holidays too. */
    HOURS("小时", "hours"),

    /** An official set the last day for this case alone. */
    SET_DAY("指定日期", "a day that was set");

    private final String zh;
    private final String en;

    LimitUnit(String zh, String en) {
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
