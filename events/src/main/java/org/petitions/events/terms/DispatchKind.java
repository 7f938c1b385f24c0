package org.petitions.events.terms;

/** How a petition is sent to a unit (Art. 22). */
public enum DispatchKind implements Term {
    TRANSFER("转送", "transfer"),

    /** Important ones, with a set limit and a report back. */
    ASSIGNMENT("交办", "assignment");

    private final String zh;
    private final String en;

    DispatchKind(String zh, String en) {
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
