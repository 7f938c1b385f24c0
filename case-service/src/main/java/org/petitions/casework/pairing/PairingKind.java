package org.petitions.casework.pairing;

import org.petitions.events.terms.Term;

/** With what a leader or an office is paired. */
enum PairingKind implements Term {
    TOWNSHIP("联系乡镇（街道）", "township"),
    VILLAGE("联系村（社区）", "village"),
    ENTERPRISE("联系企业", "enterprise"),
    PROJECT("联系项目", "project"),

    /** A household in hardship, with its consent and for help alone. */
    HOUSEHOLD("帮扶困难户", "household in hardship");

    private final String zh;
    private final String en;

    PairingKind(String zh, String en) {
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
