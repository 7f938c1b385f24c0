package org.petitions.intake.form.terms;

import org.petitions.events.terms.Term;

/** Kinds of identity documents (证件类型). */
public enum IdKind implements Term {
    RESIDENT_ID("居民身份证", "resident identity card"),
    PASSPORT("护照", "passport"),
    TRAVEL_PERMIT("港澳台居民通行证", "travel permit of Hong Kong, Macao and Taiwan residents"),
    MILITARY_ID("军人证件", "military identity card"),
    RESIDENCE_PERMIT("外国人居留证", "residence permit of foreigners"),

    /** For legal persons and other organisations, which petition too (Art. 17). */
    ORGANISATION_CODE("统一社会信用代码", "unified social credit code");

    private final String zh;
    private final String en;

    IdKind(String zh, String en) {
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
