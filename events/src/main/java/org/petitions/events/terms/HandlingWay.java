package org.petitions.events.terms;

/** The six ways in which a claim is handled (依法分类处理, Art. 31). */
public enum HandlingWay implements Term {
    /** Art. 31 (1). */
    LITIGATION("诉讼、复议、检察监督或者公安程序", "litigation, reconsideration, procuratorate or police procedure"),

    /** Art. 31 (2). */
    ARBITRATION("仲裁", "arbitration"),

    /** Art. 31 (3). */
    PARTY_APPEAL("党员申诉、申请复审", "party member's appeal or re-examination"),

    /** Art. 31 (4). */
    ADMINISTRATIVE("行政复议、裁决、确认、许可、处罚等行政程序", "administrative reconsideration, ruling, confirmation, licence or penalty"),

    /** Art. 31 (5). */
    DUTY_APPLICATION("申请查处违法行为、履行保护职责", "application to investigate an unlawful act or to protect person or property"),

    /** Art. 31 (6): all others; a handling opinion is due. */
    PETITION_PROCEDURE("信访程序", "petition procedure");

    private final String zh;
    private final String en;

    HandlingWay(String zh, String en) {
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
