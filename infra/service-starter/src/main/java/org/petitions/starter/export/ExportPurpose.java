package org.petitions.starter.export;

import org.petitions.events.terms.Term;

/** What a list is taken out of the platform for; the audit trail keeps it. */
public enum ExportPurpose implements Term {
    /** Handling the listed matters (Art. 22 to 34). */
    HANDLING("办理工作", "handling"),

    /** Supervision (Art. 40). */
    SUPERVISION("督办检查", "supervision"),

    /** Statistics and the work report (Art. 38, 39). */
    REPORT("统计与工作报告", "statistics and the work report"),

    /** Somebody is held to account (Art. 42 to 46), or an audit looks whether somebody has to be. */
    ACCOUNTABILITY("审计与追究责任", "audit and accountability");

    private final String zh;
    private final String en;

    ExportPurpose(String zh, String en) {
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
