package org.petitions.events.terms;

/** How a petition came to a unit (Art. 22, 23). */
public enum DispatchKind implements Term {
    TRANSFER("转送", "transfer"),

    /** Important ones, with a set limit and a report back. */
    ASSIGNMENT("交办", "assignment"),

    /** Nobody sent it: the petitioner brought it to the unit itself, which registered it (Art. 23). */
    DIRECT("信访人直接提出", "brought by the petitioner");

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
