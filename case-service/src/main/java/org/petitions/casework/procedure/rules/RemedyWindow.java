package org.petitions.casework.procedure.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Reviewed;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalFigure;

/** The remedy that is left against an answer, and until when it may be sought: Art. 35, 36. */
public final class RemedyWindow {
    private RemedyWindow() {}

    /** The remedy that is left after an answer, if any. */
    public static Optional<ReviewStep> nextRemedy(Answered answered) {
        Reviewed reviewed = answered.reviewed();
        if (reviewed == null) {
            return Optional.of(ReviewStep.REVIEW);
        }
        return reviewed.step() == ReviewStep.REVIEW ? Optional.of(ReviewStep.REREVIEW) : Optional.empty();
    }

    /** What the remedy that is left is sought against. */
    private static DocumentKind opinionOn(Answered answered) {
        return answered.reviewed() == null ? DocumentKind.HANDLING_OPINION : DocumentKind.REVIEW_OPINION;
    }

    /**
     * When the opinion that stands was given: as its record says, or when it was received where that was before, for a decision may be
     * recorded late. Null before any.
     */
    static @Nullable public Instant opinionGivenAt(CaseState state) {
        Answered answered = state.answer();
        if (answered == null) {
            return null;
        }
        Reviewed reviewed = answered.reviewed();
        return reviewed == null
                ? answeredAt(state)
                : earlier(reviewed.at(), state.documents().receivedAt(opinionOn(answered)));
    }

    /** When the unit answered, before whatever review: no request is older than that. Null before any answer. */
    static @Nullable public Instant answeredAt(CaseState state) {
        return earlier(state.ratings().askedAt(), state.documents().receivedAt(DocumentKind.HANDLING_OPINION));
    }

    private static @Nullable Instant earlier(@Nullable Instant recorded, @Nullable Instant received) {
        return recorded != null && received != null && received.isBefore(recorded) ? received : recorded;
    }

    /**
     * Whether the window for the remedy that is left has passed by a day, counted from receiving the written opinion: by every reading of
     * the days that no holiday notice has settled, for a right is not cut off by a day that may still move; and by the latest receipt that was
     * recorded, for the day that the petitioner was shown holds. It never passes for a petitioner who was not given the opinion in writing.
     */
    public static boolean isPassed(CaseState state, Answered answered, LocalDate day, DecisionContext context) {
        LegalFigure window = answered.reviewed() == null
                ? LegalFigure.REVIEW_REQUEST
                : LegalFigure.REREVIEW_REQUEST;
        Instant from = state.documents().windowFrom(opinionOn(answered));
        return from != null
                && day.isAfter(context.calendar().afterDays(from, window.days()).latest());
    }
}
