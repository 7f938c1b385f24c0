package org.petitions.intake.importing;

import org.petitions.events.terms.Term;

/** What rows of a dropped ledger are taken out for. */
enum LedgerPurpose implements Term {
    /** To mend them and send them again. */
    MENDING("更正后重新提交", "to mend and send again"),

    /** To hold them against the letters and forms themselves. */
    CHECKING("核对原件", "to check against the originals");

    private final String zh;
    private final String en;

    LedgerPurpose(String zh, String en) {
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
