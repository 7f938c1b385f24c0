package org.petitions.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.Reviewed;
import org.petitions.casework.procedure.CasePhase.UnderReview;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/** Review and re-review with their hearings (复查、复核、听证): Art. 31 (6), 35, 36. The third step ends it. */
public final class ReviewRules {
    /** A hearing keeps an answer waiting, so it is opened for days that can be foreseen. */
    private static final int MOST_DAYS_TO_A_HEARING = 60;

    private ReviewRules() {}

    /** What may be asked for in this part. */
    public sealed interface ReviewCommand extends CaseCommand {}

    /**
     * Ask the next level up to look at the opinion: who that is follows from the unit.
     *
     * @param receivedOn day on which the bureau received the request on paper, in Asia/Shanghai; null for what the petitioner asks in
     *     person, which is received as it is asked
     */
    public record RequestReview(ReviewStep review, @Nullable LocalDate receivedOn) implements ReviewCommand {
        @Override
        public Step step() {
            return review == ReviewStep.REVIEW ? Step.REQUEST_REVIEW : Step.REQUEST_REREVIEW;
        }

        @Override
        public List<String> evidence() {
            return receivedOn == null ? List.of() : List.of("receivedOn=" + receivedOn);
        }
    }

    /** Give the review opinion. */
    public record DecideReview(ReviewOutcome outcome) implements ReviewCommand {
        @Override
        public Step step() {
            return Step.DECIDE_REVIEW;
        }
    }

    /**
     * Open a hearing.
     *
     * @param noticeOn day on which the parties were given notice
     * @param from its first day
     */
    public record OpenHearing(LocalDate noticeOn, LocalDate from) implements ReviewCommand {
        @Override
        public Step step() {
            return Step.OPEN_HEARING;
        }

        @Override
        public List<String> evidence() {
            return List.of("noticeOn=" + noticeOn);
        }
    }

    /**
     * End it, with its record and its conclusion, which are kept with the case.
     *
     * @param to its last day
     * @param participants how many took part
     * @param published whether the conclusion is made public (Art. 36)
     */
    public record CloseHearing(LocalDate to, int participants, boolean published) implements ReviewCommand {
        @Override
        public Step step() {
            return Step.CLOSE_HEARING;
        }
    }

    /** Call it off: nobody was heard, so no day of it is left out of any count. */
    public record CancelHearing() implements ReviewCommand {
        @Override
        public Step step() {
            return Step.CANCEL_HEARING;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        switch (state.phase()) {
            case Answered answered -> offerRequest(state, answered, steps);
            // An end that the petitioner did not agree to takes nobody's remedy away.
            case
                    Ended(CaseEnd end, Instant _, Answered answered) when answered != null && end.keepsRemedy() ->
                offerRequest(state, answered, steps);
            case UnderReview _ -> {
                if (!isHearing(state)) {
                    steps.add(Step.DECIDE_REVIEW);
                }
                offerHearing(state, steps);
            }
            case InHandling here when here.suspendedSince() == null && state.matter().purpose() == Purpose.CLAIM ->
                offerHearing(state, steps);
            default -> {
                // nothing to review, nothing to hear
            }
        }
    }

    private static void offerRequest(CaseState state, Answered answered, Set<Step> steps) {
        if (state.matter().purpose() == Purpose.CLAIM && state.matter().hasPetitioner()) {
            nextRemedy(answered).map(step -> step == ReviewStep.REVIEW ? Step.REQUEST_REVIEW : Step.REQUEST_REREVIEW)
                    .ifPresent(steps::add);
        }
    }

    private static void offerHearing(CaseState state, Set<Step> steps) {
        steps.addAll(
                isHearing(state) ? Set.of(Step.CLOSE_HEARING, Step.CANCEL_HEARING) : Set.of(Step.OPEN_HEARING));
    }

    /** Whether a unit reviews the case now or has decided a review of it, which it still has to put into writing and hand over. */
    static boolean isReviewer(CaseState state, String unit) {
        return unit.equals(state.reviewBody())
                || state.documents().reviews().stream().anyMatch(review -> review.body().equals(unit));
    }

    static boolean isHearing(CaseState state) {
        Hearing hearing = state.hearing();
        return hearing != null && hearing.isOpen();
    }

    /** The remedy that is left after an answer, if any. */
    static Optional<ReviewStep> nextRemedy(Answered answered) {
        Reviewed reviewed = answered.reviewed();
        if (reviewed == null) {
            return Optional.of(ReviewStep.REVIEW);
        }
        return reviewed.step() == ReviewStep.REVIEW ? Optional.of(ReviewStep.REREVIEW) : Optional.empty();
    }

    /**
     * Whether the window for the remedy that is left has passed by a day, counted from receiving the written opinion. It never passes for a
     * petitioner who was not given the opinion in writing.
     */
    static boolean isWindowPassed(CaseState state, Answered answered, LocalDate day, DecisionContext now) {
        DocumentKind opinion = answered.reviewed() == null
                ? DocumentKind.HANDLING_OPINION
                : DocumentKind.REVIEW_OPINION;
        LegalFigure window = answered.reviewed() == null
                ? LegalFigure.REVIEW_REQUEST
                : LegalFigure.REREVIEW_REQUEST;
        Instant received = state.documents().receivedAt(opinion);
        return received != null
                && day.isAfter(now.calendar().afterDays(received, window.days()).lastDay());
    }

    static CaseDecision decide(CaseState state, ReviewCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return switch (command) {
            case RequestReview request -> request(state, request, now);
            case DecideReview decide when state.phase() instanceof UnderReview here ->
                CaseDecision.happens(new ReviewEvent.ReviewDecided(id, next, now.at(), here.step(), here.body(),
                        decide.outcome(), DispatchRules.unitOf(state)));
            case OpenHearing open -> openHearing(state, open, now);
            case CloseHearing close -> closeHearing(state, close, now);
            case CancelHearing cancel -> cancelHearing(state, cancel, now);
            case DecideReview decide -> CaseDecision.illegal(state, decide);
        };
    }

    private static CaseDecision request(CaseState state, RequestReview request, DecisionContext now) {
        Answered answered = answer(state);
        if (answered == null) {
            return CaseDecision.illegal(state, request);
        }
        LocalDate today = LegalCalendar.dayOf(now.at());
        LocalDate receivedOn = request.receivedOn() == null ? today : request.receivedOn();
        if (receivedOn.isAfter(today)) {
            return CaseDecision.refused(Reason.RECEIVED_LATER, state, request);
        }
        // It was in time on the day it was received, however late it is recorded.
        if (isWindowPassed(state, answered, receivedOn, now)) {
            return CaseDecision.refused(Reason.REVIEW_WINDOW_PASSED, state, request);
        }
        return CaseDecision.happens(new ReviewEvent.ReviewRequested(state.matter().petitionId(), state.version() + 1,
                now.at(), request.review(), ReviewBodies.above(DispatchRules.unitOf(state), request.review())));
    }

    private static CaseDecision openHearing(CaseState state, OpenHearing open, DecisionContext now) {
        LocalDate today = LegalCalendar.dayOf(now.at());
        if (open.noticeOn().isAfter(today) || !open.noticeOn().isBefore(open.from())
                || open.from().isBefore(today)) {
            return CaseDecision.refused(Reason.HEARING_WITHOUT_NOTICE, state, open);
        }
        return open.from().isAfter(today.plusDays(MOST_DAYS_TO_A_HEARING))
                ? CaseDecision.refused(Reason.HEARING_TOO_FAR, state, open)
                : CaseDecision.happens(new ReviewEvent.HearingOpened(state.matter().petitionId(), state.version() + 1,
                        now.at(), bodyOf(state), open.from()));
    }

    private static CaseDecision cancelHearing(CaseState state, CancelHearing cancel, DecisionContext now) {
        Hearing hearing = state.hearing();
        // It closes before its first day and without anybody, so its clock goes on as if it had never been opened.
        return hearing == null
                ? CaseDecision.illegal(state, cancel)
                : CaseDecision.happens(new ReviewEvent.HearingClosed(state.matter().petitionId(), state.version() + 1,
                        now.at(), hearing.body(), hearing.from().minusDays(1), 0, false));
    }

    private static CaseDecision closeHearing(CaseState state, CloseHearing close, DecisionContext now) {
        Hearing hearing = state.hearing();
        if (hearing == null || close.to().isBefore(hearing.from()) || close.participants() < 2
                || LegalCalendar.dayOf(now.at()).isBefore(close.to())) {
            return CaseDecision.refused(Reason.HEARING_RECORD_INCOMPLETE, state, close);
        }
        return CaseDecision.happens(new ReviewEvent.HearingClosed(state.matter().petitionId(), state.version() + 1,
                now.at(), hearing.body(), close.to(), close.participants(), close.published()));
    }

    private static String bodyOf(CaseState state) {
        String reviewing = state.reviewBody();
        return reviewing == null ? DispatchRules.unitOf(state) : reviewing;
    }

    /** The answer a remedy is sought against, or null. */
    private static @Nullable Answered answer(CaseState state) {
        return switch (state.phase()) {
            case Answered answered -> answered;
            case Ended ended -> ended.answered();
            default -> null;
        };
    }

    static CaseState evolve(CaseState state, ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewRequested e -> {
                Answered before = answer(state);
                // A case that had ended is no longer visited as one.
                yield before == null
                        ? state
                        : state.with(new UnderReview(e.step(), e.body(), before))
                                .with(state.followUp().withoutVisits());
            }
            case ReviewEvent.HearingOpened e -> state.withHearing(new Hearing(e.body(), e.from(), null));
            case ReviewEvent.HearingClosed e -> state.withHearing(heard(state.hearing(), e.to()));
            case ReviewEvent.ReviewDecided e -> decided(state, e);
        };
    }

    /** The hearing that ended, or null when it was called off. */
    private static @Nullable Hearing heard(@Nullable Hearing hearing, LocalDate to) {
        return hearing == null || to.isBefore(hearing.from()) ? null : hearing.until(to);
    }

    private static CaseState decided(CaseState before, ReviewEvent.ReviewDecided event) {
        CaseState state = before.with(before.documents().decided(event));
        if (event.outcome() == ReviewOutcome.SENT_BACK) {
            return state.restartHandling(event.at());
        }
        return state.phase() instanceof UnderReview here
                ? state.with(new Answered(here.before().outcome(), new Reviewed(event.step(), event.outcome())))
                : state;
    }
}
