package org.petitions.casework.playbook;

import org.petitions.events.terms.Term;

/** How an edition of a playbook stands. */
enum Standing implements Term {
    DRAFT("草案", "draft"),
    COMING("尚未施行", "not in force yet"),
    IN_FORCE("现行", "in force"),
    REPLACED("已被新版替代", "replaced");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
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
