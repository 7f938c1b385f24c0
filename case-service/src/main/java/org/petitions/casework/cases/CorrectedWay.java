package org.petitions.casework.cases;

import org.petitions.events.terms.Term;

/** What became of the way of a case by a correction of its registration. */
public enum CorrectedWay implements Term {
    /** It stayed where it was. */
    AS_BEFORE("去向不变", "stays where it is"),

    /** It left its unit and waits for its transfer. */
    TAKEN_BACK("已收回，待重新转送", "taken back, to be transferred anew"),

    /** It went to the unit that is competent by the right facts. */
    OTHER_UNIT("已转送其他单位", "sent to another unit"),

    /** Another bureau answers for it now. */
    OTHER_BUREAU("改由其他信访局负责", "another bureau answers for it");

    private final String zh;
    private final String en;

    CorrectedWay(String zh, String en) {
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
