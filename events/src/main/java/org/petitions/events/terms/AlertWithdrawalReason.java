package org.petitions.events.terms;

/** Why an alert no longer asks for anything. */
public enum AlertWithdrawalReason implements Term {
    DONE("已办理", "the act was done"),
    CASE_ENDED("信访事项已办结", "the case ended"),

    /** Extended or suspended (Art. 34), or counted by another way of handling (Art. 31): what was said about the old last day no longer holds. */
    LIMIT_MOVED("期限已变更", "the limit was moved"),

    /** Nobody owes the act any more, or another unit does, though it was not done. */
    NO_LONGER_DUE("期限不再适用", "the limit no longer applies"),

    /** Art. 28. */
    LEADER_RECUSED("责任领导已回避", "the leader stands aside from this case"),

    /** The duty desk has a newer call about the same. */
    CALLED_AGAIN("已再次呼叫", "called again"),

    /** The leader who was asked gave an instruction (批示). */
    INSTRUCTED("已作出批示", "an instruction was given");

    private final String zh;
    private final String en;

    AlertWithdrawalReason(String zh, String en) {
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
