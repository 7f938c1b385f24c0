package org.petitions.intake.petition;

import org.petitions.events.terms.Term;

/** Why the erasure of a petition's words is suspended (暂缓删除): they may be needed as evidence. */
public enum HoldReason implements Term {
    /** Before a court or a body of administrative reconsideration. */
    PROCEEDINGS("行政复议、诉讼、仲裁需要", "needed in proceedings"),

    INVESTIGATION("监察、司法机关调查需要", "needed in an investigation"),

    /** Art. 42 to 46: whoever failed in their duty is held to account. */
    ACCOUNTABILITY("追责问责需要", "needed to hold somebody to account"),

    /** By the rules on archives. */
    ARCHIVES("档案管理规定要求", "the rules on archives want it");

    private final String zh;
    private final String en;

    HoldReason(String zh, String en) {
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
