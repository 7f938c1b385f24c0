package org.petitions.casework.procedure.documents;

import java.time.LocalDate;
import java.util.Objects;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocument.Sending;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.DocumentEvent;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.law.Article;

/**
 * Electronic delivery (电子送达), which the platform sees itself: what it sent by the way that the petitioner chose went out, and what the
 * petitioner opened was received. No official's word stands for either (Art. 23, 35), but of documents made in other systems, which deliver
 * them themselves: what those delivered people note from the receipt.
 */
public final class ElectronicDelivery {
    private static final Rules<NoteSentElectronically> SENDING = new Rules<NoteSentElectronically>()
            .refuse(Reason.CANNOT_BE_SENT, (sent, state, context) -> !isToBeNoted(sent.number(), state)
                    || DocumentRules.isSentBeforeIssue(sent.number(), sent.sentOn(), state)
                    || sent.sentOn().isAfter(context.today()));

    private static final Rules<OpenDocument> OPENING = new Rules<OpenDocument>()
            .refuse(Reason.CANNOT_BE_DELIVERED, (open, state, _) -> !isUndelivered(open.number(), state));

    private static final Rules<NoteSendingFailed> FAILURE = new Rules<NoteSendingFailed>()
            .refuse(Reason.CANNOT_BE_SENT, (failed, state, _) -> !isSentAlone(failed.number(), state));

    private ElectronicDelivery() {}

    /**
     * Note that the platform told the petitioner of a document by the way they chose, with the document to be read where petitions are
     * tracked.
     *
     * @param sentOn in Asia/Shanghai
     */
    public record NoteSentElectronically(String number, LocalDate sentOn) implements CaseCommand {
        @Override
        public Step step() {
            return Step.SEND_DOCUMENT;
        }

        @Override
        public Article article(CaseState state) {
            return DocumentArticle.of(state.documents().numbered(number), step());
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return SENDING.decide(this, state, context,
                    () -> DocumentRules.sent(number, DeliveryMethod.ELECTRONIC, sentOn, state, context));
        }
    }

    /**
     * Note that what the platform sent of a document reached nobody, as the provider reported after it had taken it: it has not gone out, and
     * what it told is owed again with the days as they stood (Art. 23, 35, 36).
     */
    public record NoteSendingFailed(String number) implements CaseCommand {
        @Override
        public Step step() {
            return Step.SEND_DOCUMENT;
        }

        @Override
        public Article article(CaseState state) {
            return DocumentArticle.of(state.documents().numbered(number), step());
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return FAILURE.decide(this, state, context, () -> notReached(this, state, context));
        }
    }

    /**
     * Open a document in person, as the petitioner does with number and tracking code (Art. 21): it is delivered electronically, and the
     * window of what can be done against it runs from here (Art. 35, 36).
     *
     * @param electronicNotice whether the petitioner chose to be told electronically: then opening the written notice is being told
     *     (Art. 23). Who chose letters is still owed one
     */
    public record OpenDocument(String number, boolean electronicNotice) implements CaseCommand {
        @Override
        public Step step() {
            return Step.OPEN_DOCUMENT;
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return OPENING.decide(this, state, context, () -> opened(this, state, context));
        }
    }

    /**
     * Whether the platform's sending of a document is still to be noted: it has not reached its addressee, none is noted yet, and no other
     * counts in its place, for what was corrected goes out no more.
     */
    public static boolean isToBeNoted(String number, CaseState state) {
        CaseDocument document = state.documents().numbered(number);
        return document != null && document.receivedAt() == null && document.correctedBy() == null
                && !document.unreachable()
                && document.sent().stream().noneMatch(sending -> sending.how() == DeliveryMethod.ELECTRONIC);
    }

    /**
     * Whether the platform's sending of a document stands alone for its having gone out: neither was it received nor sent by a way of the
     * office's.
     */
    public static boolean isSentAlone(String number, CaseState state) {
        CaseDocument document = state.documents().numbered(number);
        return document != null && document.receivedAt() == null
                && document.sent().stream().anyMatch(sending -> sending.how() == DeliveryMethod.ELECTRONIC)
                && document.sent().stream().filter(Sending::tells)
                        .allMatch(sending -> sending.how() == DeliveryMethod.ELECTRONIC);
    }

    private static PartDecision notReached(NoteSendingFailed failed, CaseState state, DecisionContext context) {
        CaseDocument document = Objects.requireNonNull(state.documents().numbered(failed.number()));
        Long untold = DocumentOccasion.isOwedAgain(document, state) ? document.toldBy() : null;
        return PartDecision.allowed(new DocumentEvent.SendingFailed(state.id(), state.nextVersion(), context.at(),
                document.kind(), document.number(), untold, untold == null ? null : document.refused()));
    }

    private static boolean isUndelivered(String number, CaseState state) {
        CaseDocument document = state.documents().numbered(number);
        return document != null && document.receivedAt() == null;
    }

    private static PartDecision opened(OpenDocument open, CaseState state, DecisionContext context) {
        CaseDocument document = Objects.requireNonNull(state.documents().numbered(open.number()));
        return PartDecision.allowed(new DocumentEvent.DocumentDelivered(state.id(), state.nextVersion(), context.at(),
                document.kind(), document.number(), DeliveryMethod.ELECTRONIC, context.at(),
                open.electronicNotice() ? DocumentOccasion.tells(document, state) : null,
                // Who reads it online has the written opinion, and the window runs (Art. 35, 36).
                DocumentOccasion.answers(document, state), DocumentOccasion.refused(document, state)));
    }
}
