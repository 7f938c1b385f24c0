package org.petitions.escalation.engine;

import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;

import java.time.LocalDate;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.DocumentEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;

/** Steps of review and re-review, with its hearings, each with its version and its time by the clock on a wall in Shanghai. */
public final class SampleReviewEvents {
    private SampleReviewEvents() {}

    public static CaseEvent reviewReceived(long version, LocalDate receivedOn, String shanghai, String body) {
        return new ReviewEvent.ReviewRequested(PETITION, version, at(shanghai), ReviewStep.REVIEW, body, receivedOn);
    }

    public static CaseEvent requestCorrected(long version, LocalDate before, LocalDate after, String shanghai,
            String body) {
        return new ReviewEvent.ReviewRequestCorrected(PETITION, version, at(shanghai), ReviewStep.REVIEW, body, before,
                after);
    }

    public static CaseEvent reviewRefused(long version, String shanghai, boolean pending) {
        return new ReviewEvent.ReviewRefused(PETITION, version, at(shanghai), ReviewStep.REVIEW, "431200-HRSS",
                LocalDate.of(2026, 3, 10), ReviewRefusalGround.WINDOW_PASSED, pending, UNIT);
    }

    public static CaseEvent reviewRequested(long version, String shanghai, ReviewStep step, String body) {
        return new ReviewEvent.ReviewRequested(PETITION, version, at(shanghai), step, body);
    }

    public static CaseEvent reviewDecided(long version, String shanghai, ReviewStep step, ReviewOutcome outcome) {
        return new ReviewEvent.ReviewDecided(PETITION, version, at(shanghai), step, "431200-PB", outcome, UNIT);
    }

    /** A review that was decided, whose written opinion has still to go out. */
    public static CaseEvent reviewDecidedUnanswered(long version, String shanghai, ReviewOutcome outcome) {
        return new ReviewEvent.ReviewDecided(PETITION, version, at(shanghai), ReviewStep.REVIEW, "431200-HRSS", outcome,
                UNIT, null, null, true);
    }

    public static CaseEvent reviewOpinionSent(long version, String shanghai, LocalDate sentOn) {
        return new DocumentEvent.DocumentSent(PETITION, version, at(shanghai), DocumentKind.REVIEW_OPINION, "r",
                DeliveryMethod.POST, sentOn, null, null, true);
    }

    public static CaseEvent hearingOpened(long version, String shanghai, String from) {
        return new ReviewEvent.HearingOpened(PETITION, version, at(shanghai), "431200-PB", LocalDate.parse(from));
    }

    /** One after others of the same re-review. */
    public static CaseEvent hearingOpenedAgain(long version, String shanghai, String from, int heardBefore) {
        return new ReviewEvent.HearingOpened(PETITION, version, at(shanghai), "431200-PB", LocalDate.parse(from), null,
                heardBefore);
    }

    public static CaseEvent hearingClosed(long version, String shanghai, String to) {
        return new ReviewEvent.HearingClosed(PETITION, version, at(shanghai), "431200-PB", LocalDate.parse(to), 5,
                false);
    }
}
