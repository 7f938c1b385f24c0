package org.petitions.escalation.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.ClockKind;

/** The days of a unit that sent a petition on, and those that go on because its notice of that did not go out (Art. 23). */
final class SentOnDays {
    private SentOnDays() {}

    /** By whose days a clock counts: of one that goes on because its notice did not go out, the sender's; any other by its own. */
    static OpenClock countedWith(PetitionClocks clocks, OpenClock clock) {
        OptionalLong made = madeBy(clocks, clock.id().key());
        return made.isPresent() ? sentOnBefore(clocks, made.getAsLong()).orElse(clock) : clock;
    }

    /** The case's version at which a notice was made. */
    static OptionalLong madeBy(PetitionClocks clocks, String key) {
        return key.equals(ClockAct.SOLE)
                ? OptionalLong.empty()
                : clocks.historyOf(new ClockId(ClockKind.ACCEPTANCE, key)).turns().stream()
                        .filter(ClockChange.Stopped.class::isInstance).mapToLong(ClockChange::version).min();
    }

    /** The days of the unit that had sent it on last by then: the dispatch to the unit below follows that step at once. */
    static Optional<OpenClock> sentOnBefore(PetitionClocks clocks, long made) {
        ClockId id = ClockId.sole(ClockKind.ACCEPTANCE);
        return clocks.closed(id::equals).stream()
                .filter(closed -> closed.end().version() < made
                        && clocks.historyOf(id).isStartedBy(closed.end().version() + 1))
                .max(Comparator.comparingLong(closed -> closed.end().version())).map(ClosedClock::clock);
    }
}
