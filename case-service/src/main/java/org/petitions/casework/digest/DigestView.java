package org.petitions.casework.digest;

import org.petitions.events.terms.Term;

/** Which digests a list shows. */
enum DigestView implements Term {
    ALL("全部", "all"),
    /** With an instruction that is not carried out. */
    OPEN("批示尚未落实", "with instructions to carry out"),
    /** With one whose last day is over. */
    LATE("批示逾期未落实", "with late instructions");

    private final String zh;
    private final String en;

    DigestView(String zh, String en) {
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
