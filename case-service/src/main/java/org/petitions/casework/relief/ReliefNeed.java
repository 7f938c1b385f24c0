package org.petitions.casework.relief;

import org.petitions.events.terms.Term;

/** What relief is needed for (困难类型). Known to those who help, and gone with the consent. */
enum ReliefNeed implements Term {
    LIVING("基本生活", "living"),
    MEDICAL("就医", "medical care"),
    EDUCATION("就学", "schooling"),
    HOUSING("住房", "housing"),
    LIVELIHOOD("生产就业", "work and livelihood");

    private final String zh;
    private final String en;

    ReliefNeed(String zh, String en) {
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
