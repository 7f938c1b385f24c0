package org.petitions.casework.organisation;

import org.petitions.events.terms.Term;

/** As what a post or a unit is in a leading group (领导小组). */
public enum GroupCapacity implements Term {
    LEADER("组长", "leader"),
    DEPUTY("副组长", "deputy leader"),
    MEMBER("成员", "member"),

    /** The office that does its daily work: a petition bureau. */
    SECRETARIAT("办公室", "secretariat");

    private final String zh;
    private final String en;

    GroupCapacity(String zh, String en) {
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
