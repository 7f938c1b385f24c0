package org.petitions.casework.indicators;

import org.petitions.events.terms.Term;

/** A share of two numbers, in percent: of the whole, how much the part is. */
enum IndicatorRate implements Term {
    NOTICE(Indicator.NOTICES_IN_TIME, Indicator.NOTICES_DUE, "按期告知率", "notices in time"),
    ANSWER(Indicator.ANSWERS_IN_TIME, Indicator.ANSWERS_DUE, "按期办结率", "answers in time"),
    PARTICIPATION(Indicator.RATINGS, Indicator.ANSWERS, "参评率", "participation"),
    UNIT_SATISFACTION(Indicator.SATISFIED_UNIT, Indicator.RATINGS, "对责任单位的满意率", "satisfaction with the unit"),
    BUREAU_SATISFACTION(Indicator.SATISFIED_BUREAU, Indicator.RATINGS, "对信访工作机构的满意率",
            "satisfaction with the bureau"),
    BACKLOG(Indicator.BACKLOG_SOLVED, Indicator.BACKLOG, "积案化解率", "backlog solved"),
    MEDIATION(Indicator.MEDIATED, Indicator.MEDIATIONS, "调解成功率", "mediations that succeeded");

    private final Indicator part;
    private final Indicator whole;
    private final String zh;
    private final String en;

    IndicatorRate(Indicator part, Indicator whole, String zh, String en) {
        this.part = part;
        this.whole = whole;
        this.zh = zh;
        this.en = en;
    }

    Indicator part() {
        return part;
    }

    Indicator whole() {
        return whole;
    }

    Indicator.Group group() {
        return whole.group();
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
