package org.petitions.casework.campaign;

import org.petitions.events.terms.Term;

/** Why a case was taken out of a campaign. */
enum RemovalReason implements Term {
    ENTERED_BY_MISTAKE("误列", "entered by mistake"),
    LISTED_TWICE("重复列入", "the matter is in it by another case"),
    NOT_COMPETENT("不属于本地管辖", "no matter of this division"),
    WITHDRAWN_ABOVE("交办机关撤回", "withdrawn by who named it");

    private final String zh;
    private final String en;

    RemovalReason(String zh, String en) {
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
