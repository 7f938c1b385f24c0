package org.petitions.casework.accountability;

import org.petitions.events.terms.Term;

/** Why a unit is held to its duty: the situations of Art. 40, and what the city adds. */
enum MeasureGround implements Term {
    LIMIT_MISSED("拖延：超过期限", "a limit was missed"),
    NOT_CARRIED_OUT("拒不执行信访处理意见", "an opinion was not carried out"),
    REFUSED_WRONGLY("推诿：异议不成立", "refused wrongly"),
    AGAINST_RULES("违反规定受理、办理", "accepted or handled against the rules"),
    PERFUNCTORY("敷衍", "perfunctory"),
    FALSIFIED("弄虚作假", "falsified"),
    BROUGHT_UPWARD("事项到上级反映", "the matter was brought to a higher level"),
    POLICY_GAP("发现政策性问题", "a policy falls short"),
    GRAVE_RESULT("造成严重后果", "grave results"),
    ANSWER_LATE("逾期书面反馈", "answered late in writing"),
    ANSWER_LATE_AGAIN("再次逾期书面反馈", "answered late again"),
    ANSWER_VERY_LATE("书面反馈严重逾期", "answered very late");

    private final String zh;
    private final String en;

    MeasureGround(String zh, String en) {
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

    /** Whether somebody chooses it; the others a rule finds. */
    boolean isChosen() {
        return this != ANSWER_LATE && this != ANSWER_LATE_AGAIN && this != ANSWER_VERY_LATE;
    }
}
