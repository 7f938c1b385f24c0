package org.petitions.intake.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;

/**
 * How far a petition has come. What an event does not tell stays null, so that the same record is also the sum of a few events' news:
 * {@link #evolve} starts from {@link #NOTHING_NEW}.
 *
 * @param version the case's version it has come to; 0 before the first case event
 * @param status null when only facts beside it are new
 * @param since when the status was reached
 * @param unit the responsible unit
 * @param outcome of the reply
 * @param ground of a non-acceptance
 * @param repliedAt when the reply was given; from then on the petitioner may rate
 */
public record Progress(long version, @Nullable PetitionStatus status, @Nullable Instant since, @Nullable String unit,
        @Nullable HandlingOutcome outcome, @Nullable NonAcceptanceGround ground, @Nullable Instant repliedAt) {
    /** Before any case event. */
    public static final Progress NOTHING_NEW = new Progress(0, null, null, null, null, null, null);

    /** The progress after one more event. */
    static Progress evolve(Progress before, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> before.at(e, PetitionStatus.OPENED, before.unit);
            case CaseEvent.Dispatched e -> before.at(e, PetitionStatus.DISPATCHED, e.unit());
            case CaseEvent.Accepted e -> before.at(e, PetitionStatus.ACCEPTED, e.unit());
            case CaseEvent.NotAccepted e -> before.at(e, PetitionStatus.NOT_ACCEPTED, e.unit()).withGround(e.ground());
            case CaseEvent.Replied e -> before.at(e, PetitionStatus.REPLIED, e.unit()).withReply(e.outcome(), e.at());
            case CaseEvent.Rated e -> before.withVersion(e.version());
            case CaseEvent.Closed e -> before.at(e, PetitionStatus.CLOSED, before.unit);
        };
    }

    /** Whether the petitioner has been answered. */
    public boolean isReplied() {
        return repliedAt != null;
    }

    private Progress at(CaseEvent event, PetitionStatus reached, @Nullable String responsible) {
        return new Progress(event.version(), reached, event.at(), responsible, outcome, ground, repliedAt);
    }

    private Progress withVersion(long newVersion) {
        return new Progress(newVersion, status, since, unit, outcome, ground, repliedAt);
    }

    private Progress withGround(NonAcceptanceGround why) {
        return new Progress(version, status, since, unit, outcome, why, repliedAt);
    }

    private Progress withReply(HandlingOutcome given, Instant at) {
        return new Progress(version, status, since, unit, given, ground, at);
    }
}
