package org.petitions.casework.procedure.terms;

import org.petitions.events.terms.Term;

/** What waits for the head of a unit (待批事项). */
public enum ApprovalKind implements Term {
    EXTENSION("延期", "extension");

    private final String zh;
    private final String en;

    ApprovalKind(String zh, String en) {
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
