package org.petitions.events.terms;

/** What a party of a dispute is besides the petitioner (争议当事人, Art. 33). */
public enum PartyKind implements Term {
    UNIT("机关、单位", "office"),
    ORGANISATION("企业或者其他组织", "enterprise or other organisation"),
    PERSON("个人", "person");

    private final String zh;
    private final String en;

    PartyKind(String zh, String en) {
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
