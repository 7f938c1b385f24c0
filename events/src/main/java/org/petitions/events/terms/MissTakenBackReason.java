package org.petitions.events.terms;

/** Why a limit that was said to be missed had not been. */
public enum MissTakenBackReason implements Term {
    /** The act has a time of its own, and that lies before the limit. */
    DONE_IN_TIME("实际已按期办理", "it was done in time"),

    /** The limit was extended, paused or resumed in time. */
    MOVED_IN_TIME("期限已依法变更", "the limit was moved in time"),

    /** Another unit had to act. */
    HANDED_OVER("责任单位已变更", "another unit was held to it"),

    /** The case, or what made the act needed, ended in time. */
    ENDED_IN_TIME("事项已按期终止", "it ended in time"),

    /** The last day was only provisional, and the State Council's notice moved it. */
    CALENDAR("节假日安排调整", "the holiday notice"),

    /** By the facts as they were put right it had not passed, or never ran. */
    CORRECTED("更正登记信息", "what was recorded wrongly was put right");

    private final String zh;
    private final String en;

    MissTakenBackReason(String zh, String en) {
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
