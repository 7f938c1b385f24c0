package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/**
 * Documents and their delivery (文书、送达). What was written counts from the moment the addressee has it (Art. 35, 36).
 *
 * @param all every document made, in order
 * @param reviews the last review and the last re-review that were decided: who decided puts it into writing and hands it over, however
 *     the case has gone on since, and is late for it until it went out
 * @param refusals the last request for a review and the last for a re-review that were found inadmissible, in the order in which they
 *     were: each is told in writing
 * @param importedUntil the last version that a ledger tells of the past, 0 for a case that began here
 * @param answeredBeforeImport whether the answer is one of those, so that its opinion was written before this platform
 * @param noticeOwed whether the responsible unit still has to tell the petitioner in writing what becomes of the petition (Art. 23);
 *     from its arrival on, for before the unit has decided it cannot have told
 * @param untoldBy unit ids of those that were late with that notice when it left them: it stays their miss until the
 *     petitioner is told, or need not be
 * @param opinionOwed whether the last answer's opinion has to reach the petitioner, or its delivery has to be tried, before the case is
 *     closed
 */
public record CaseDocuments(List<CaseDocument> all, List<DecidedReview> reviews, List<RefusedReview> refusals,
        long importedUntil, boolean answeredBeforeImport, boolean noticeOwed, List<String> untoldBy,
        boolean opinionOwed) {
    static final CaseDocuments NONE = new CaseDocuments(List.of(), List.of(), List.of(), 0, false, false, List.of(),
            false);

    /** The form of a document's number (字号), such as 沅人社调字〔2026〕1号. It is published, so it has no room for anybody's words. */
    public static final String NUMBER_FORMAT = "[\\p{IsHan}A-Za-z]{1,30}〔\\d{4}〕\\d{1,6}号";

    public CaseDocuments {
        all = List.copyOf(all);
        reviews = List.copyOf(reviews);
        refusals = List.copyOf(refusals);
        untoldBy = List.copyOf(untoldBy);
    }

    /**
     * A decided review, as its opinion says.
     *
     * @param body unit id of who decided it
     * @param superseded whether the case is handled anew since, so that its opinion opens no window
     * @param owedSince when it was decided, where its written opinion has not gone out yet and has to (Art. 35, 36); null else
     */
    public record DecidedReview(ReviewStep step, String body, ReviewOutcome outcome, boolean superseded,
            @Nullable Instant owedSince) {
        private DecidedReview setAside() {
            return new DecidedReview(step, body, outcome, true, owedSince);
        }

        private DecidedReview answered() {
            return owedSince(null);
        }

        private DecidedReview owedSince(@Nullable Instant since) {
            return new DecidedReview(step, body, outcome, superseded, since);
        }
    }

    /**
     * A request that was found inadmissible.
     *
     * @param body unit id of who found it so
     * @param owedSince when such a request was found so first of which the written notice has not gone out yet and has to (Art. 35, 36);
     *     null else
     */
    public record RefusedReview(ReviewStep step, String body, @Nullable Instant owedSince) {
        private RefusedReview told() {
            return new RefusedReview(step, body, null);
        }

        private boolean isOwed() {
            return owedSince != null;
        }
    }

    /** What is owed to the petitioner in writing on a review, and unit id of who owes it. */
    public record OwedAnswer(ReviewStep step, String body) {}

    /** When the last such document that still counts reached its addressee, or null. */
    public @Nullable Instant receivedAt(DocumentKind kind) {
        return all.stream().filter(document -> document.kind() == kind && document.stands())
                .map(CaseDocument::receivedAt)
                .reduce(null, (earlier, later) -> later == null ? earlier : later);
    }

    /** From when the window runs against the last such document that still counts, or null where none was received. */
    public @Nullable Instant windowFrom(DocumentKind kind) {
        return all.stream().filter(document -> document.kind() == kind && document.stands())
                .map(CaseDocument::windowFrom)
                .reduce(null, (earlier, later) -> later == null ? earlier : later);
    }

    /** The document of that number, or null. */
    public @Nullable CaseDocument numbered(String number) {
        return all.stream().filter(document -> document.number().equals(number)).findFirst().orElse(null);
    }

    /** The last such review that was decided, or null. */
    public @Nullable DecidedReview review(ReviewStep step) {
        return reviews.stream().filter(review -> review.step() == step).findFirst().orElse(null);
    }

    /** The last such request that was found inadmissible, or null. */
    public @Nullable RefusedReview refusal(ReviewStep step) {
        return refusals.stream().filter(refusal -> refusal.step() == step).findFirst().orElse(null);
    }

    /** The decided review that such a document puts into writing, or null when it is no review's opinion. */
    public @Nullable DecidedReview decidedReviewFor(DocumentKind kind) {
        return switch (kind) {
            case REVIEW_OPINION -> review(ReviewStep.REVIEW);
            case REREVIEW_OPINION -> review(ReviewStep.REREVIEW);
            default -> null;
        };
    }

    /** The last such document that was made, or null. */
    public @Nullable CaseDocument lastOf(DocumentKind kind) {
        return all.reversed().stream().filter(document -> document.kind() == kind).findFirst().orElse(null);
    }

    /** Whether a document opens no window any more. */
    public boolean opensNoWindow(String number) {
        CaseDocument document = numbered(number);
        return document != null && !document.stands();
    }

    /** The same with one more document. */
    public CaseDocuments issued(DocumentEvent.DocumentIssued event) {
        DecidedReview review = decidedReviewFor(event.kind());
        List<CaseDocument> documents = new ArrayList<>(all);
        documents.add(new CaseDocument(event.kind(), event.number(), event.at(), null,
                review != null && review.superseded(), null, List.of(), null, null,
                event.kind() == DocumentKind.REVIEW_REFUSAL_NOTICE ? refusedUntold() : null, false));
        return with(documents, reviews);
    }

    /** What a notice that is made now tells of, or null: what was refused last, unless one refused before it is owed and not yet written. */
    private @Nullable ReviewStep refusedUntold() {
        return refusals.stream().filter(refusal -> refusal.isOwed() && !isWritten(refusal)).findFirst()
                .or(() -> refusals.stream().reduce((_, later) -> later)).map(RefusedReview::step).orElse(null);
    }

    private boolean isWritten(RefusedReview refusal) {
        return all.stream().anyMatch(document -> document.refused() == refusal.step() && document.correctedBy() == null
                && (refusal.owedSince() == null || !document.issuedAt().isBefore(refusal.owedSince())));
    }

    /** The same with a review decided: its opinion is to be written. */
    public CaseDocuments decided(ReviewEvent.ReviewDecided event) {
        List<DecidedReview> last = new ArrayList<>(reviews);
        last.removeIf(review -> review.step() == event.step());
        last.add(new DecidedReview(event.step(), event.body(), event.outcome(), false,
                Boolean.TRUE.equals(event.answerOwed()) ? event.at() : null));
        return with(all, last);
    }

    /** The reviews whose written opinion has still to go out. */
    public List<DecidedReview> unanswered() {
        return reviews.stream().filter(review -> review.owedSince() != null).toList();
    }

    /** What is still owed in writing on reviews: the opinions on those decided, and the notices of requests that were refused. */
    public List<OwedAnswer> owedAnswers() {
        return Stream.concat(
                unanswered().stream().map(review -> new OwedAnswer(review.step(), review.body())),
                refusals.stream().filter(RefusedReview::isOwed)
                        .map(refused -> new OwedAnswer(refused.step(), refused.body())))
                .toList();
    }

    /** The same with nothing owed in writing on such a review any more. */
    public CaseDocuments answered(ReviewStep step) {
        return with(all, reviews.stream().map(review -> review.step() == step ? review.answered() : review).toList())
                .told(step);
    }

    /** The same with nothing owed in writing on reviews any more but the notices of such refused requests. */
    public CaseDocuments owingOnly(List<ReviewStep> refused) {
        return with(all, reviews.stream().map(DecidedReview::answered).toList())
                .refusing(refusals.stream()
                        .map(refusal -> refused.contains(refusal.step()) ? refusal : refusal.told()).toList());
    }

    /** The same where the petitioner was told of the refusal of such a request. */
    private CaseDocuments told(@Nullable ReviewStep step) {
        return refusing(refusals.stream().map(refusal -> refusal.step() == step ? refusal.told() : refusal).toList());
    }

    private CaseDocuments refusing(List<RefusedReview> refused) {
        return new CaseDocuments(all, reviews, refused, importedUntil, answeredBeforeImport, noticeOwed, untoldBy,
                opinionOwed);
    }

    /** The same with a request refused: its notice is to be written. One that is owed already stays owed since then. */
    public CaseDocuments refused(ReviewEvent.ReviewRefused event) {
        RefusedReview before = refusal(event.step());
        List<RefusedReview> last = new ArrayList<>(refusals);
        last.removeIf(refusal -> refusal.step() == event.step());
        last.add(before != null && before.isOwed()
                ? before
                : new RefusedReview(event.step(), event.body(),
                        Boolean.TRUE.equals(event.answerOwed()) ? event.at() : null));
        return refusing(last);
    }

    /** The same with a document that went out. */
    public CaseDocuments sent(DocumentEvent.DocumentSent event) {
        boolean tells = Boolean.TRUE.equals(event.tells()) || Boolean.TRUE.equals(event.answers())
                || event.refused() != null;
        return told(event.tells()).answered(event.kind(), event.answers()).told(event.refused()).each(event.number(),
                document -> document.sent(new CaseDocument.Sending(event.how(), event.sentOn()),
                        tells || document.tellsOfSendingOnFirst() && event.how() != DeliveryMethod.PROXY
                                ? Long.valueOf(event.version())
                                : document.toldBy()));
    }

    /** The same with a document of which the platform's sending reached nobody. */
    public CaseDocuments notReached(DocumentEvent.SendingFailed event) {
        CaseDocuments unsent = each(event.number(), document -> document.notReached(event.untold() != null));
        return event.untold() == null ? unsent : unsent.owedAgain(event.number());
    }

    /** The same with that owed again which a document has to tell: since it was made, for it was owed by then. */
    public CaseDocuments owedAgain(String number) {
        CaseDocument document = numbered(number);
        if (document == null) {
            return this;
        }
        if (document.kind() == DocumentKind.REVIEW_REFUSAL_NOTICE) {
            return refusing(refusals.stream().map(refusal -> refusal.step() == document.refused()
                    ? new RefusedReview(refusal.step(), refusal.body(), document.issuedAt())
                    : refusal).toList());
        }
        DecidedReview decided = decidedReviewFor(document.kind());
        return decided == null
                ? withNoticeOwed(true)
                : with(all, reviews.stream()
                        .map(review -> review == decided ? review.owedSince(document.issuedAt()) : review).toList());
    }

    /** The same with a document that reached its addressee. */
    public CaseDocuments delivered(DocumentEvent.DocumentDelivered event) {
        boolean tells = Boolean.TRUE.equals(event.tells()) || Boolean.TRUE.equals(event.answers())
                || event.refused() != null;
        return told(event.tells()).answered(event.kind(), event.answers()).told(event.refused()).each(event.number(),
                document -> {
                    boolean first = tells || document.tellsOfSendingOnFirst();
                    return document.received(new CaseDocument.Receipt(event.how(), event.receivedAt(), first),
                            first ? Long.valueOf(event.version()) : document.toldBy());
                });
    }

    /** The same with the dates of a delivery put right. */
    public CaseDocuments corrected(DocumentEvent.DeliveryCorrected event) {
        return each(event.number(), document -> document.corrected(event.after()));
    }

    /** The same with a document corrected by another, which is about the same. */
    public CaseDocuments corrected(DocumentEvent.DocumentCorrected event) {
        CaseDocument wrong = numbered(event.number());
        return each(event.number(), document -> document.correctedBy(event.correctedBy()))
                .each(event.correctedBy(), document -> document.about(wrong == null ? null : wrong.refused()));
    }

    /** The same with a copy of a document sent to the bureau. */
    public CaseDocuments copied(DocumentEvent.CopySent event) {
        return each(event.number(), document -> document.copiedAt(event.at()));
    }

    /** When the last copy went to the bureau, or null. */
    public @Nullable Instant lastCopiedAt() {
        return all.stream().map(CaseDocument::copiedAt).reduce(null, (earlier, later) -> later == null
                ? earlier
                : later);
    }

    /** The opinions so far were set aside, written or not yet: the next ones open the windows. */
    public CaseDocuments supersedeOpinions() {
        return with(
                all.stream().map(document -> document.superseded(document.kind().isOpinion())).toList(),
                reviews.stream().map(DecidedReview::setAside).toList());
    }

    /** The same with every document of that kind set aside: what it says is not so any more. */
    public CaseDocuments supersede(DocumentKind kind) {
        return with(all.stream().map(document -> document.superseded(document.kind() == kind)).toList(), reviews);
    }

    /** The same with a unit's successor where the unit reviewed: it puts into writing and hands over what the unit did not. */
    public CaseDocuments succeeded(String from, String to) {
        List<DecidedReview> bySuccessor = reviews.stream().map(review -> review.body().equals(from)
                ? new DecidedReview(review.step(), to, review.outcome(), review.superseded(), review.owedSince())
                : review).toList();
        List<RefusedReview> refused = refusals.stream().map(refusal -> refusal.body().equals(from)
                ? new RefusedReview(refusal.step(), to, refusal.owedSince())
                : refusal).toList();
        return new CaseDocuments(all, bySuccessor, refused, importedUntil, answeredBeforeImport, noticeOwed,
                untoldBy.stream().map(unit -> unit.equals(from) ? to : unit).distinct().toList(), opinionOwed);
    }

    /** The case comes from a ledger, which tells its steps up to that version. */
    public CaseDocuments importedUntil(long version) {
        return new CaseDocuments(all, reviews, refusals, version, answeredBeforeImport, noticeOwed, untoldBy,
                opinionOwed);
    }

    /** The case was answered. */
    public CaseDocuments answered(CaseEvent.Replied event) {
        return new CaseDocuments(all, reviews, refusals, importedUntil, event.version() <= importedUntil, noticeOwed,
                untoldBy, Boolean.TRUE.equals(event.deliveryOwed()));
    }

    /** The same with the written notice of Art. 23 owed, or not any more. */
    public CaseDocuments withNoticeOwed(boolean owed) {
        return withNoticeOwed(owed, owed ? untoldBy : List.of());
    }

    /** It leaves its unit, which has told nobody and is asked for nothing any more. */
    public CaseDocuments leftUntold() {
        return withNoticeOwed(false, untoldBy);
    }

    /** It leaves a unit that was late to tell the petitioner. */
    public CaseDocuments leftUntoldBy(String unit) {
        return withNoticeOwed(false, Stream.concat(untoldBy.stream(), Stream.of(unit)).distinct().toList());
    }

    private CaseDocuments withNoticeOwed(boolean owed, List<String> late) {
        return new CaseDocuments(all, reviews, refusals, importedUntil, answeredBeforeImport, owed, late, opinionOwed);
    }

    /** The same with the answer's opinion owed to a petitioner who proves to have given a name; not an answer of before this platform. */
    public CaseDocuments withOpinionOwed() {
        return answeredBeforeImport
                ? this
                : new CaseDocuments(all, reviews, refusals, importedUntil, false, noticeOwed, untoldBy, true);
    }

    private CaseDocuments told(@Nullable Boolean tells) {
        return Boolean.TRUE.equals(tells) ? withNoticeOwed(false) : this;
    }

    private CaseDocuments answered(DocumentKind kind, @Nullable Boolean answers) {
        DecidedReview review = decidedReviewFor(kind);
        return Boolean.TRUE.equals(answers) && review != null ? answered(review.step()) : this;
    }

    private CaseDocuments each(String number, UnaryOperator<CaseDocument> change) {
        return with(all.stream().map(document -> document.number().equals(number) ? change.apply(document) : document)
                .toList(), reviews);
    }

    private CaseDocuments with(List<CaseDocument> documents, List<DecidedReview> decided) {
        return new CaseDocuments(documents, decided, refusals, importedUntil, answeredBeforeImport, noticeOwed,
                untoldBy, opinionOwed);
    }
}
