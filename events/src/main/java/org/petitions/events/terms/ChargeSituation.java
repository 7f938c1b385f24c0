package org.petitions.events.terms;

/** What asks for a leader in charge at once, by rota (随机包案情形). */
public enum ChargeSituation implements Term {
    /** An urgent or grave matter (突发). */
    SUDDEN("突发事项", "a sudden matter"),

    /** A first petition, no repeat of another (新发). */
    NEW("新发事项", "a new matter"),

    /** Brought to the province or to the capital (赴省进京). */
    UPWARD("赴省进京事项", "brought to the province or the capital"),

    /** A draw that the petition bureau asked for. */
    ASKED("信访局提请", "asked for by the petition bureau");

    private final String zh;
    private final String en;

    ChargeSituation(String zh, String en) {
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
