package org.petitions.events.terms;

/** How a case ended (办结方式). */
public enum CaseEnd implements Term {
    /** Replied, and the living and work of the person settled (Art. 27). */
    SETTLED("案结事了", "settled and done"),
    NOT_ACCEPTED("不予受理", "not accepted");

    private final String zh;
    private final String en;

    CaseEnd(String zh, String en) {
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
