package org.petitions.casework.api;

import java.time.Clock;
import org.petitions.casework.cases.Case;
import org.petitions.casework.dispatching.CompetenceRouter;
import org.petitions.casework.documents.SuccessionNotices;
import org.petitions.casework.documents.SuccessionNotices.HandedOver;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** Hands over one case of what was a unit's, and never to whom it accuses (Art. 24, 30). */
@Component
class CaseHandover {
    private final SuccessionNotices notices;
    private final CompetenceRouter router;
    private final Clock clock;

    CaseHandover(SuccessionNotices notices, CompetenceRouter router, Clock clock) {
        this.notices = notices;
        this.router = router;
        this.clock = clock;
    }

    /**
     * Hands it over. What accuses whoever goes on for its bureau goes to the next above that it does not accuse; what accuses whoever goes on for
     * another unit comes back to its bureau.
     *
     * @throws org.petitions.starter.problem.ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    HandedOver handOver(Case read, ExpectedVersion expected, Actor actor, String unit, String successor) {
        CaseMatter matter = read.state().matter();
        String goingOn = unit.equals(matter.bureau()) && SuccessionRules.isAccused(unit, successor, matter)
                ? router.inPlaceOf(unit, matter, LegalCalendar.dayOf(clock.instant()))
                : successor;
        return notices.handOver(read, expected, actor, unit, goingOn);
    }
}
