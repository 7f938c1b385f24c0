package org.petitions.events.terms;

/** How urgent a matter is (紧急程度, Art. 22, 25). */
public enum Urgency implements Term {
    ORDINARY("普通", "ordinary"),
    URGENT("紧急", "urgent"),
    GRAVE("重大紧急", "grave");

    private final String zh;
    private final String en;

    Urgency(String zh, String en) {
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
