package org.petitions.local.access;

import org.petitions.events.terms.Term;

/** How somebody stands to what they ask for. */
public enum Relation implements Term {
    OWN("本单位（本人）经办或者管辖", "of the own unit or area"),
    OTHER_UNIT("本县区其他单位", "of another unit of the county"),
    OTHER_COUNTY("其他县区", "of another county"),
    ACCUSED("检举控告本单位或者本人", "accuses the own unit or oneself"),
    RECUSED("本人回避", "the person is recused");

    private final String zh;
    private final String en;

    Relation(String zh, String en) {
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
