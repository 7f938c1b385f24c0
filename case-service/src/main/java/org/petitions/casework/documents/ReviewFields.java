package org.petitions.casework.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.ReviewEvent.HearingClosed;
import org.petitions.events.ReviewEvent.HearingOpened;
import org.petitions.events.ReviewEvent.ReviewBodyChanged;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.ReviewEvent.ReviewRefused;
import org.petitions.events.ReviewEvent.ReviewRequestCorrected;
import org.petitions.events.ReviewEvent.ReviewRequested;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;

/** What a document takes from review and re-review (Art. 35, 36): who reviews, what was asked for, refused, heard and decided. */
final class ReviewFields extends TemplateFields {
    private static final String OWN = "我单位";
    private static final String NEXT_LEVEL = "上一级机关、单位";

    private final DocumentKind kind;
    private final ReviewStep step;
    private final ReviewBodies reviewBodies;

    ReviewFields(Case shown, DocumentKind kind, Set<String> wanted, Organisation organisation, SealedTexts written,
            ReviewBodies reviewBodies) {
        super(shown, wanted, organisation, written);
        this.kind = kind;
        this.step = kind == DocumentKind.REREVIEW_OPINION ? ReviewStep.REREVIEW : ReviewStep.REVIEW;
        this.reviewBodies = reviewBodies;
    }

    /** All of it that is wanted. */
    Map<String, String> said() {
        put("reviewBody", () -> above(ReviewStep.REVIEW));
        put("rereviewBody", () -> above(ReviewStep.REREVIEW));
        put("reviewedBy", this::reviewedBy);
        last(ReviewDecided.class, decided -> decided.step() == step).ifPresent(event -> {
            // Of several requests the one that was decided: another may be pending since.
            last(ReviewRequested.class, asked -> asked.step() == step && asked.version() < event.version())
                    .ifPresent(asked -> {
                        put("reviewRequestedOn", () -> day(receivedOn(asked, event)));
                        put("reviewReceivedBy", () -> receiver(asked, event));
                    });
            put("reviewOutcome", () -> event.outcome().zh());
            put("reviewOpinion", () -> words(event));
            HandlingOutcome changedTo = event.changedTo();
            if (changedTo != null) {
                put("changedTo", () -> DocumentWords.of(changedTo));
                put("changeCarriedOut", () -> Boolean.TRUE.equals(event.carriedOut()) ? "已经落实" : null);
                put("changeMeasures",
                        () -> changedTo == HandlingOutcome.SUPPORTED
                                ? measures(promised -> promised.version() < event.version())
                                : null);
            }
        });
        refusalTold().ifPresent(event -> {
            put("refusedReview", () -> event.step().zh());
            put("refusedRequestOn", () -> day(event.receivedOn()));
            put("refusalGround", () -> DocumentWords.of(event.ground()));
            put("refusalReasons", () -> words(event));
        });
        last(HearingClosed.class, closed -> !isCalledOff(closed)).ifPresent(event -> {
            put("hearingBody", () -> name(event.body()));
            put("hearingFrom", () -> day(openedFor(event).from()));
            put("hearingTo", () -> day(event.to()));
            put("participants", () -> String.valueOf(event.participants()));
            put("hearingWords", () -> words(event));
        });
        return fields();
    }

    /** Of several refused requests the one that the notice being made is about, which may correct that of an earlier one. */
    private Optional<ReviewRefused> refusalTold() {
        CaseDocuments documents = shown().state().documents();
        CaseDocument made = kind == DocumentKind.REVIEW_REFUSAL_NOTICE ? documents.lastOf(kind) : null;
        return made == null
                ? last(ReviewRefused.class)
                : ToldRefusal.by(made.number(), documents,
                        shown().file().history().stream().map(HistoryEntry::event).toList());
    }

    /** One that was called off closes before its first day: nobody was heard, and no record tells of it. */
    private boolean isCalledOff(HearingClosed closed) {
        return closed.to().isBefore(openedFor(closed).from());
    }

    private HearingOpened openedFor(HearingClosed closed) {
        return last(HearingOpened.class, opened -> opened.version() < closed.version()).orElseThrow();
    }

    /** The day on which a request was received that was decided, as it stands since it was put right. */
    private LocalDate receivedOn(ReviewRequested asked, ReviewDecided decided) {
        return last(ReviewRequestCorrected.class,
                right -> right.version() > asked.version() && right.version() < decided.version())
                .map(ReviewRequestCorrected::after).orElseGet(() -> LegalCalendar.dayOf(asked.receivedAt()));
    }

    /**
     * Who received a request: the office that recorded one on paper; what the petitioner asked for online came to whom it was addressed, which need
     * not be who decides it now.
     */
    private String receiver(ReviewRequested asked, ReviewDecided decided) {
        String received = shown().file().history().stream()
                .filter(entry -> entry.event().version() == asked.version())
                .map(entry -> entry.by().unit()).filter(Objects::nonNull).findFirst().orElse(asked.body());
        boolean other = last(ReviewBodyChanged.class, changed -> changed.version() > asked.version()
                && changed.version() < decided.version()).isPresent();
        return received.equals(asked.body()) && !other ? OWN : Objects.requireNonNullElse(name(received), OWN);
    }

    /** Who gave the review opinion that a re-review is about. */
    private String reviewedBy() {
        DecidedReview review = shown().state().documents().review(ReviewStep.REVIEW);
        return Objects.requireNonNullElse(name(review == null ? null : review.body()), "复查机关");
    }

    /** Whom to turn to is told as it is on the day of the document: no office that is no more. */
    private String above(String unit) {
        return reviewBodies.above(unit, shown().state().matter(), today());
    }

    private String above(ReviewStep step) {
        DecidedReview review = shown().state().documents().review(ReviewStep.REVIEW);
        String unit = shown().state().unit();
        if (unit == null) {
            return NEXT_LEVEL;
        }
        String first = step == ReviewStep.REREVIEW && review != null ? review.body() : above(unit);
        return organisation().nameOf(today(), step == ReviewStep.REVIEW ? first : above(first)).orElse(NEXT_LEVEL);
    }
}
