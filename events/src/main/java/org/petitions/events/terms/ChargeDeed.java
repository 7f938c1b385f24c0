package org.petitions.events.terms;

/** What a leader in charge did for a case (包案工作). */
public enum ChargeDeed implements Term {
    MET("约见信访人", "met the petitioner"),
    VISITED("下访走访", "went there"),
    INSTRUCTED("研究部署", "instructed the units");

    private final String zh;
    private final String en;

    ChargeDeed(String zh, String en) {
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
