package org.petitions.events.terms;

/** The rungs of the ladder of responsible leaders (责任领导层级), lowest first. */
public enum Rung implements Term {
    /** Head of the unit that should have acted; a bureau has one too. */
    UNIT_HEAD("单位负责人", "unit head"),
    COUNTY_LEADER("县级责任领导", "county responsible leader"),
    CITY_LEADER("市级责任领导", "city responsible leader"),
    PRINCIPAL_LEADER("市主要领导", "principal leader of the city"),

    /** Not a rung to climb to: where the ladder itself fails. */
    DUTY_DESK("值班室", "duty desk");

    private final String zh;
    private final String en;

    Rung(String zh, String en) {
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
