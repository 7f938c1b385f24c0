package org.petitions.events.terms;

/** How the petitioner stands to their name (实名情况). */
public enum Identity implements Term {
    REAL_NAME("实名", "real name"),
    ANONYMOUS("匿名", "anonymous"),
    CONFIDENTIAL("要求保密", "asks for confidentiality");

    private final String zh;
    private final String en;

    Identity(String zh, String en) {
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
