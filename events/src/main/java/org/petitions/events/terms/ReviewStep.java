package org.petitions.events.terms;

/** The two steps above the handling opinion (复查、复核). */
public enum ReviewStep implements Term {
    /** Art. 35. */
    REVIEW("复查", "review"),

    /** Art. 36. */
    REREVIEW("复核", "re-review");

    private final String zh;
    private final String en;

    ReviewStep(String zh, String en) {
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
