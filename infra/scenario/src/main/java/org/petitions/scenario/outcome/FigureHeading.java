package org.petitions.scenario.outcome;

/** The headings of the account, in its order. */
public enum FigureHeading {
    /** Rows of the ledgers. */
    ROWS("台账行数", "rows in the ledgers"),

    /** Rows registered. */
    REGISTERED("登记", "registered"),

    /** Matters of what was registered, each a case: a petition may hold several (一件多诉). */
    MATTERS("信访事项（一件多诉分别计算）", "matters, each a case"),

    /** Rows refused, by fault. */
    REFUSED("拒收", "refused"),

    /** Cases by status. */
    STATUS("信访事项状态", "cases now"),

    /** Cases that ended, by how. */
    ENDS("办结方式", "ended"),

    /** Petitions that took their planned path to its end, by path. */
    PATHS("办理路径", "paths taken"),

    /** Dispatch: in time, late, missing. */
    DISPATCHED("转送", "dispatch"),

    /** Acceptance or lawful non-acceptance: in time, late, missing. */
    DECIDED("受理告知", "acceptance"),

    /** Reply: in time, late, missing. */
    REPLIED("答复", "reply"),

    /** Limits missed, by clock. */
    MISSED("逾期", "limits missed"),

    /** Alerts, by rung and reason. */
    ALERTS("逐级提醒", "alerts to leaders"),

    /** Calls of the duty desk, by reason. */
    DUTY_DESK_CALLS("值班室", "duty desk called"),

    /** Alerts and calls by what became of them. */
    STATE("提醒结果", "alerts now"),

    /** Alerts acknowledged, by rung. */
    ACKNOWLEDGED("阅知确认", "acknowledged"),

    /** Notices to petitioners: sent by mail, or left to the unit. */
    NOTICES("告知信访人查阅文书", "petitioners told of documents"),

    /** Mails caught. */
    MAILS("邮件", "mails caught"),

    /** Ratings of the responsible unit. */
    RATINGS("满意度", "ratings of the unit");

    private final String zh;
    private final String en;

    FigureHeading(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
