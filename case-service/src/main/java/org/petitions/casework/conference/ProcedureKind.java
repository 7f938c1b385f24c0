package org.petitions.casework.conference;

import org.petitions.events.terms.Term;

/** The four kinds of procedure that cases go by (程序化办理). A case can go by several. */
enum ProcedureKind implements Term {
    /** Registered, sent to a unit and handled there (Art. 22, 31). */
    GENERAL("一般信访事项办理", "handling of a general matter"),

    /** A review or a re-review was asked for (Art. 35, 36). */
    REVIEW("复查复核", "review and re-review"),

    /** Found by screening before anybody petitioned. */
    SCREENING("排查化解", "screening and settling"),

    /** Brought to the joint conference. */
    CONFERENCE("联席会议协调", "joint conference");

    private final String zh;
    private final String en;

    ProcedureKind(String zh, String en) {
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
