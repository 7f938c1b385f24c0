package org.petitions.events.terms;

/** The clocks that hold offices to time (期限). */
public enum ClockKind implements Term {
    /** 15 days from the day the petition was received (Art. 22). */
    DISPATCH("转送期限", "dispatch"),

    /**
     * 15 days from arrival at the unit until a written notice went out to the petitioner (Art. 23). Its code is from the time when the
     * acceptance itself was taken for the notice.
     */
    ACCEPTANCE("告知期限", "written notice"),

    /** From acceptance to the answer: 60 days for claims of Art. 31 (6) (Art. 34), for the other ways by policy. */
    HANDLING("办理期限", "handling"),

    /** From an alert until a person takes note (policy). */
    ACKNOWLEDGEMENT("阅知确认期限", "acknowledgement"),

    /** From the registration of an urgent or grave matter (Art. 25; hours by policy). */
    REPORT_UP("紧急事项报告期限", "report up"),

    /** From an objection to competence until its sender decides (Art. 23; policy). */
    OBJECTION("异议答复期限", "answer to an objection"),

    /** For each rung of a dispute among units (Art. 24; policy). */
    DISPUTE("受理争议协调期限", "dispute of competence"),

    /** To the day the assigner set (Art. 22). */
    REPORT_BACK("交办反馈期限", "report back"),

    /** From the answer until the case ends (Art. 27; policy). */
    SETTLEMENT("办结期限", "settlement"),

    /** To the day promised (Art. 32). */
    MEASURE("承诺事项期限", "promised measure"),

    /** From a suspension, of the handling or of the procedure, until somebody looks again (policy). */
    SUSPENSION("中止核查期限", "look again at a suspension"),

    /** 30 days from the request (Art. 35). */
    REVIEW("复查期限", "review"),

    /** 30 days from the request, a hearing not counted (Art. 36). */
    REREVIEW("复核期限", "re-review"),

    /** At set times after the end (policy). */
    RETURN_VISIT("回访期限", "return visit"),

    /** From the day a leader was put in charge until the first thing they did for the case (policy). */
    CHARGE_FIRST_DEED("包案首次工作期限", "first deed of the leader in charge"),

    /** To the day by which the leader in charge has it settled. */
    CHARGE("包案化解期限", "leader in charge"),

    /** To the day that a review of cases in charge set for a further act. */
    CHARGE_FOLLOW_UP("调度事项期限", "further act of the leader in charge"),

    /** To the day by which a unit answers in writing what was asked of it over a case (Art. 40). */
    WRITTEN_ANSWER("督办反馈期限", "written answer to what was asked of the unit");

    private final String zh;
    private final String en;

    ClockKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The limit of such a review. */
    public static ClockKind of(ReviewStep step) {
        return switch (step) {
            case REVIEW -> REVIEW;
            case REREVIEW -> REREVIEW;
        };
    }

    /** Whether it holds a leader in charge of a case (包案), whom its key names. */
    public boolean isOfCharge() {
        return this == CHARGE_FIRST_DEED || this == CHARGE || this == CHARGE_FOLLOW_UP;
    }

    /** Whether it is none of the procedure's limits, but runs beside it: what holds leaders in charge, and units to answers to their bureau. */
    public boolean isBesideProcedure() {
        return isOfCharge() || this == WRITTEN_ANSWER;
    }

    /** Whether the end of the case leaves it running: an answer is owed to the bureau, and not to the petitioner. */
    public boolean outlivesCase() {
        return this == WRITTEN_ANSWER;
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
