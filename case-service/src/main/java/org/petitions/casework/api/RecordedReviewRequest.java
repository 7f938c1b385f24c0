package org.petitions.casework.api;

import java.time.LocalDate;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.procedure.review.ReviewRequestCorrection.CorrectReviewRequest;
import org.petitions.events.ReviewEvent.ReviewRequestCorrected;
import org.petitions.events.ReviewEvent.ReviewRequested;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/**
 * The last request for a review that an office recorded on paper. Its day that office puts right, or a bureau; when a petitioner asked online
 * the platform saw itself, so nobody changes that.
 */
@Component
class RecordedReviewRequest {
    private final CaseReader reading;

    RecordedReviewRequest(CaseReader reading) {
        this.reading = reading;
    }

    /** @throws org.petitions.starter.problem.ProblemException 403 for any other office, and for what was asked online or not at all */
    CorrectReviewRequest correction(String id, Actor actor, LocalDate receivedOn) {
        Case shown = reading.read(id, actor);
        HistoryEntry entry = shown.file().history().reversed().stream()
                .filter(each -> each.event() instanceof ReviewRequested).findFirst()
                .orElseThrow(CaseProblems::notCompetent);
        boolean own = actor.role() == Role.BUREAU || actor.unit().equals(entry.by().unit());
        if (!(entry.event() instanceof ReviewRequested asked) || asked.receivedOn() == null || !own) {
            throw CaseProblems.notCompetent();
        }
        LocalDate stands = shown.file().history().stream().map(HistoryEntry::event)
                .filter(ReviewRequestCorrected.class::isInstance).map(ReviewRequestCorrected.class::cast)
                .filter(corrected -> corrected.version() > asked.version()).map(ReviewRequestCorrected::after)
                .reduce(asked.receivedOn(), (_, later) -> later);
        return new CorrectReviewRequest(LegalCalendar.dayOf(asked.at()), stands, receivedOn);
    }
}
