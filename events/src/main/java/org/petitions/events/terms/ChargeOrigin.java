package org.petitions.events.terms;

/** How a leader came to be in charge of a case (包案方式). */
public enum ChargeOrigin implements Term {
    /** Named by the petition bureau. */
    NAMED("指定包案", "named"),

    /** By rota, at once (随机包案). */
    ROTA("随机包案", "by rota"),

    /** Handed down by another leader (交办包案). */
    HANDED_DOWN("交办包案", "handed down");

    private final String zh;
    private final String en;

    ChargeOrigin(String zh, String en) {
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
