package org.petitions.events.terms;

/** How a petition came (信访渠道, Art. 17, 18). */
public enum Channel implements Term {
    LETTER("来信", "letter"),
    VISIT("来访", "visit"),
    CALL("来电", "call"),
    NET("网上信访", "online"),
    LEADER_MAILBOX("领导信箱", "leader mailbox"),
    LEADER_RECEPTION("领导接访", "leader reception"),

    /** Found by officials before anyone petitioned. */
    SCREENING("排查", "screening"),
    FROM_ABOVE("上级交办", "transferred from above");

    private final String zh;
    private final String en;

    Channel(String zh, String en) {
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
