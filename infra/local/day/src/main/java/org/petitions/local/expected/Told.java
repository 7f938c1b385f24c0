package org.petitions.local.expected;

import java.util.Comparator;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/**
 * One alert or call of the duty desk, as it stands at the end of the days.
 *
 * @param call whether a leader on the ladder or the duty desk was told
 * @param reason code of the reason
 * @param rung the rung it is about
 * @param post who was told
 */
public record Told(ClockKind clock, Call call, String reason, Rung rung, String post, State state, boolean mailed)
        implements Comparable<Told> {

    /** To whom it goes. */
    public enum Call {
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
        /** The act was done meanwhile. */
        WITHDRAWN
    }

    @Override
    public int compareTo(Told other) {
        return Comparator.comparing(Told::clock).thenComparing(Told::call).thenComparing(Told::reason)
                .thenComparing(Told::rung).thenComparing(Told::post).thenComparing(Told::state)
                .thenComparing(Told::mailed).compare(this, other);
    }
}
