package org.petitions.intake.form.terms;

import org.petitions.events.terms.Term;

/** Sex as the form asks for it (性别); giving it is optional. */
public enum Sex implements Term {
    MALE("男", "male"),
    FEMALE("女", "female");

    private final String zh;
    private final String en;

    Sex(String zh, String en) {
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
