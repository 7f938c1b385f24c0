package org.petitions.notification.notices;

import java.util.List;
import java.util.Optional;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.events.terms.DocumentKind;

/** What a petitioner is told of, and what becomes of a notice: it is settled once, and told once. */
public final class NoticeRules {
    private NoticeRules() {}

    /** Whether the law has the petitioner told of such a document (Art. 23, 29 to 36); what is handed over where it is made needs no telling. */
    public static boolean isDue(DocumentKind kind) {
        return switch (kind) {
            case ACCEPTANCE_NOTICE, NON_ACCEPTANCE_NOTICE, NOT_COMPETENT_NOTICE, NO_LONGER_ACCEPTED_NOTICE,
                    OTHER_PROCEDURE_NOTICE, SENDING_ON_NOTICE, SUCCESSION_NOTICE, EXTENSION_NOTICE, SUSPENSION_NOTICE,
                    HANDLING_OPINION,
                    SUGGESTION_REPLY,
                    ACCUSATION_FEEDBACK, DUTY_REPLY, REVIEW_OPINION, REREVIEW_OPINION, REVIEW_REFUSAL_NOTICE,
                    HEARING_NOTICE ->
                true;
            case REGISTRATION_RECEIPT, TRANSFER_LETTER, ASSIGNMENT_LETTER, SUPERVISION_LETTER, MEDIATION_AGREEMENT,
                    HEARING_RECORD ->
                false;
        };
    }

    /**
     * A notice after a report.
     *
     * @param events what is published with it
     */
    public record Settled(Notice next, List<NoticeOutcome> events) {
        public Settled {
            events = List.copyOf(events);
        }
    }

    /** What a report changes; empty for one that is settled already. */
    public static Optional<Settled> decide(Notice notice, NoticeReport report) {
        if (notice.state() != Notice.State.WAITING) {
            return Optional.empty();
        }
        return Optional.of(switch (report) {
            case NoticeReport.Sent sent -> new Settled(notice.with(Notice.State.SENT),
                    List.of(new NoticeSent(notice.caseId(), sent.at(), notice.kind(), notice.number(), sent.channel(),
                            sent.template())));
            case NoticeReport.Failed failed -> new Settled(notice.with(Notice.State.FAILED), List
                    .of(new NoticeFailed(notice.caseId(), failed.at(), notice.kind(), notice.number(),
                            failed.reason())));
            case NoticeReport.NotNeeded _ -> new Settled(notice.with(Notice.State.NOT_NEEDED), List.of());
        });
    }
}
