package org.petitions.events.terms;

/**
 * The way in which a petition is handled (依法分类处理): the six of Art. 31 for claims, and one each for suggestions (Art. 29) and accusations
 * (Art. 30). Limit, answer and remedy follow from it.
 */
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
    PETITION_PROCEDURE("信访程序", "petition procedure"),

    /** Art. 29: studied and answered; no review. */
    SUGGESTION("建议意见研究办理", "study of a suggestion"),

    /** Art. 30: by the rules of who investigates it; no review. */
    ACCUSATION("检举控告依规依纪依法办理", "investigation of an accusation");

    private final String zh;
    private final String en;

    HandlingWay(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The way where the unit has recorded none: a claim that belongs to no other procedure is of Art. 31 (6). */
    public static HandlingWay of(Purpose purpose) {
        return switch (purpose) {
            case SUGGESTION -> SUGGESTION;
            case ACCUSATION -> ACCUSATION;
            case CLAIM -> PETITION_PROCEDURE;
        };
    }

    /** Whether a petition of this purpose can be handled so. */
    public boolean fits(Purpose purpose) {
        return purpose == Purpose.CLAIM ? this != SUGGESTION && this != ACCUSATION : this == of(purpose);
    }

    /** Whether the matter is led into another lawful procedure and not answered here (Art. 31 (1) to (4)). */
    public boolean isOtherProcedure() {
        return switch (this) {
            case LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE -> true;
            case DUTY_APPLICATION, PETITION_PROCEDURE, SUGGESTION, ACCUSATION -> false;
        };
    }

    /** Whether its answer is a handling opinion that can be reviewed, within a limit that can be extended (Art. 32, 34 to 36). */
    public boolean hasReview() {
        return this == PETITION_PROCEDURE;
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
