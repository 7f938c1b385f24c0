package org.petitions.casework.procedure.terms;

import org.petitions.events.terms.Term;

/** Where a case stands (办理状态), as people and lists name it. */
public enum CaseStatus implements Term {
    /** Registered by intake-service; no case yet. */
    REGISTERED("已登记", "registered"),
    OPENED("待转送", "waits for dispatch"),
    DISPATCHED("待受理", "waits for acceptance"),
    ACCEPTED("办理中", "in handling"),
    SUSPENDED("办理中止", "handling suspended"),
    REPLIED("已答复", "replied"),
    IN_REVIEW("复查中", "in review"),
    IN_REREVIEW("复核中", "in re-review"),

    /** A review or re-review opinion was given. */
    REVIEWED("已复查（复核）", "reviewed"),
    CLOSED("已办结", "closed");

    private final String zh;
    private final String en;

    CaseStatus(String zh, String en) {
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
