package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.petitions.escalation.clocks.ClockId;
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
        if (SentOnDays.madeBy(builder.clocks(), key).isPresent()) {
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
            SentOnDays.madeBy(builder.clocks(), key)
                    .ifPresent(made -> start(builder, key, made, failed.version(), failed.at()));
        }
    }

    private static void goOn(ClockDecisionBuilder builder, String key, Instant failedAt) {
        if (builder.clocks().historyOf(new ClockId(ClockKind.ACCEPTANCE, key)).occurrences() == 0) {
            SentOnDays.madeBy(builder.clocks(), key).ifPresent(made -> start(builder, key, made, made, failedAt));
        }
    }

    /** With the days as they stood: the whole, or what was left of them when it had come back. */
    private static void start(ClockDecisionBuilder builder, String key, long made, long from, Instant at) {
        SentOnDays.sentOnBefore(builder.clocks(), made).ifPresent(sender -> new ClockActExecutor(builder, from, at)
                .start(new ClockId(ClockKind.ACCEPTANCE, key), sender.plan()));
    }
}
