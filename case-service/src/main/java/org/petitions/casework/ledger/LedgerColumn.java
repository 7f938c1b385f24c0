package org.petitions.casework.ledger;

import org.petitions.events.terms.Term;

/** Columns of the ledger (台账栏目), in the order of the report. Amounts of money are in fen. */
public enum LedgerColumn implements Term {
    RECEPTIONS("接待来访次数", "receptions"),
    RECEPTION_DAYS("接待来访天数", "days of reception"),
    BATCHES("接待批次", "batches received"),
    PERSONS("接待人次", "persons received"),
    CASES_IN_CHARGE("包案件数", "cases taken in charge"),
    DONE_IN_TIME("如期化解件数", "settled in time"),
    MATTERS_SOLVED("化解件数", "matters settled"),
    LETTERS_READ("阅批来信件数", "letters read"),
    INSTRUCTIONS("批示、部署次数", "instructions"),
    DISPATCH_SESSIONS("调度会次数", "dispatch sessions"),
    HANDED_DOWN("交办件数", "matters handed down"),
    RELIEF_PERSONS("救助人次", "persons granted relief"),
    RELIEF("救助金额（元）", "relief (yuan)"),
    CALLS_TAKEN("接听来电次数", "calls taken"),
    ONLINE_LETTERS("网上来信件数", "online letters"),
    GRASSROOTS_DAYS("下基层天数", "days at the grassroots"),
    VISITS("走访户次", "households visited"),
    MEETINGS("约见次数", "meetings with petitioners"),
    BEFRIENDED("结交基层群众人数", "people of the grassroots befriended"),
    REAL_THINGS("办实事件数", "real things done"),
    FESTIVAL_VISITS("节日慰问户次", "households visited at festivals"),
    HELP("帮扶资金（元）", "help given (yuan)"),
    PUBLICITY("宣传、培训次数", "publicity and training"),
    INSPECTIONS("督导检查次数", "inspections");

    private final String zh;
    private final String en;

    LedgerColumn(String zh, String en) {
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

    /** Whether its figures are fen. */
    public boolean isMoney() {
        return this == RELIEF || this == HELP;
    }
}
