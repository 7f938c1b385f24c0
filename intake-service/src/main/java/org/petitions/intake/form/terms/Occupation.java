package org.petitions.intake.form.terms;

import org.petitions.events.terms.Term;

/** Kinds of occupation (职业类别); giving one is optional. */
public enum Occupation implements Term {
    FARMER("农民", "farmer"),
    WORKER("职工", "worker"),
    MIGRANT_WORKER("农民工", "migrant worker"),
    SELF_EMPLOYED("个体经营者", "self-employed"),
    PROFESSIONAL("专业技术人员", "professional"),
    PUBLIC_SERVANT("公职人员", "public servant"),
    RETIRED("离退休人员", "retired"),
    VETERAN("退役军人", "veteran"),
    STUDENT("学生", "student"),
    UNEMPLOYED("无业人员", "without work"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    Occupation(String zh, String en) {
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
