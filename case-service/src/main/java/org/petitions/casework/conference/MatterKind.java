package org.petitions.casework.conference;

import org.petitions.events.terms.Term;

/** What the joint conference takes up. */
enum MatterKind implements Term {
    /** Units dispute who is competent, and have no common superior (Art. 24). */
    DISPUTE("受理争议", "dispute of competence"),

    /** A case that the bureau brings there. */
    CASE("复杂疑难信访事项", "difficult case"),

    /** A talk, a notice or a listed supervision that the bureau proposed (Art. 39). */
    MEASURE("提请决定的约谈、通报、挂牌督办", "proposed talk, notice or listed supervision"),

    /** What a special group has to bring. */
    GROUP("专项小组工作", "work of a special group");

    private final String zh;
    private final String en;

    MatterKind(String zh, String en) {
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
