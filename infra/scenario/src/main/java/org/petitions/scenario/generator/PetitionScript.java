package org.petitions.scenario.generator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.plan.Timing;

/**
 * Who acts when. Out of fifty petitions some thirty go as the law wants them to; the rest are late in every way there is.
 *
 * @param dispatched when the bureau sends it on
 * @param accepted when the unit accepts it, or says that it lawfully does not
 * @param notAcceptedFor the ground of a non-acceptance, or null
 * @param replied when the unit answers
 * @param outcome what the answer comes to, or null
 * @param rating what the petitioner says then, or null
 * @param closed whether the unit closes it
 * @param acknowledgedBy the rung that takes note of alerts, or null
 * @param path its path through the procedure
 * @param lead the leading case it is merged into, or null
 */
record PetitionScript(Timing dispatched, Timing accepted, @Nullable NonAcceptanceGround notAcceptedFor, Timing replied,
        @Nullable HandlingOutcome outcome, @Nullable Satisfaction rating, boolean closed,
        @Nullable Rung acknowledgedBy, ProcedurePath path, @Nullable LedgerRowKey lead) {
    private static final int ROUND = 50;

    /** Turns of a round from the first of which on something is late. */
    private static final int ALL_IN_TIME = 32;

    /** Of what was registered before, the hours for the report up had passed when the ledgers were sent in. */
    private static final Instant LATE_WHEN_SUBMITTED = Schedule.SUBMITTED_AT.minus(Duration.ofHours(4));

    /** Whether nothing about it is out of the ordinary, so that it can get a path of its own. */
    static boolean isInTimeThroughout(SamplePetition petition) {
        return !petition.needsManualDispatch() && turn(petition) < ALL_IN_TIME;
    }

    /** The script of a petition that the competence table sends on at once. */
    static PetitionScript forAutomaticDispatch(SamplePetition petition) {
        int turn = turn(petition);
        if (turn < ALL_IN_TIME) {
            return accepted(petition, Timing.AT_ONCE, Timing.PROMPT, Timing.PROMPT);
        } else if (turn < 35) {
            return accepted(petition, Timing.AT_ONCE, Timing.LAST_DAY, Timing.LAST_DAY);
        } else if (turn < 38) {
            return notAccepted(petition, Timing.PROMPT);
        } else if (turn < 39) {
            return notAccepted(petition, Timing.LATE);
        } else if (turn < 42) {
            return accepted(petition, Timing.AT_ONCE, Timing.LATE, Timing.PROMPT);
        } else if (turn < 44) {
            return accepted(petition, Timing.AT_ONCE, Timing.NEVER, Timing.NEVER);
        } else if (turn < 47) {
            return accepted(petition, Timing.AT_ONCE, Timing.PROMPT, Timing.LATE);
        } else if (turn < 49) {
            return accepted(petition, Timing.AT_ONCE, Timing.PROMPT, Timing.NEVER);
        }
        return accepted(petition, Timing.AT_ONCE, Timing.LATE, Timing.LATE);
    }

    /** The script of a petition that waits for the bureau; {@code turn} counts these alone. */
    static PetitionScript forManualDispatch(SamplePetition petition, int turn) {
        return switch (turn % 7) {
            case 0, 1, 4 -> accepted(petition, Timing.PROMPT, Timing.PROMPT, Timing.PROMPT);
            case 2 -> accepted(petition, Timing.LAST_DAY, Timing.PROMPT, Timing.PROMPT);
            case 3 -> accepted(petition, Timing.LATE, Timing.PROMPT, Timing.NEVER);
            case 5 -> accepted(petition, Timing.NEVER, Timing.NEVER, Timing.NEVER);
            default -> accepted(petition, Timing.LATE, Timing.LATE, Timing.PROMPT);
        };
    }

    /** The script of a petition that its unit leaves lying; or its bureau, where the bureau has to send it on. */
    static PetitionScript withoutAction(SamplePetition petition) {
        return accepted(petition, petition.needsManualDispatch() ? Timing.NEVER : Timing.AT_ONCE, Timing.NEVER,
                Timing.NEVER);
    }

    /** The script of a petition on a path of its own: in time, but for what the path itself says. */
    static PetitionScript forPath(ProcedurePath path, SamplePetition petition, @Nullable LedgerRowKey lead) {
        boolean late = path == ProcedurePath.EXTENDED_LATE || path == ProcedurePath.HEAD_RECUSED;
        Timing replied = late ? Timing.LATE : Timing.PROMPT;
        PetitionScript usual = accepted(petition, Timing.AT_ONCE, Timing.PROMPT, replied);
        var ground = path == ProcedurePath.NO_LONGER_ACCEPTED ? NonAcceptanceGround.ENDED_BY_REREVIEW : null;
        HandlingOutcome outcome = switch (path) {
            case DUTY_APPLICATION -> HandlingOutcome.DUTY_PERFORMED;
            // Only what supports the claim promises anything (Art. 32).
            case PROMISE_KEPT, PROMISE_LATE -> HandlingOutcome.SUPPORTED;
            default -> usual.outcome();
        };
        Timing dispatched = path == ProcedurePath.RECEIPT_CORRECTED ? Timing.LATE : Timing.AT_ONCE;
        Satisfaction rating = path == ProcedurePath.CODE_REISSUED ? Satisfaction.SATISFIED : usual.rating();
        // Nobody takes note of what an abolished unit missed.
        Rung acknowledgedBy = path == ProcedurePath.SUCCEEDED_LATE ? null : usual.acknowledgedBy();
        return new PetitionScript(dispatched, Timing.PROMPT, ground, replied, outcome, rating,
                path != ProcedurePath.UNSETTLED, acknowledgedBy, path, lead);
    }

    private static int turn(SamplePetition petition) {
        return petition.index() * 7 % ROUND;
    }

    private static PetitionScript accepted(SamplePetition petition, Timing dispatched, Timing accepted,
            Timing replied) {
        boolean answered = replied != Timing.NEVER;
        return new PetitionScript(dispatched, accepted, null, replied, answered ? outcome(petition) : null,
                answered && petition.hasPetitioner() ? rating(petition.index()) : null,
                answered && petition.index() % 5 != 2, acknowledgingRung(petition.index()), usualPath(petition), null);
    }

    private static PetitionScript notAccepted(SamplePetition petition, Timing said) {
        // The ground that any petition can have, whatever it is for and however it came.
        return new PetitionScript(Timing.AT_ONCE, said, NonAcceptanceGround.NOT_A_PETITION, Timing.NEVER, null, null,
                false, acknowledgingRung(petition.index()),
                petition.urgency() == Urgency.ORDINARY ? ProcedurePath.NOT_ACCEPTED : usualPath(petition), null);
    }

    private static ProcedurePath usualPath(SamplePetition petition) {
        if (petition.urgency() != Urgency.ORDINARY) {
            boolean lateAlready = petition.registeredAt().isBefore(LATE_WHEN_SUBMITTED);
            return petition.index() % 3 == 0 && lateAlready ? ProcedurePath.URGENT_LATE : ProcedurePath.URGENT;
        } else if (!petition.hasPetitioner()) {
            return ProcedurePath.SCREENED;
        } else if (petition.key().isFurtherMatter()) {
            return ProcedurePath.FURTHER_MATTER;
        }
        return switch (petition.purpose()) {
            case CLAIM -> ProcedurePath.CLAIM;
            case SUGGESTION -> ProcedurePath.SUGGESTION;
            case ACCUSATION -> ProcedurePath.ACCUSATION;
        };
    }

    private static HandlingOutcome outcome(SamplePetition petition) {
        int turn = petition.index() / 2 % 3;
        return switch (petition.purpose()) {
            case CLAIM -> turn == 0
                    ? HandlingOutcome.SUPPORTED
                    : turn == 1 ? HandlingOutcome.EXPLAINED : HandlingOutcome.NOT_SUPPORTED;
            case SUGGESTION -> turn == 0
                    ? HandlingOutcome.ADOPTED
                    : turn == 1 ? HandlingOutcome.PARTLY_ADOPTED : HandlingOutcome.NOT_ADOPTED;
            case ACCUSATION -> turn == 0
                    ? HandlingOutcome.CONFIRMED
                    : turn == 1 ? HandlingOutcome.PARTLY_CONFIRMED : HandlingOutcome.NOT_CONFIRMED;
        };
    }

    private static @Nullable Satisfaction rating(int index) {
        return switch (index % 8) {
            case 0, 2, 5 -> Satisfaction.SATISFIED;
            case 3, 6 -> Satisfaction.BASICALLY;
            case 4 -> Satisfaction.NOT;
            default -> null;
        };
    }

    private static @Nullable Rung acknowledgingRung(int index) {
        return switch (index % 6) {
            case 0, 3 -> Rung.UNIT_HEAD;
            case 1 -> Rung.COUNTY_LEADER;
            case 2 -> Rung.CITY_LEADER;
            case 4 -> Rung.PRINCIPAL_LEADER;
            default -> null;
        };
    }

    /** A petition's entry in the plan. */
    PlannedRow.Petition plan(SamplePetition petition) {
        // What is urgent stays with the unit that it was brought to.
        String unit = path == ProcedurePath.REPORT_LEFT ? petition.office() : petition.responsibleUnit();
        return new PlannedRow.Petition(petition.key(), petition.registeredAt(), petition.office(), petition.urgency(),
                unit, dispatched, accepted, notAcceptedFor, replied, outcome, rating, closed,
                acknowledgedBy, petition.complainedOfPosts(), petition.purpose(), path, lead, petition.receivedOn(),
                petition.toldBy());
    }
}
