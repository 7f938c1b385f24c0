package org.petitions.events.terms;

/** Why a leader is alerted. */
public enum AlertReason implements Term {
    LIMIT_NEAR("即将到期", "limit is near"),
    LIMIT_MISSED("已逾期", "limit was missed"),
    NOT_ACKNOWLEDGED("前一级责任人未确认", "rung below did not acknowledge"),

    /** Vacant, complained of, or out of reach. */
    RUNG_BELOW_FAILED("下级无法通知", "rung below could not be told");

    private final String zh;
    private final String en;

    AlertReason(String zh, String en) {
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
