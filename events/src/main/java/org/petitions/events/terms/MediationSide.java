package org.petitions.events.terms;

/** From whom a mediation's proposal or a consent to it comes (Art. 33). */
public enum MediationSide implements Term {
    PETITIONER("信访人", "petitioner"),
    UNIT("责任单位", "responsible unit"),

    /** Whoever is on the other side of the dispute from the petitioner. */
    OTHER_PARTY("对方当事人", "the other party");

    private final String zh;
    private final String en;

    MediationSide(String zh, String en) {
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
