package org.petitions.intake.lookup;

import org.petitions.events.terms.Term;

/** Why a matter may be the one that is before the clerk. Each alone proves nothing: two people can have one complaint, and one person two. */
enum Likeness implements Term {
    SAME_PERSON("同一信访人", "the same petitioner"),
    SIMILAR_TITLE("标题相近", "a similar title"),
    SAME_PLACE_AND_CATEGORY("问题属地和内容分类相同", "the same place and category");

    private final String zh;
    private final String en;

    Likeness(String zh, String en) {
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
