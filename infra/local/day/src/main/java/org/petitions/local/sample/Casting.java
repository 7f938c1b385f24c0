package org.petitions.local.sample;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.local.plan.Timing;

/**
 * Who acts when. Out of fifty petitions some thirty go as the law wants them to; the rest take each way there is to be late.
 *
 * @param dispatched when the bureau sends it on
 * @param accepted when the unit accepts it, or says that it lawfully does not
 * @param notAcceptedFor the ground of a non-acceptance, or null
 * @param replied when the unit answers
 * @param rating what the petitioner says then, or null
 * @param closed whether the unit closes it
 * @param acknowledgedBy the rung that takes note of alerts, or null
 */
record Casting(Timing dispatched, Timing accepted, @Nullable NonAcceptanceGround notAcceptedFor, Timing replied,
        @Nullable Satisfaction rating, boolean closed, @Nullable Rung acknowledgedBy) {
    private static final int ROUND = 50;

    /** The casting of a petition that the competence table sends on at once. */
    static Casting sentAtOnce(int index) {
        int turn = index * 7 % ROUND;
        if (turn < 32) {
            return accepted(index, Timing.AT_ONCE, Timing.PROMPT, Timing.PROMPT);
        } else if (turn < 35) {
            return accepted(index, Timing.AT_ONCE, Timing.LAST_DAY, Timing.LAST_DAY);
        } else if (turn < 38) {
            return notAccepted(index, Timing.PROMPT);
        } else if (turn < 39) {
            return notAccepted(index, Timing.LATE);
        } else if (turn < 42) {
            return accepted(index, Timing.AT_ONCE, Timing.LATE, Timing.PROMPT);
        } else if (turn < 44) {
            return accepted(index, Timing.AT_ONCE, Timing.NEVER, Timing.NEVER);
        } else if (turn < 47) {
            return accepted(index, Timing.AT_ONCE, Timing.PROMPT, Timing.LATE);
        } else if (turn < 49) {
            return accepted(index, Timing.AT_ONCE, Timing.PROMPT, Timing.NEVER);
        }
        return accepted(index, Timing.AT_ONCE, Timing.LATE, Timing.LATE);
    }

    /** The casting of a petition that waits for the bureau; {@code turn} counts these alone. */
    static Casting sentByHand(int index, int turn) {
        return switch (turn % 7) {
            case 0, 1, 4 -> accepted(index, Timing.PROMPT, Timing.PROMPT, Timing.PROMPT);
            case 2 -> accepted(index, Timing.LAST_DAY, Timing.PROMPT, Timing.PROMPT);
            case 3 -> accepted(index, Timing.LATE, Timing.PROMPT, Timing.NEVER);
            case 5 -> accepted(index, Timing.NEVER, Timing.NEVER, Timing.NEVER);
            default -> accepted(index, Timing.LATE, Timing.LATE, Timing.PROMPT);
        };
    }

    /** The casting of a petition that its unit leaves lying; or its bureau, where the bureau has to send it on. */
    static Casting leftLying(SamplePetition petition) {
        return accepted(petition.index(), petition.isSentByHand() ? Timing.NEVER : Timing.AT_ONCE, Timing.NEVER,
                Timing.NEVER);
    }

    private static Casting accepted(int index, Timing dispatched, Timing accepted, Timing replied) {
        boolean answered = replied != Timing.NEVER;
        return new Casting(dispatched, accepted, null, replied, answered ? rating(index) : null,
                answered && index % 5 != 2, acknowledging(index));
    }

    private static Casting notAccepted(int index, Timing said) {
        NonAcceptanceGround[] grounds = NonAcceptanceGround.values();
        return new Casting(Timing.AT_ONCE, said, grounds[index % grounds.length], Timing.NEVER, null, false,
                acknowledging(index));
    }

    private static @Nullable Satisfaction rating(int index) {
        return switch (index % 8) {
            case 0, 2, 5 -> Satisfaction.SATISFIED;
            case 3, 6 -> Satisfaction.BASICALLY;
            case 4 -> Satisfaction.NOT;
            default -> null;
        };
    }

    private static @Nullable Rung acknowledging(int index) {
        return switch (index % 6) {
            case 0, 3 -> Rung.UNIT_HEAD;
            case 1 -> Rung.COUNTY_LEADER;
            case 2 -> Rung.CITY_LEADER;
            case 4 -> Rung.PRINCIPAL_LEADER;
            default -> null;
        };
    }
}
