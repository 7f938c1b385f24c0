package org.petitions.casework.relief;

import org.petitions.events.terms.Term;

/** Whose money relief is paid from (救助资金来源). */
enum ReliefSource implements Term {
    PETITION_FUND("信访救助资金", "petition fund"),
    CIVIL_AFFAIRS("民政救助", "civil affairs"),
    JUDICIAL("司法救助", "judicial relief"),
    POVERTY_RELIEF("扶贫帮扶", "poverty relief"),
    DONATION("社会捐赠", "donation");

    private final String zh;
    private final String en;

    ReliefSource(String zh, String en) {
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
