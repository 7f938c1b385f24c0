package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.DocumentEvent.DocumentIssued;
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

    /**
     * A notice could not be sent. Where the case has not told that it was made, that is waited for; one that was made before it was watched,
     * or of days that are forgotten, changes nothing.
     */
    static void onFailed(ClockDecisionBuilder builder, NoticeFailed failed) {
        if (failed.kind() != DocumentKind.SENDING_ON_NOTICE) {
            return;
        }
        String key = ClockAct.sendingOnKey(failed.number());
        if (madeBy(builder.clocks(), key).isPresent()) {
            goOn(builder, key, failed.at());
        } else {
            Map<String, Instant> waiting = new HashMap<>(builder.clocks().failedNotices());
            waiting.put(key, failed.at());
            builder.update(builder.clocks().withFailedNotices(waiting));
        }
    }

    /** A notice was made: that it could not be sent may have been heard before. */
    static void onIssued(ClockDecisionBuilder builder, DocumentIssued issued) {
        String key = ClockAct.sendingOnKey(issued.number());
        Instant failedAt = builder.clocks().failedNotices().get(key);
        if (issued.kind() == DocumentKind.SENDING_ON_NOTICE && failedAt != null) {
            Map<String, Instant> waiting = new HashMap<>(builder.clocks().failedNotices());
            waiting.remove(key);
            builder.update(builder.clocks().withFailedNotices(waiting));
            goOn(builder, key, failedAt);
        }
    }

    /** One that had gone out proves to have reached nobody: what ended the days before that step ends them no more. */
    static void onNotReached(ClockDecisionBuilder builder, SendingFailed failed) {
        if (failed.kind() == DocumentKind.SENDING_ON_NOTICE) {
            String key = ClockAct.sendingOnKey(failed.number());
            madeBy(builder.clocks(), key)
                    .ifPresent(made -> start(builder, key, made, failed.version(), failed.at()));
        }
    }

    /** By whose days a clock counts: of one that goes on because its notice did not go out, the sender's; any other by its own. */
    static OpenClock countedWith(PetitionClocks clocks, OpenClock clock) {
        OptionalLong made = madeBy(clocks, clock.id().key());
        return made.isPresent() ? sentOnBefore(clocks, made.getAsLong()).orElse(clock) : clock;
    }

    /** The case's version at which a notice was made. */
    private static OptionalLong madeBy(PetitionClocks clocks, String key) {
        return key.equals(ClockAct.SOLE)
                ? OptionalLong.empty()
                : clocks.historyOf(new ClockId(ClockKind.ACCEPTANCE, key)).turns().stream()
                        .filter(ClockChange.Stopped.class::isInstance).mapToLong(ClockChange::version).min();
    }

    /** The days of the unit that had sent it on last by then: the dispatch to the unit below follows that step at once. */
    private static Optional<OpenClock> sentOnBefore(PetitionClocks clocks, long made) {
        ClockId id = ClockId.sole(ClockKind.ACCEPTANCE);
        return clocks.closed(id::equals).stream()
                .filter(closed -> closed.end().version() < made
                        && clocks.historyOf(id).isStartedBy(closed.end().version() + 1))
                .max(Comparator.comparingLong(closed -> closed.end().version())).map(ClosedClock::clock);
    }

    private static void goOn(ClockDecisionBuilder builder, String key, Instant failedAt) {
        if (builder.clocks().historyOf(new ClockId(ClockKind.ACCEPTANCE, key)).occurrences() == 0) {
            madeBy(builder.clocks(), key).ifPresent(made -> start(builder, key, made, made, failedAt));
        }
    }

    /** With the days as they stood: the whole, or what was left of them when it had come back. */
    private static void start(ClockDecisionBuilder builder, String key, long made, long from, Instant at) {
        sentOnBefore(builder.clocks(), made).ifPresent(sender -> new ClockActExecutor(builder, from, at)
                .start(new ClockId(ClockKind.ACCEPTANCE, key), sender.plan()));
    }
}
