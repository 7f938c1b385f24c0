package org.petitions.events.terms;

/** Why the duty desk is called. */
public enum DutyDeskReason implements Term {
    /** Told at once, and nothing is late (Art. 25). */
    REGISTERED_URGENT("登记紧急、重大事项", "an urgent or grave matter was registered"),
    RUNG_VACANT("责任领导空缺", "nobody holds the post"),

    /** Art. 28, 30. */
    LEADER_COMPLAINED_OF("责任领导为被反映人", "the leader is the one complained of"),

    /** Art. 28. */
    LEADER_RECUSED("责任领导已回避", "the leader stands aside from this case"),

    /** Something waits for the approval of a head who may not give it, and nobody is named who stands in (Art. 28, 30). */
    NO_SUBSTITUTE("负责人应当回避，未指定代行其职责的人员", "the head is barred, and no substitute is named"),
    LEADER_UNREACHABLE("责任领导无法联系", "the leader cannot be reached"),

    /** Whose it is has to be put right. */
    LEADER_DECLINED("责任领导提出不属于其分管", "the leader says that it is not theirs"),
    LADDER_EXHAUSTED("逐级提醒后无人阅知确认", "no rung acknowledged"),
    ACKNOWLEDGED_NOT_DONE("责任领导已阅知确认或者批示、仍未办理", "acknowledged or instructed upon by a leader, but it is not done");

    private final String zh;
    private final String en;

    DutyDeskReason(String zh, String en) {
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
