package org.petitions.events.terms;

/** Ranks of posts (领导职务层次), lowest first, by Art. 18 of the Civil Servants Law (公务员法). */
public enum PostRank implements Term {
    SECTION_DEPUTY("乡科级副职", "deputy head of section"),
    SECTION_HEAD("乡科级正职", "head of section"),
    COUNTY_DEPUTY("县处级副职", "deputy head of county or division"),
    COUNTY_HEAD("县处级正职", "head of county or division"),
    PREFECTURE_DEPUTY("厅局级副职", "deputy head of prefecture or bureau"),
    PREFECTURE_HEAD("厅局级正职", "head of prefecture or bureau");

    private final String zh;
    private final String en;

    PostRank(String zh, String en) {
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
