package org.petitions.casework.yearreport;

import java.time.LocalDate;
import org.petitions.events.terms.Term;

/** A line of the year's report: which row of the report it is of, what it counts, and the page that shows it. */
public enum ReportLine implements Term {
    RECEPTIONS(Part.LEADERS, "L2", "公开接访、下访场次", "receptions held", Page.RECEPTIONS),
    BATCHES(Part.LEADERS, "L2", "接待批次", "batches received", Page.RECEPTIONS),
    PERSONS(Part.LEADERS, "L2", "接待人次", "persons received", Page.RECEPTIONS),
    CASES_IN_CHARGE(Part.LEADERS, "L3", "领导包案件数", "cases taken in charge", Page.LEDGER),
    SETTLED_IN_TIME(Part.LEADERS, "L3", "如期化解件数", "settled in time", Page.LEDGER),
    LETTERS_PUT(Part.LEADERS, "L4", "呈领导阅批的来信", "letters put before leaders", Page.LETTERS),
    LETTERS_INSTRUCTED(Part.LEADERS, "L4", "领导作出批示的来信", "letters instructed on", Page.LETTERS),
    HANDED_DOWN(Part.LEADERS, "L5", "交办件数", "cases handed down", Page.LEDGER),
    REVIEWS(Part.LEADERS, "L8", "调度包案会次", "reviews of cases in charge", Page.SESSIONS),
    SPOT_INSPECTIONS(Part.LEADERS, "L13", "现场督导次数", "inspections on the spot", Page.INSPECTIONS),

    PAIRINGS(Part.LIVELIHOOD, "W2", "结对帮扶数", "pairings", Page.PAIRING),
    RELIEF(Part.LIVELIHOOD, "W4", "发放救助资金（元）", "relief paid (yuan)", Page.RELIEF),
    RELIEF_HOUSEHOLDS(Part.LIVELIHOOD, "W4", "救助户次", "households granted relief", Page.RELIEF),
    RELIEF_PERSONS(Part.LIVELIHOOD, "R4", "救助人次", "persons granted relief", Page.RELIEF),
    RELIEF_AGREEMENTS(Part.LIVELIHOOD, "W5", "签订救助协议数", "relief agreements", Page.RELIEF),

    GRASSROOTS_DAYS(Part.TOGETHER, "B5", "下基层天数", "days at the grassroots", Page.LEDGER),
    VISITS(Part.TOGETHER, "B5", "走访户次", "households visited", Page.LEDGER),
    HELP(Part.TOGETHER, "R3", "帮扶资金（元）", "help given (yuan)", Page.LEDGER),
    PUBLICITY(Part.TOGETHER, "X3", "宣传、培训次数", "publicity and training", Page.LEDGER),
    SCREENED(Part.TOGETHER, "B6", "排查发现的矛盾", "matters found by screening", Page.SCREENING),
    SCREENED_HANDLED(Part.TOGETHER, "B6", "其中已办结", "of them ended", Page.SCREENING),

    BACKLOG(Part.HOT_SPOTS, "H9", "积案", "backlog", Page.BACKLOG),
    BACKLOG_SOLVED(Part.HOT_SPOTS, "H9", "其中已办结", "of it ended", Page.BACKLOG),
    CAMPAIGNS(Part.HOT_SPOTS, "H2", "专项行动数", "campaigns", Page.CAMPAIGNS),
    CAMPAIGN_CASES(Part.HOT_SPOTS, "H8", "专项行动中的积案", "cases in campaigns", Page.CAMPAIGNS),
    CAMPAIGN_RESOLVED(Part.HOT_SPOTS, "H8", "其中已化解", "of them resolved", Page.CAMPAIGNS),
    HAND_OUTS(Part.HOT_SPOTS, "H7", "集中交办会次", "hand-out sessions", Page.SESSIONS),

    SPECIAL_DUTY(Part.MECHANISMS, "N2", "特护期数", "special-duty periods", Page.SPECIAL_DUTY),
    SCREENED_VISITED(Part.MECHANISMS, "N4", "排查事项办结后已回访", "screened matters visited after the end",
            Page.SCREENING),
    MEDIATIONS(Part.MECHANISMS, "R4", "有结果的调解、和解", "mediations with a result", Page.MEDIATIONS),
    MEDIATED(Part.MECHANISMS, "R4", "其中达成协议", "of them agreed", Page.MEDIATIONS),
    UPWARD(Part.MECHANISMS, "N9", "上行信访（对责任单位的提示）", "brought upward: signals on offices", Page.UPWARD),
    SUPERVISIONS(Part.MECHANISMS, "N7", "督办、督促说明、建议", "supervision, accounts and proposals", Page.SUPERVISION),
    CARDS(Part.MECHANISMS, "N7", "黄牌、红牌", "yellow and red cards", Page.SUPERVISION),

    BUDGET(Part.RESULTS, "R2", "经费（元，手工登记）", "budget (yuan, kept by hand)", Page.ANNEXES),
    PUBLICATIONS(Part.RESULTS, "R8", "刊发、采用材料（手工登记）", "publications (kept by hand)", Page.ANNEXES);

    private final Part part;
    private final String row;
    private final String zh;
    private final String en;
    private final Page page;

    ReportLine(Part part, String row, String zh, String en, Page page) {
        this.part = part;
        this.row = row;
        this.zh = zh;
        this.en = en;
        this.page = page;
    }

    /** A part of the report. */
    enum Part implements Term {
        LEADERS("领导垂范", "leaders set the example"),
        LIVELIHOOD("民生幸福", "livelihood"),
        TOGETHER("干群连心", "officials and people joined"),
        HOT_SPOTS("热点降温", "hot spots cooled"),
        MECHANISMS("机制创新", "new mechanisms"),
        RESULTS("保障和成果", "means and results");

        private final String zh;
        private final String en;

        Part(String zh, String en) {
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

    /** The page of the feature; the first and the last day stand where its address takes them. */
    private enum Page {
        RECEPTIONS("/bureau/receptions.html?from=%s&until=%s"),
        LEDGER("/ledger/figures.html?by=CITY&from=%s&to=%s"),
        LETTERS("/letters.html?view=ALL"),
        SESSIONS("/charge/sessions.html"),
        INSPECTIONS("/bureau/inspections.html"),
        PAIRING("/pairing.html"),
        RELIEF("/relief/totals.html?from=%s&to=%s"),
        SCREENING("/screening.html?from=%s&to=%s"),
        BACKLOG("/bureau/indicators.html?from=%s&to=%s"),
        CAMPAIGNS("/campaigns.html"),
        SPECIAL_DUTY("/special-duty.html"),
        MEDIATIONS("/mediations.html?from=%s&to=%s"),
        UPWARD("/supervision/upward.html?year=%tY"),
        SUPERVISION("/supervision.html"),
        ANNEXES("/annexes.html");

        private final String address;

        Page(String address) {
            this.address = address;
        }
    }

    Part part() {
        return part;
    }

    /** The row of the report, e.g. {@code L2}. */
    String row() {
        return row;
    }

    /** Whether it is fen. */
    boolean isMoney() {
        return this == RELIEF || this == HELP || this == BUDGET;
    }

    /** Where it is shown. */
    String address(LocalDate from, LocalDate to) {
        return page.address.formatted(from, to);
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
