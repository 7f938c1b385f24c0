package org.petitions.scenario.month;

/** Columns of the leaders' ledger (台账栏目) that have a source, by the names that its addresses have. */
public enum Figure {
    RECEPTIONS("接待来访次数"),
    RECEPTION_DAYS("接待来访天数"),
    BATCHES("接待批次"),
    PERSONS("接待人次"),
    CASES_IN_CHARGE("包案件数"),
    DONE_IN_TIME("如期化解件数"),
    MATTERS_SOLVED("化解件数"),
    LETTERS_READ("阅批来信件数"),
    INSTRUCTIONS("批示、部署次数"),
    DISPATCH_SESSIONS("调度会次数"),
    HANDED_DOWN("交办件数"),
    GRASSROOTS_DAYS("下基层天数"),
    VISITS("走访户次"),
    MEETINGS("约见次数"),
    BEFRIENDED("结交基层群众人数"),
    REAL_THINGS("办实事件数"),
    FESTIVAL_VISITS("节日慰问户次"),
    /** In fen. */
    HELP("帮扶资金（元）"),
    PUBLICITY("宣传、培训次数"),
    INSPECTIONS("督导检查次数");

    private final String called;

    Figure(String called) {
        this.called = called;
    }

    /** What pages call it, in Chinese. */
    public String called() {
        return called;
    }
}
