package org.petitions.scenario.outcome;

import java.util.Comparator;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/**
 * One alert or call of the duty desk, as it stands at the end of the days.
 *
 * @param recipient whether a leader on the ladder or the duty desk was alerted
 * @param reason code of the reason
 * @param rung the rung it is about
 * @param post who was alerted
 */
public record AlertOutcome(ClockKind clock, Recipient recipient, String reason, Rung rung, String post, State state,
        boolean mailed)
        implements Comparable<AlertOutcome> {

    /** To whom it goes. */
    public enum Recipient {
        /** A leader on the ladder. */
        LADDER,

        /** The duty desk (值班室). */
        DUTY_DESK
    }

    /** What became of it. */
    public enum State {
        /** Nobody took note, and the act is still not done. */
        OPEN,
        /** A person took note. */
        ACKNOWLEDGED,
        /** The act was done meanwhile, or a newer call about the same took its place. */
        WITHDRAWN
    }

    @Override
    public int compareTo(AlertOutcome other) {
        return Comparator.comparing(AlertOutcome::clock).thenComparing(AlertOutcome::recipient)
                .thenComparing(AlertOutcome::reason)
                .thenComparing(AlertOutcome::rung).thenComparing(AlertOutcome::post).thenComparing(AlertOutcome::state)
                .thenComparing(AlertOutcome::mailed).compare(this, other);
    }
}
