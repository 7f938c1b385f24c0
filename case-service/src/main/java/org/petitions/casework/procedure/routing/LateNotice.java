package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.time.LocalDate;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/**
 * A written notice (告知) that a unit was late with as the case left it: that is told on until the petitioner is told, so whoever answers for the unit
 * goes on reading the case (Art. 23).
 */
final class LateNotice {
    private LateNotice() {}

    /**
     * The documents of a case that leaves its unit.
     *
     * @param owedUntil since when the unit owed the notice no more, UTC: when it objected or disputed its competence, else when it left
     */
    static CaseDocuments left(CaseState state, Instant owedUntil) {
        return isLate(state, owedUntil)
                ? state.documents().leftUntoldBy(state.requireUnit())
                : state.documents().leftUntold();
    }

    /** Past the law's days; whether holidays gave it more, its limit says. */
    private static boolean isLate(CaseState state, Instant at) {
        LocalDate last = LegalCalendar.dayOf(state.requireAssignment().arrivedAt()).plusDays(LegalFigure.NOTICE.days());
        return state.documents().noticeOwed() && LegalCalendar.dayOf(at).isAfter(last);
    }
}
