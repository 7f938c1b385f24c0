package org.petitions.notification.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.notices.Notice.State;

/** What a petitioner is told of, and what becomes of a notice: each way is tried in turn, and each outcome is told once. */
public final class NoticeRules {
    private NoticeRules() {}

    /** Whether the petitioner is told of it: what another office made and handed over is known to whoever has it. */
    public static boolean isDue(DocumentIssued issued) {
        return !issued.madeElsewhere() && isDue(issued.kind());
    }

    /** Whether the law has the petitioner told of such a document (Art. 23, 29 to 36); what is handed over where it is made needs no telling. */
    public static boolean isDue(DocumentKind kind) {
        return switch (kind) {
            case ACCEPTANCE_NOTICE, NON_ACCEPTANCE_NOTICE, NOT_COMPETENT_NOTICE, NO_LONGER_ACCEPTED_NOTICE,
                    OTHER_PROCEDURE_NOTICE, SENDING_ON_NOTICE, SUCCESSION_NOTICE, REDIRECT_NOTICE, MERGING_NOTICE,
                    GUIDANCE_NOTE, TRANSFER_ELSEWHERE_NOTICE, EXTENSION_NOTICE, SUSPENSION_NOTICE,
                    HANDLING_OPINION,
                    SUGGESTION_REPLY,
                    ACCUSATION_FEEDBACK, DUTY_REPLY, REVIEW_OPINION, REREVIEW_OPINION, REVIEW_REFUSAL_NOTICE,
                    HEARING_NOTICE ->
                true;
            case REGISTRATION_RECEIPT, TRANSFER_LETTER, ASSIGNMENT_LETTER, SUPERVISION_LETTER,
                    MEDIATION_AGREEMENT,
                    RECONCILIATION_AGREEMENT,
                    HEARING_RECORD ->
                false;
        };
    }

    /**
     * A notice after a report.
     *
     * @param againAt when it is to be sent again, or null for at once; only where it waits
     * @param events what is published with it
     */
    public record Settled(Notice next, @Nullable Instant againAt, List<NoticeOutcome> events) {
        public Settled {
            events = List.copyOf(events);
        }

        static Settled as(Notice next) {
            return new Settled(next, null, List.of());
        }

        static Settled as(Notice next, NoticeOutcome event) {
            return new Settled(next, null, List.of(event));
        }
    }

    /** What a report changes; empty where it is about a sending that matters no more. */
    public static Optional<Settled> decide(Notice notice, NoticeReport report) {
        return switch (report) {
            case NoticeReport.Sent sent ->
                isUnderWay(notice, sent) ? Optional.of(sent(notice, sent)) : Optional.empty();
            case NoticeReport.AddressRefused refused -> mayConcern(notice, refused.channel())
                    ? Optional.of(Settled.as(notice.without(refused.channel(), UndeliverableReason.REFUSED)))
                    : Optional.empty();
            case NoticeReport.Lost lost -> mayConcern(notice, lost.channel()) && lost.resending() == notice.resending()
                    ? Optional.of(lost(notice, lost))
                    : Optional.empty();
            case NoticeReport.NoWayLeft none -> notice.state() == State.WAITING
                    ? Optional.of(noWayLeft(notice, none))
                    : Optional.empty();
            case NoticeReport.Delivered _ -> switch (notice.state()) {
                case WAITING -> Optional.of(Settled.as(notice.with(State.NOT_NEEDED)));
                case SENT -> Optional.of(Settled.as(notice.with(State.READ)));
                case FAILED, NOT_NEEDED, READ -> Optional.empty();
            };
            case NoticeReport.NotNeeded _ -> notice.state() == State.WAITING
                    ? Optional.of(Settled.as(notice.with(State.NOT_NEEDED)))
                    : Optional.empty();
        };
    }

    /** A report of a loss can be faster than our own note that the provider took it; what was lost so has its next sending still to come. */
    private static boolean isUnderWay(Notice notice, NoticeReport.Sent sent) {
        return notice.state() == State.WAITING && sent.resending() == notice.resending()
                && !notice.closed().containsKey(sent.channel());
    }

    private static boolean mayConcern(Notice notice, AlertChannel channel) {
        return switch (notice.state()) {
            case WAITING -> !notice.closed().containsKey(channel);
            case SENT -> notice.sentBy() == channel;
            case FAILED, NOT_NEEDED, READ -> false;
        };
    }

    /** Told once for a channel: that the same message left again is nothing new. */
    private static Settled sent(Notice notice, NoticeReport.Sent sent) {
        Notice next = notice.takenBy(sent.channel());
        return notice.sentBy() == sent.channel()
                ? Settled.as(next)
                : Settled.as(next, new NoticeSent(notice.caseId(), sent.at(), notice.kind(), notice.number(),
                        sent.channel(), sent.template()));
    }

    private static Settled lost(Notice notice, NoticeReport.Lost lost) {
        return lost.againAt() == null
                ? Settled.as(notice.without(lost.channel(), UndeliverableReason.LOST))
                : new Settled(notice.toBeSentAgain(), lost.againAt(), List.of());
    }

    /** What a provider said of an address tells the unit more than what was never tried. */
    private static Settled noWayLeft(Notice notice, NoticeReport.NoWayLeft none) {
        UndeliverableReason reason = Stream.of(UndeliverableReason.REFUSED, UndeliverableReason.LOST)
                .filter(notice.closed()::containsValue).findFirst().orElse(none.reason());
        return Settled.as(notice.with(State.FAILED),
                new NoticeFailed(notice.caseId(), none.at(), notice.kind(), notice.number(), reason));
    }
}
