package org.petitions.casework.annexes;

import org.petitions.events.terms.Term;

/** A table kept by hand. */
enum Annex implements Term {
    /** Money granted to the work, in yuan, by year and item. */
    BUDGET("经费", "budget"),

    /** Articles and reports that others published or used. */
    PUBLICATIONS("宣传、采用情况", "publications");

    private final String zh;
    private final String en;

    Annex(String zh, String en) {
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
