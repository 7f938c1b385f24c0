package org.petitions.escalation.engine;

import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.events.terms.ClockKind;

/** The arrival at a unit that the petitioner brought the petition to (Art. 23). */
final class FirstArrival {
    /** The sending that is decided with the opening, in the same act: the second step of the case. */
    private static final long VERSION = 2;

    private FirstArrival() {}

    /**
     * Whether a running of a clock counts from the receipt by the unit itself: the step that sent it there at the opening left a bureau
     * nothing to send. What comes back to that unit later arrives when it comes back.
     */
    static boolean starts(PetitionClocks clocks, ClockId id, long startedBy) {
        return id.kind() == ClockKind.ACCEPTANCE && startedBy == VERSION
                && clocks.historyOf(ClockId.sole(ClockKind.DISPATCH)).turns().stream()
                        .anyMatch(turn -> turn instanceof ClockChange.Cancelled && turn.version() == VERSION);
    }
}
