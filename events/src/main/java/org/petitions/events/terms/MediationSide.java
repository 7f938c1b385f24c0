package org.petitions.events.terms;

/** The sides of a mediation (调解双方, Art. 33). */
public enum MediationSide implements Term {
    PETITIONER("信访人", "petitioner"),
    UNIT("责任单位", "responsible unit");

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
