package org.petitions.events.terms;

/** Why a limit has another last day. */
public enum LimitMoveReason implements Term {
    /** Art. 34. */
    EXTENDED("延期", "it was given more days"),

    /** A suspension (Art. 34) or a hearing (Art. 36) is over. */
    PAUSED_DAYS("扣除暂停日数", "days of a pause are not counted"),

    /** The State Council's notice is out, or was changed. */
    CALENDAR("节假日安排调整", "the holiday notice"),

    /** The city's rule was changed for what runs already. */
    POLICY("政策调整", "the policy"),

    /** A unit handed the matter back (Art. 23), and what is left of the limit runs again. */
    HAND_BACK("退回重新转送", "it was handed back"),

    /** A day or a purpose that had been recorded wrongly was put right. */
    CORRECTED("更正登记信息", "what was recorded wrongly was put right");

    private final String zh;
    private final String en;

    LimitMoveReason(String zh, String en) {
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
