package org.petitions.casework.facts;

import org.petitions.events.terms.Term;

/** What words are opened for. */
public enum OpeningPurpose implements Term {
    /** To see whose matter it is (转送交办). */
    DISPATCH("转送交办", "dispatch"),

    /** To handle it (办理). */
    HANDLING("办理", "handling"),

    /** To see whether it is handled rightly (督办). */
    SUPERVISION("督办", "supervision");

    private final String zh;
    private final String en;

    OpeningPurpose(String zh, String en) {
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
