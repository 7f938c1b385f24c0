package org.petitions.events.terms;

/** What a return visit found (回访情况). */
public enum ReturnVisitFinding implements Term {
    STILL_SETTLED("稳定", "still settled"),
    NEEDS_HELP("需要帮扶", "needs help"),
    NOT_CARRIED_OUT("承诺未落实", "a promise was not kept"),
    NOT_REACHED("未能联系", "could not be reached");

    private final String zh;
    private final String en;

    ReturnVisitFinding(String zh, String en) {
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
