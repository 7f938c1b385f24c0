package org.petitions.events.terms;

/** Who mediates between the parties of a dispute (调解人, Art. 33). */
public enum MediatorKind implements Term {
    UNIT("机关、单位", "office"),
    POST("领导干部", "leader"),
    COMMITTEE("人民调解委员会", "people's mediation committee"),
    INVITED("受邀的组织或者个人", "invited organisation or person");

    private final String zh;
    private final String en;

    MediatorKind(String zh, String en) {
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
