package org.petitions.events.terms;

/** The statutory clocks (期限). */
public enum ClockKind implements Term {
    /** 15 days from registration (Art. 22). */
    DISPATCH("转送期限", "dispatch"),

    /** 15 days from arrival at the unit (Art. 23). */
    ACCEPTANCE("受理期限", "acceptance"),

    /** 60 days from acceptance (Art. 34). */
    HANDLING("办理期限", "handling"),

    /** From an alert until a person takes note (policy). */
    ACKNOWLEDGEMENT("签收期限", "acknowledgement");

    private final String zh;
    private final String en;

    ClockKind(String zh, String en) {
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
