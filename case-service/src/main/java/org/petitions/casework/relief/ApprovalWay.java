package org.petitions.casework.relief;

import org.petitions.events.terms.Term;

/** How an approval was given. */
enum ApprovalWay implements Term {
    /** By signing the application. */
    EXAMINATION("审批", "approval"),

    /** A leader of the county or the city instructed it (批示救助). */
    INSTRUCTION("批示", "instruction of a leader");

    private final String zh;
    private final String en;

    ApprovalWay(String zh, String en) {
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
