package org.petitions.casework.ledger;

import org.petitions.events.terms.Term;

/** By what the ledger has its rows. */
enum Grouping implements Term {
    HOLDER("领导（单位）", "leader or office"),
    RANK("职务层次", "rank"),
    COUNTY("县（市、区）", "county"),
    CITY("全部合计", "all together");

    private final String zh;
    private final String en;

    Grouping(String zh, String en) {
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
