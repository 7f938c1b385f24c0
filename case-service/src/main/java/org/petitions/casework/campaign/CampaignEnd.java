package org.petitions.casework.campaign;

import java.util.Optional;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Term;

/** The five ways in which an old matter ends (多渠道终结). */
enum CampaignEnd implements Term {
    BY_LAW("依法终结", "ended by law"),
    SUSPENSION("程序中止", "procedure suspended"),
    AGREEMENT("协议化解", "settled by agreement"),
    HEARING("听证终结", "ended by hearing"),
    RELIEF("救助息访", "settled with relief");

    private final String zh;
    private final String en;

    CampaignEnd(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Which of them a case's own end is; empty for an end of another kind. */
    static Optional<CampaignEnd> of(CaseEnd end) {
        return switch (end) {
            case LAWFUL_TERMINATION -> Optional.of(BY_LAW);
            case PROCEDURAL_SUSPENSION -> Optional.of(SUSPENSION);
            case AGREEMENT -> Optional.of(AGREEMENT);
            case HEARING_TERMINATION -> Optional.of(HEARING);
            case RELIEF -> Optional.of(RELIEF);
            case SETTLED, ANSWERED, NOT_ACCEPTED, OTHER_PROCEDURE, TRANSFERRED_ELSEWHERE, NO_LONGER_ACCEPTED,
                    WITHDRAWN, MERGED ->
                Optional.empty();
        };
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
