package org.petitions.intake.status;

import org.petitions.events.terms.Term;

/** How far a petition has come (办理进展), as its petitioner may see it (Art. 21); named as the offices name the stages of its case. */
public enum PetitionStatus implements Term {
    REGISTERED("已登记", "registered"),

    /** The bureau has to dispatch it (Art. 22). */
    OPENED("待转送", "waits for dispatch"),

    /** The responsible unit has it and has to say whether it accepts (Art. 23). */
    DISPATCHED("待受理", "waits for acceptance"),
    ACCEPTED("办理中", "in handling"),
    NOT_ACCEPTED("不予受理", "not accepted"),
    SUSPENDED("办理中止", "handling suspended"),
    REPLIED("已答复", "replied"),
    IN_REVIEW("复查中", "in review"),
    IN_REREVIEW("复核中", "in re-review"),
    REVIEWED("已复查（复核）", "reviewed"),
    CLOSED("已办结", "closed");

    private final String zh;
    private final String en;

    PetitionStatus(String zh, String en) {
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
