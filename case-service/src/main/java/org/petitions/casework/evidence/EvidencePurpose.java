package org.petitions.casework.evidence;

import org.petitions.events.terms.Term;

/** What a pack is taken for. Nothing that names a petitioner leaves without a recorded legal purpose. */
enum EvidencePurpose implements Term {
    /** A court or another lawful procedure asks for it (Art. 31). */
    COURT("诉讼、复议等法定程序", "a court or another lawful procedure"),

    /** Review or re-review (Art. 35, 36). */
    REVIEW("复查、复核", "review or re-review"),

    /** Supervision (Art. 40). */
    SUPERVISION("督办", "supervision"),

    /** Somebody is held to account (Art. 42 to 46). */
    ACCOUNTABILITY("追究责任", "accountability");

    private final String zh;
    private final String en;

    EvidencePurpose(String zh, String en) {
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
