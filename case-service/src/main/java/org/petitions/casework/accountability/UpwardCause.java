package org.petitions.casework.accountability;

import org.petitions.events.terms.Term;

/** What the platform sees of why a matter was brought to a higher level: what the unit left undone. */
enum UpwardCause implements Term {
    NEVER_TOLD("未按期告知", "never told in time"),
    LIMIT_MISSED("超过办理等期限", "a limit was missed"),
    COMMITMENT_BROKEN("承诺事项未按期兑现", "a commitment was not kept"),
    NOTHING_MISSED("期限内未见逾期", "no limit was missed"),
    NOT_KNOWN_BEFORE("此前未在本平台登记", "not registered here before");

    private final String zh;
    private final String en;

    UpwardCause(String zh, String en) {
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

    /** Whether the unit left something undone. */
    boolean isOfUnit() {
        return this == NEVER_TOLD || this == LIMIT_MISSED || this == COMMITMENT_BROKEN;
    }
}
