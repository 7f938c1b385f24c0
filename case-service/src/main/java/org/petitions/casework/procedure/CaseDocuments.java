package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.Registered;
import org.petitions.casework.procedure.CasePhase.UnderReview;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.DocumentEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.UnitId;

/**
 * Documents and their delivery (文书、送达). What was written counts from the moment the addressee has it (Art. 35, 36).
 *
 * @param all every document made, in order
 * @param reviews the last review and the last re-review that were decided: who decided puts it into writing and hands it over, however
 *     the case has gone on since
 * @param toldUntil the last version that is told of the past by a ledger, 0 for a case that began here
 * @param answeredElsewhere whether the answer is one of those, so that its opinion was written before this platform
 */
public record CaseDocuments(List<CaseDocument> all, List<DecidedReview> reviews, long importedUntil,
        boolean answeredBeforeImport) {
    static final CaseDocuments NONE = new CaseDocuments(List.of(), List.of(), 0, false);

    /** The form of a document's number (字号), such as 沅人社调字〔2026〕1号. It is published, so it has no room for anybody's words. */
    public static final String NUMBER_FORMAT = "[\\p{IsHan}A-Za-z]{1,30}〔\\d{4}〕\\d{1,6}号";

    /** The template that a document made elsewhere is said to be filled into. */
    public static final String EXTERNAL_TEMPLATE = "elsewhere/1";

    private static final Set<DocumentKind> OPINIONS = EnumSet.of(DocumentKind.HANDLING_OPINION,
            DocumentKind.REVIEW_OPINION, DocumentKind.REREVIEW_OPINION);

    public CaseDocuments {
        all = List.copyOf(all);
        reviews = List.copyOf(reviews);
    }

    /**
     * A decided review, as its opinion says.
     *
     * @param body unit id of who decided it
     * @param superseded whether the case is handled anew since, so that its opinion opens no window
     */
    public record DecidedReview(ReviewStep step, String body, ReviewOutcome outcome, boolean superseded) {}

    /**
     * One document.
     *
     * @param issuedAt when it was made
     * @param receivedAt when its addressee had it, or null
     * @param superseded whether an opinion was set aside since, so that it opens no window any more
     */
    public record CaseDocument(DocumentKind kind, String number, Instant issuedAt, @Nullable Instant receivedAt,
            boolean superseded) {}

    /** What may be asked for in this part. */
    public sealed interface DocumentCommand extends CaseCommand {}

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
    }

    /** Say how and when a document reached its addressee; the receipt is kept with the case. */
    public record DeliverDocument(String number, DeliveryMethod how, Instant receivedAt) implements DocumentCommand {
        @Override
        public Step step() {
            return Step.DELIVER_DOCUMENT;
        }
    }

    /**
     * Note a written opinion that was made and handed over elsewhere: by a review body that is not on this platform, or before the case
     * was taken over from a ledger. The windows against it run from its receipt as from any other's.
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
        if (OPINIONS.stream().anyMatch(kind -> isExternal(kind, state))) {
            steps.add(Step.NOTE_DOCUMENT);
        }
        steps.add(Step.ISSUE_DOCUMENT);
        if (state.documents().all().stream().anyMatch(paper -> paper.receivedAt() == null)) {
            steps.add(Step.DELIVER_DOCUMENT);
        }
    }

    static CaseDecision decide(CaseState state, DocumentCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return switch (command) {
            case IssueDocument issue when state.documents().numbered(issue.number()) != null ->
                CaseDecision.refused(Reason.NUMBER_TAKEN, state, issue);
            case IssueDocument issue when !fits(issue.kind(), state) ->
                CaseDecision.refused(Reason.DOCUMENT_OF_ANOTHER_STEP, state, issue);
            case IssueDocument issue ->
                CaseDecision.happens(new DocumentEvent.DocumentIssued(id, next, now.at(), issue.kind(),
                        issue.number(), issue.template()));
            case NoteExternalDocument note -> noted(state, note, now);
            case DeliverDocument deliver -> {
                CaseDocument paper = state.documents().numbered(deliver.number());
                yield paper == null || paper.receivedAt() != null || deliver.receivedAt().isBefore(paper.issuedAt())
                        || deliver.receivedAt().isAfter(now.at())
                                ? CaseDecision.refused(Reason.CANNOT_BE_DELIVERED, state, deliver)
                                : CaseDecision
                                        .happens(new DocumentEvent.DocumentDelivered(id, next, now.at(), paper.kind(),
                                                paper.number(), deliver.how(), deliver.receivedAt()));
            }
        };
    }

    private static CaseDecision noted(CaseState state, NoteExternalDocument note, DecisionContext now) {
        if (state.documents().numbered(note.number()) != null) {
            return CaseDecision.refused(Reason.NUMBER_TAKEN, state, note);
        }
        if (!isExternal(note.kind(), state)) {
            return CaseDecision.refused(Reason.DOCUMENT_OF_ANOTHER_STEP, state, note);
        }
        if (note.receivedAt().isAfter(now.at())) {
            return CaseDecision.refused(Reason.CANNOT_BE_DELIVERED, state, note);
        }
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return CaseDecision.happens(
                new DocumentEvent.DocumentIssued(id, next, now.at(), note.kind(), note.number(), EXTERNAL_TEMPLATE),
                new DocumentEvent.DocumentDelivered(id, next + 1, now.at(), note.kind(), note.number(), note.how(),
                        note.receivedAt()));
    }

    /** Whether an opinion was written where this platform is not, and has not been noted yet. What is decided here is written here. */
    private static boolean isExternal(DocumentKind kind, CaseState state) {
        CaseDocuments papers = state.documents();
        if (papers.receivedAt(kind) != null) {
            return false;
        }
        DecidedReview review = papers.decidedReviewFor(kind);
        return kind == DocumentKind.HANDLING_OPINION
                ? papers.answeredBeforeImport && answer(state) != null
                : review != null && Divisions.find(UnitId.divisionOf(review.body())).isEmpty();
    }

    /** Whether what a document says has happened in the case. */
    static boolean fits(DocumentKind kind, CaseState state) {
        CasePhase standing = state.phase();
        Assignment assignment = state.routing().assignment();
        return switch (kind) {
            case REGISTRATION_RECEIPT, SUPERVISION_LETTER -> true;
            case TRANSFER_LETTER -> assignment != null && assignment.kind() == DispatchKind.TRANSFER;
            case ASSIGNMENT_LETTER -> assignment != null && assignment.kind() == DispatchKind.ASSIGNMENT;
            case ACCEPTANCE_NOTICE -> standing instanceof InHandling || answer(state) != null;
            // Whoever is led into another procedure is told so in writing too, and of which one.
            case NON_ACCEPTANCE_NOTICE ->
                hasEnded(state, CaseEnd.NOT_ACCEPTED) || hasEnded(state, CaseEnd.OTHER_PROCEDURE);
            case NO_LONGER_ACCEPTED_NOTICE -> hasEnded(state, CaseEnd.NO_LONGER_ACCEPTED);
            case NOT_COMPETENT_NOTICE -> state.routing().handBacks() > 0;
            case EXTENSION_NOTICE -> standing instanceof InHandling here && here.extendedBy() > 0;
            case HANDLING_OPINION -> answer(state) != null;
            case MEDIATION_AGREEMENT -> state.mediation() != null && !state.mediation().isOpen();
            case REVIEW_OPINION -> state.documents().review(ReviewStep.REVIEW) != null;
            case REREVIEW_OPINION -> state.documents().review(ReviewStep.REREVIEW) != null;
            case HEARING_NOTICE -> standing instanceof UnderReview || standing instanceof InHandling;
            case HEARING_RECORD -> state.hearing() != null && !state.hearing().isOpen();
        };
    }

    private static boolean hasEnded(CaseState state, CaseEnd end) {
        return state.phase() instanceof Ended ended && ended.end() == end;
    }

    private static @Nullable Answered answer(CaseState state) {
        return switch (state.phase()) {
            case Answered answered -> answered;
            case UnderReview review -> review.before();
            case Ended ended -> ended.answered();
            default -> null;
        };
    }

    /** When the last such document that still counts reached its addressee, or null. */
    @Nullable
    Instant receivedAt(DocumentKind kind) {
        return all.stream().filter(paper -> paper.kind() == kind && !paper.superseded()).map(CaseDocument::receivedAt)
                .reduce(null, (earlier, later) -> later == null ? earlier : later);
    }

    private @Nullable CaseDocument numbered(String number) {
        return all.stream().filter(paper -> paper.number().equals(number)).findFirst().orElse(null);
    }

    /** The last such review that was decided, or null. */
    public @Nullable DecidedReview review(ReviewStep step) {
        return reviews.stream().filter(review -> review.step() == step).findFirst().orElse(null);
    }

    /** The decided review that such a document puts into writing, or null when it is no review's opinion. */
    public @Nullable DecidedReview decidedReviewFor(DocumentKind kind) {
        return switch (kind) {
            case REVIEW_OPINION -> review(ReviewStep.REVIEW);
            case REREVIEW_OPINION -> review(ReviewStep.REREVIEW);
            default -> null;
        };
    }

    /** Whether a document opens no window any more. */
    public boolean isSuperseded(String number) {
        CaseDocument paper = numbered(number);
        return paper != null && paper.superseded();
    }

    CaseDocuments issued(DocumentEvent.DocumentIssued event) {
        DecidedReview review = decidedReviewFor(event.kind());
        List<CaseDocument> papers = new ArrayList<>(all);
        papers.add(new CaseDocument(event.kind(), event.number(), event.at(), null,
                review != null && review.superseded()));
        return with(papers, reviews);
    }

    CaseDocuments decided(ReviewEvent.ReviewDecided event) {
        List<DecidedReview> last = new ArrayList<>(reviews);
        last.removeIf(review -> review.step() == event.step());
        last.add(new DecidedReview(event.step(), event.body(), event.outcome(), false));
        return with(all, last);
    }

    CaseDocuments delivered(DocumentEvent.DocumentDelivered event) {
        return with(all.stream().map(paper -> paper.number().equals(event.number())
                ? new CaseDocument(paper.kind(), paper.number(), paper.issuedAt(), event.receivedAt(),
                        paper.superseded())
                : paper).toList(), reviews);
    }

    /** The opinions so far were set aside, written or not yet: the next ones open the windows. */
    CaseDocuments supersedeOpinions() {
        return with(
                all.stream()
                        .map(paper -> new CaseDocument(paper.kind(), paper.number(), paper.issuedAt(),
                                paper.receivedAt(),
                                paper.superseded() || isOpinion(paper.kind())))
                        .toList(),
                reviews.stream().map(review -> new DecidedReview(review.step(), review.body(), review.outcome(), true))
                        .toList());
    }

    /** The case comes from a ledger, which tells its steps up to that version. */
    CaseDocuments importedUntil(long version) {
        return new CaseDocuments(all, reviews, version, answeredBeforeImport);
    }

    CaseDocuments answered(long version) {
        return new CaseDocuments(all, reviews, importedUntil, version <= importedUntil);
    }

    private CaseDocuments with(List<CaseDocument> papers, List<DecidedReview> decided) {
        return new CaseDocuments(papers, decided, importedUntil, answeredBeforeImport);
    }

    private static boolean isOpinion(DocumentKind kind) {
        return OPINIONS.contains(kind);
    }
}
