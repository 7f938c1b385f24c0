package org.petitions.intake.form.terms;

import org.petitions.events.terms.Term;

/** How the petitioner wishes to be told (告知方式). */
public enum NoticeWish implements Term {
    SMS("短信", "text message"),
    MAIL("邮件", "e-mail"),
    LETTER("信函", "letter");

    private final String zh;
    private final String en;

    NoticeWish(String zh, String en) {
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
