package org.petitions.casework.procedure.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocument.Sending;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.DocumentEvent;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;

/** Documents and their delivery (文书、送达): which the case has something to say in, and when they reached their addressee. */
public final class DocumentRules {
    /** With these a document is sent and received in one moment, which is a delivery. */
    private static final Set<DeliveryMethod> HANDED_OVER = EnumSet.of(DeliveryMethod.IN_PERSON, DeliveryMethod.LEFT);

    private static final Rules<IssueDocument> ISSUE = new Rules<IssueDocument>()
            .refuse(Reason.NUMBER_TAKEN, (issue, state, _) -> state.documents().numbered(issue.number()) != null)
            .refuse(Reason.DOCUMENT_OF_ANOTHER_STEP, (issue, state, _) -> !DocumentOccasion.fits(issue.kind(), state));

    private static final Rules<DeliverDocument> DELIVERY = new Rules<DeliverDocument>()
            .refuse(Reason.PLATFORM_SENDS, (deliver, _, _) -> deliver.how() == DeliveryMethod.ELECTRONIC)
            .refuse(Reason.CANNOT_BE_DELIVERED, (deliver, state, _) -> !mayBeReceived(deliver.number(), state))
            .refuse(Reason.CANNOT_BE_DELIVERED, (deliver, state, context) -> isBeforeIssue(deliver, state)
                    || LegalCalendar.dayOf(deliver.receivedAt()).isAfter(context.today()))
            .refuse(Reason.PUBLIC_NOTICE_RUNS, DocumentRules::isBeforeNoticeEnds);

    private static final Rules<SendDocument> SENDING = new Rules<SendDocument>()
            .refuse(Reason.PLATFORM_SENDS, (send, _, _) -> send.how() == DeliveryMethod.ELECTRONIC)
            .refuse(Reason.CANNOT_BE_SENT, (send, state, _) -> HANDED_OVER.contains(send.how())
                    || !mayStillGo(send.number(), state) && !wentOutBefore(send, state))
            .refuse(Reason.CANNOT_BE_SENT,
                    (send, state, context) -> isSentBeforeIssue(send.number(), send.sentOn(), state)
                            || send.sentOn().isAfter(context.today()));

    private static final Rules<NoteExternalDocument> NOTE = new Rules<NoteExternalDocument>()
            .refuse(Reason.NUMBER_TAKEN, (note, state, _) -> state.documents().numbered(note.number()) != null)
            .refuse(Reason.DOCUMENT_OF_ANOTHER_STEP,
                    (note, state, _) -> !DocumentOccasion.isExternal(note.kind(), state))
            .refuse(Reason.CANNOT_BE_DELIVERED, (note, state, context) -> isBeforeWritten(note, state)
                    || LegalCalendar.dayOf(note.receivedAt()).isAfter(context.today()));

    private DocumentRules() {}

    /** What may be asked for in this part. */
    public sealed interface DocumentCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return DocumentRules.decide(this, state, context);
        }
    }

    /**
     * Make a document.
     *
     * @param number its number (字号)
     * @param template the template it is filled into, with its version
     */
    public record IssueDocument(DocumentKind kind, String number, String template) implements DocumentCommand {
        @Override
        public Step step() {
            return Step.ISSUE_DOCUMENT;
        }

        @Override
        public Article article(CaseState state) {
            return DocumentArticle.of(kind);
        }
    }

    /** Say how and when a document reached its addressee; the receipt is kept with the case. */
    public record DeliverDocument(String number, DeliveryMethod how, Instant receivedAt) implements DocumentCommand {
        @Override
        public String handedOver() {
            return number;
        }

        @Override
        public Step step() {
            return Step.DELIVER_DOCUMENT;
        }

        @Override
        public Article article(CaseState state) {
            return DocumentArticle.of(state.documents().numbered(number), step());
        }
    }

    /**
     * Say by which way and on which day a document went out; the proof, such as the number of the posting, is kept with the case. What went
     * out electronically the platform notes itself ({@link ElectronicDelivery}).
     *
     * @param sentOn in Asia/Shanghai: from the day it was made to today
     */
    public record SendDocument(String number, DeliveryMethod how, LocalDate sentOn) implements DocumentCommand {
        @Override
        public String handedOver() {
            return number;
        }

        @Override
        public Step step() {
            return Step.SEND_DOCUMENT;
        }

        @Override
        public Article article(CaseState state) {
            return DocumentArticle.of(state.documents().numbered(number), step());
        }
    }

    /**
     * Note a written opinion that was made and handed over elsewhere: by a review body that is not on this platform, by a duty's own statute,
     * or before the case was taken over from a ledger; or an agreement that a people's mediation committee, say, had made. The windows against it run from its receipt as from any other's.
     *
     * @param number its number (字号)
     * @param receivedAt when the petitioner had it, by the receipt
     */
    public record NoteExternalDocument(DocumentKind kind, String number, DeliveryMethod how, Instant receivedAt)
            implements DocumentCommand {
        @Override
        public Step step() {
            return Step.NOTE_DOCUMENT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.phase() instanceof Registered) {
            return;
        }
        if (Arrays.stream(DocumentKind.values()).anyMatch(kind -> DocumentOccasion.isExternal(kind, state))) {
            steps.add(Step.NOTE_DOCUMENT);
        }
        steps.add(Step.ISSUE_DOCUMENT);
        if (state.documents().all().stream().anyMatch(document -> document.receivedAt() == null)) {
            steps.add(Step.OPEN_DOCUMENT);
        }
        if (state.documents().all().stream().anyMatch(document -> mayStillGo(document.number(), state))) {
            steps.add(Step.SEND_DOCUMENT);
        }
        if (state.documents().all().stream().anyMatch(document -> mayBeReceived(document.number(), state))) {
            steps.add(Step.DELIVER_DOCUMENT);
        }
        if (state.documents().all().stream().anyMatch(DocumentRules::isReceivedUnsent)) {
            steps.add(Step.SEND_DOCUMENT);
        }
        if (state.documents().all().stream()
                .anyMatch(document -> document.receipt() != null || !document.sent().isEmpty())) {
            steps.add(Step.CORRECT_DELIVERY);
        }
        if (state.documents().all().stream().anyMatch(CaseDocument::stands)) {
            steps.add(Step.CORRECT_DOCUMENT);
        }
    }

    private static PartDecision decide(DocumentCommand command, CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        return switch (command) {
            case IssueDocument issue -> ISSUE.decide(issue, state, context, () -> new PartDecision.Allowed(
                    new NewDocument(issue.kind(), issue.number(), issue.template()).issued(state, next, context)));
            case DeliverDocument deliver ->
                DELIVERY.decide(deliver, state, context, () -> delivered(deliver, state, context));
            case SendDocument send -> SENDING.decide(send, state, context,
                    () -> sent(send.number(), send.how(), send.sentOn(), state, context));
            case NoteExternalDocument note -> NOTE.decide(note, state, context, () -> noted(note, state, context));
        };
    }

    /** What was corrected by another, or is not so any more, does not go out; that it had arrived is noted still. */
    private static boolean mayBeReceived(String number, CaseState state) {
        CaseDocument document = state.documents().numbered(number);
        return mayStillGo(number, state) || document != null && document.receivedAt() == null
                && !document.sent().isEmpty();
    }

    /** What its addressee opened without having chosen to be told so still goes out as long as the written notice is owed (Art. 23). */
    private static boolean mayStillGo(String number, CaseState state) {
        CaseDocument document = state.documents().numbered(number);
        return document != null && document.mayGoOut()
                && (document.receivedAt() == null || DocumentOccasion.tells(document, state) != null);
    }

    /** Its receipt came back before anybody noted its posting: that is noted after it (Art. 23). */
    private static boolean wentOutBefore(SendDocument send, CaseState state) {
        CaseDocument document = state.documents().numbered(send.number());
        return document != null && isReceivedUnsent(document)
                && !send.sentOn().isAfter(LegalCalendar.dayOf(Objects.requireNonNull(document.receivedAt())));
    }

    private static boolean isReceivedUnsent(CaseDocument document) {
        return document.receipt() != null && !HANDED_OVER.contains(document.receipt().how())
                && document.sent().isEmpty();
    }

    private static boolean isBeforeIssue(DeliverDocument deliver, CaseState state) {
        CaseDocument document = state.documents().numbered(deliver.number());
        return document != null && isOnEarlierDay(deliver.receivedAt(), document.issuedAt());
    }

    /** An answer of the past is received after it was given; what was decided elsewhere is recorded late, but not before the unit had the case. */
    private static boolean isBeforeWritten(NoteExternalDocument note, CaseState state) {
        Instant answered = state.ratings().askedAt();
        Mediation mediation = state.mediation();
        if (mediation != null && note.kind() == mediation.agreementKind()) {
            return LegalCalendar.dayOf(note.receivedAt()).isBefore(mediation.proposedOn());
        }
        boolean ofThePast = note.kind().isAnswer() && state.documents().answeredBeforeImport();
        Instant earliest = ofThePast && answered != null
                ? answered
                : state.requireAssignment().arrivedAt();
        return isOnEarlierDay(note.receivedAt(), earliest);
    }

    /** People know days: what was made at five past ten can have been served the same day, whatever hour is written down. */
    private static boolean isOnEarlierDay(Instant moment, Instant other) {
        return LegalCalendar.dayOf(moment).isBefore(LegalCalendar.dayOf(other));
    }

    /** What a public notice says is delivered when its days are over, and not without one. */
    private static boolean isBeforeNoticeEnds(DeliverDocument deliver, CaseState state, DecisionContext context) {
        CaseDocument document = state.documents().numbered(deliver.number());
        int days = context.policy().delivery().publicNoticeDays();
        return deliver.how() == DeliveryMethod.PUBLIC_NOTICE && document != null
                && document.sent().stream().filter(sending -> sending.how() == DeliveryMethod.PUBLIC_NOTICE)
                        .allMatch(notice -> LegalCalendar.dayOf(deliver.receivedAt())
                                .isBefore(notice.on().plusDays(days)));
    }

    /** Who sent the petition gets a copy of its answer wherever that was written (抄报), but of none of before this platform. */
    private static PartDecision noted(NoteExternalDocument note, CaseState state, DecisionContext context) {
        var made = new NewDocument(note.kind(), note.number(), DocumentIssued.MADE_ELSEWHERE);
        long next = state.nextVersion();
        List<CaseEvent> events = new ArrayList<>(state.documents().answeredBeforeImport()
                ? List.of(made.issuedByBureau(state, next, context))
                : made.issued(state, next, context));
        events.add(new DocumentEvent.DocumentDelivered(state.id(), next + events.size(), context.at(), note.kind(),
                note.number(), note.how(), note.receivedAt()));
        return new PartDecision.Allowed(events);
    }

    private static PartDecision delivered(DeliverDocument deliver, CaseState state, DecisionContext context) {
        CaseDocument document = Objects.requireNonNull(state.documents().numbered(deliver.number()));
        return PartDecision.allowed(new DocumentEvent.DocumentDelivered(state.id(), state.nextVersion(), context.at(),
                document.kind(), document.number(), deliver.how(), deliver.receivedAt(),
                DocumentOccasion.tells(document, state), DocumentOccasion.answers(document, state),
                DocumentOccasion.refused(document, state)));
    }

    static boolean isSentBeforeIssue(String number, LocalDate sentOn, CaseState state) {
        CaseDocument document = state.documents().numbered(number);
        return document != null && sentOn.isBefore(LegalCalendar.dayOf(document.issuedAt()));
    }

    /** Of what a proxy takes along only the receipt tells: the proxy is not the addressee. */
    static PartDecision sent(String number, DeliveryMethod how, LocalDate on, CaseState state,
            DecisionContext context) {
        CaseDocument document = Objects.requireNonNull(state.documents().numbered(number));
        Sending sending = new Sending(how, on);
        return PartDecision.allowed(new DocumentEvent.DocumentSent(state.id(), state.nextVersion(), context.at(),
                document.kind(), document.number(), how, on,
                sending.tells() ? DocumentOccasion.tells(document, state) : null,
                DeliveryCorrection.redated(document, document.sent(sending, document.toldBy()), state, context),
                sending.tells() ? DocumentOccasion.answers(document, state) : null,
                sending.tells() ? DocumentOccasion.refused(document, state) : null));
    }
}
