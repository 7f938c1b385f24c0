package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockHistory;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.DocumentEvent.SendingFailed;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DocumentKind;

/**
 * Whoever sends a petition on tells the petitioner where it went, by the notice made with it (Art. 23). Where no way that the petitioner chose
 * would carry it, it did not go out: the sender's days run on, beside those of the unit below, until it did.
 */
final class SendingOnNotice {
    private SendingOnNotice() {}

    /** A notice could not be sent. One that was made before it was watched, or of days that are forgotten, changes nothing. */
    static void onFailed(ClockDecisionBuilder builder, NoticeFailed failed) {
        if (failed.kind() != DocumentKind.SENDING_ON_NOTICE) {
            return;
        }
        ClockId id = new ClockId(ClockKind.ACCEPTANCE, ClockAct.sendingOnKey(failed.number()));
        ClockHistory history = builder.clocks().historyOf(id);
        if (history.occurrences() > 0) {
            return;
        }
        madeBy(history).ifPresent(made -> goOn(builder, made, made, failed.number(), failed.at()));
    }

    /** One that had gone out proves to have reached nobody: what ended the days before that step ends them no more. */
    static void onNotReached(ClockDecisionBuilder builder, SendingFailed failed) {
        if (failed.kind() != DocumentKind.SENDING_ON_NOTICE) {
            return;
        }
        madeBy(builder.clocks().historyOf(new ClockId(ClockKind.ACCEPTANCE, ClockAct.sendingOnKey(failed.number()))))
                .ifPresent(made -> goOn(builder, made, failed.version(), failed.number(), failed.at()));
    }

    /** The step that made it. */
    private static OptionalLong madeBy(ClockHistory history) {
        return history.turns().stream().filter(ClockChange.Stopped.class::isInstance).mapToLong(ClockChange::version)
                .min();
    }

    /** The days of the unit that had sent it on last by then: the dispatch to the unit below follows that step at once. */
    private static Optional<OpenClock> sentOnBefore(PetitionClocks clocks, long made) {
        ClockId id = ClockId.sole(ClockKind.ACCEPTANCE);
        return clocks.closed(id::equals).stream()
                .filter(closed -> closed.end().version() < made
                        && clocks.historyOf(id).isStartedBy(closed.end().version() + 1))
                .max(Comparator.comparingLong(closed -> closed.end().version())).map(ClosedClock::clock);
    }

    private static void goOn(ClockDecisionBuilder builder, long made, long from, String number, Instant at) {
        sentOnBefore(builder.clocks(), made).ifPresent(sender -> new ClockActExecutor(builder, from, at)
                .execute(List.of(new ClockAct.Start(ClockKind.ACCEPTANCE, ClockAct.sendingOnKey(number),
                        sender.unit(), sender.plan().from(), null))));
    }
}
