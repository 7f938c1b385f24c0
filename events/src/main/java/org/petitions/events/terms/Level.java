package org.petitions.events.terms;

/** Level of office (层级). */
public enum Level implements Term {
    TOWNSHIP("乡镇（街道）", "township"),
    COUNTY("县（市、区）", "county"),
    CITY("市（州）", "city"),
    PROVINCE("省", "province"),
    CENTRE("中央", "centre");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
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
