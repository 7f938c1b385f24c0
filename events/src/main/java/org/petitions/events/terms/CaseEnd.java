package org.petitions.events.terms;

/** How a case ended (办结方式). */
public enum CaseEnd implements Term {
    /** Answered, and the living and work of the person settled (Art. 27). */
    SETTLED("案结事了", "settled and done"),
    NOT_ACCEPTED("不予受理", "not accepted"),

    /** Art. 31 (1) to (4): what belongs to the unit's own duty by a statute (5) is handled here. */
    OTHER_PROCEDURE("导入其他法定程序", "led into another lawful procedure"),

    /** A body that is not on this platform is competent, and has it now (Art. 22, 30). */
    TRANSFERRED_ELSEWHERE("转送平台以外的机关", "transferred to a body that is not on this platform"),

    /** The same facts and reasons after the re-review opinion (Art. 36). */
    NO_LONGER_ACCEPTED("不再受理", "no longer accepted"),

    /** A suggestion or an accusation whose outcome was told (Art. 29, 30). */
    ANSWERED("答复办结", "answered"),

    /** The re-review opinion, or a window that passed unused, ends it (Art. 35, 36). */
    LAWFUL_TERMINATION("依法终结", "terminated by law"),

    /** Nothing can be done for now; the case may be taken up again. */
    PROCEDURAL_SUSPENSION("程序中止", "procedure suspended"),

    /** A written mediation or settlement agreement (Art. 33). */
    AGREEMENT("协议化解", "settled by agreement"),

    /** A hearing with record and conclusion (Art. 31, 36). */
    HEARING_TERMINATION("听证终结", "terminated by hearing"),

    /** A relief agreement that the petitioner signed (Art. 37). */
    RELIEF("救助息访", "settled with relief"),

    /** Confirmed by the petitioner in person, with the tracking code. */
    WITHDRAWN("信访人撤回", "withdrawn by the petitioner"),

    /** The same matter goes on in a leading case (多头访), with whose answer it is answered too: the end is for then. */
    MERGED("并案办理", "merged");

    private final String zh;
    private final String en;

    CaseEnd(String zh, String en) {
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

    /**
     * Whether the petitioner can still ask for a review of the answer (Art. 35): an office that ends the case by itself takes nobody's
     * remedy away; an end that the petitioner agreed to, or of a matter that has none, leaves none. What the window and the order of the remedies leave
     * is judged by them.
     */
    public boolean keepsRemedy() {
        return switch (this) {
            // Terminated is what nobody asked a review of in time, and a request received in time may be read only afterwards.
            case SETTLED, HEARING_TERMINATION, PROCEDURAL_SUSPENSION, LAWFUL_TERMINATION -> true;
            case AGREEMENT, RELIEF, WITHDRAWN, ANSWERED, NOT_ACCEPTED, NO_LONGER_ACCEPTED,
                    OTHER_PROCEDURE, TRANSFERRED_ELSEWHERE, MERGED ->
                false;
        };
    }

    /**
     * Whether the matter is over with it: what is only set aside for now waits to be taken up again. What was achieved or has to be kept for
     * how long is asked only of a matter that is over.
     */
    public boolean isFinal() {
        return this != PROCEDURAL_SUSPENSION;
    }
}
