package org.petitions.events.terms;

/** What a review comes to (复查、复核意见). */
public enum ReviewOutcome implements Term {
    UPHELD("维持", "upheld"),
    CHANGED("变更", "changed"),
    SENT_BACK("撤销并责令重新办理", "set aside and sent back");

    private final String zh;
    private final String en;

    ReviewOutcome(String zh, String en) {
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
