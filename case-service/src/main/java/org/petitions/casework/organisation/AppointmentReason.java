package org.petitions.casework.organisation;

import org.petitions.events.terms.Term;

/** Why somebody is appointed or withdrawn: a code, because words would name people. */
public enum AppointmentReason implements Term {
    ASSIGNMENT("任职、调入", "assigned or transferred in"),
    DUTY_CHANGE("分工调整", "duties divided anew"),
    ABSENCE("请假、出差、学习等离岗", "away from the post"),
    RECUSAL("回避", "recusal"),
    TRANSFER("调离、免职", "transferred out or removed"),
    LEAVING("退休、辞职等离职", "retired or resigned"),
    CORRECTION("更正登记错误", "entered by mistake"),
    SECURITY("账号安全", "safety of the account");

    private final String zh;
    private final String en;

    AppointmentReason(String zh, String en) {
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
