package org.petitions.casework.accountability;

import org.petitions.events.terms.Term;

/** What holds a unit to its duty. */
enum MeasureKind implements Term {
    /** What a bureau does about a matter that is handled against the rules (Art. 40). */
    SUPERVISION("督办", "supervision"),

    /** Why a matter was brought to a higher level, asked of the unit that should have answered it. */
    ROOT_CAUSE("上行信访原因说明", "account of why a matter went upward"),

    /** Answered late (city rule). */
    YELLOW_CARD("黄牌", "yellow card"),

    /** Answered late again, or very late (city rule). */
    RED_CARD("红牌", "red card"),

    /** To do the work better (Art. 40). */
    IMPROVEMENT("改进工作建议", "proposal to improve work"),

    /** To make a policy better (Art. 40). */
    POLICY("完善政策建议", "proposal on policy"),

    /** To whom may call to account (Art. 40). */
    LIABILITY("追究责任建议", "proposal to call to account"),

    /** Decided by the joint conference (Art. 39). */
    TALK("约谈", "talk"),

    /** Decided by the joint conference (Art. 39). */
    NOTICE("通报", "notice"),

    /** Decided by the joint conference (Art. 39). */
    LISTED("挂牌督办", "listed supervision");

    private final String zh;
    private final String en;

    MeasureKind(String zh, String en) {
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

    /** Whether the joint conference decides on it, which the bureau asks for it (Art. 39). */
    boolean isOfConference() {
        return this == TALK || this == NOTICE || this == LISTED;
    }

    /** Whether a rule alone gives it: nobody chooses to, nor not to. */
    boolean isCard() {
        return this == YELLOW_CARD || this == RED_CARD;
    }

    /** Whether it is about one case. */
    boolean needsCase() {
        return this == SUPERVISION || this == ROOT_CAUSE;
    }
}
