package org.petitions.casework.procedure.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.ending.EndRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.RemedyWindow;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;

/** Requests for a review or re-review (复查、复核): Art. 35, 36. The third step ends it. What comes of them is {@link ReviewDecision}. */
public final class ReviewRules {
    private static final Rules<RequestReview> REQUEST = new Rules<RequestReview>()
            .refuse(Reason.RECEIVED_LATER,
                    (request, _, context) -> receivedOn(request, context).isAfter(context.today()))
            .refuse(Reason.RECEIVED_BEFORE_ANSWER, (request, state, context) -> isBeforeAnswer(request, state, context))
            // It was in time on the day it was received, however late it is recorded. Who has to answer takes in what is late, too, to refuse it in
            // writing itself: nobody else has it.
            .refuse(Reason.REVIEW_WINDOW_PASSED,
                    (request, state, context) -> !request.atBody() && state.answer() != null
                            && RemedyWindow.isPassed(state, state.answer(), receivedOn(request, context), context));

    /** Nobody is refused a remedy for what is not so. */
    private static final Rules<RefuseReview> REFUSAL = new Rules<RefuseReview>()
            .refuse(Reason.RECEIVED_LATER,
                    (refuse, state, context) -> receivedOn(refuse, state, context).isAfter(context.today()))
            .refuse(Reason.RECEIVED_BEFORE_ANSWER,
                    (refuse, state, context) -> isBefore(receivedOn(refuse, state, context),
                            RemedyWindow.answeredAt(state)))
            .refuse(Reason.RECEIVED_BEFORE_MATTER,
                    (refuse, state, context) -> state.answer() == null && isBefore(receivedOn(refuse, state, context),
                            state.requireAssignment().arrivedAt()))
            .refuse(Reason.REVIEW_ADMISSIBLE, (refuse, state, context) -> !isSo(refuse, state, context))
            .and(OfficeDuties.signedOff(DraftedAct.REVIEW_REFUSAL))
            // What was signed is told by the notice that is made with the signature.
            .refuse(Reason.NON_ACCEPTANCE_UNTOLD, (refuse, state, context) -> refuse.notice() == null
                    && !context.signedOff() && !state.matter().isAnonymous());

    private ReviewRules() {}

    /** What may be asked for in this part. */
    public sealed interface ReviewCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return ReviewRules.decide(this, state, context);
        }
    }

    /**
     * Ask the next level up to look at the opinion: who that is follows from the unit.
     *
     * @param receivedOn day on which the bureau, or the body it was handed to, received the request on paper, in Asia/Shanghai; null for
     *     what the petitioner asks in person, which is received as it is asked
     * @param atBody whether it was handed to who has to answer it, which records it
     */
    public record RequestReview(ReviewStep review, @Nullable LocalDate receivedOn, boolean atBody)
            implements ReviewCommand {
        /** One that the petitioner made through tracking or at the bureau. */
        public RequestReview(ReviewStep review, @Nullable LocalDate receivedOn) {
            this(review, receivedOn, false);
        }

        @Override
        public Step step() {
            return stepOf(review);
        }

        @Override
        public List<String> evidence() {
            return receivedOn == null ? List.of() : List.of("receivedOn=" + receivedOn);
        }
    }

    /**
     * Find a request inadmissible: the one that waits for an opinion, or one on paper that is recorded by this very step. The reasons are
     * kept sealed beside the case, and the petitioner is told of them in writing.
     *
     * @param receivedOn day on which the bureau received it on paper, in Asia/Shanghai; null for the one that waits
     * @param notice what tells the petitioner; null where nobody gave a name
     */
    public record RefuseReview(ReviewStep review, ReviewRefusalGround ground, @Nullable LocalDate receivedOn,
            @Nullable NewDocument notice) implements ReviewCommand {
        @Override
        public Step step() {
            return Step.REFUSE_REVIEW;
        }

        @Override
        public Article article(CaseState state) {
            if (ground != ReviewRefusalGround.ALREADY_ENDED) {
                return articleOf(review);
            }
            // What the petitioner agreed to or withdrew ended it by the city's rules; what was re-reviewed is over by the law.
            if (state.phase() instanceof Ended ended && !ended.end().keepsRemedy()) {
                return Article.CITY_RULE;
            }
            return isDone(state) ? new Article(36) : articleOf(review);
        }
    }

    static Article articleOf(ReviewStep step) {
        return new Article(step == ReviewStep.REVIEW ? 35 : 36);
    }

    /** Whether it was re-reviewed, after which nothing is left. */
    private static boolean isDone(CaseState state) {
        return state.answer() != null && RemedyWindow.nextRemedy(state.answer()).isEmpty();
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean refusable = state.answer() == null ? wasNeverAnswered(state) : !state.isBeingHeard();
        if (refusable && state.matter().hasPetitioner()) {
            steps.add(Step.REFUSE_REVIEW);
        }
        switch (state.phase()) {
            case Answered answered -> offerRequest(state, answered, steps);
            // An end that the petitioner did not agree to takes nobody's remedy away.
            case Ended(CaseEnd end, Instant _, Answered answered, _, _, _) when answered != null && end.keepsRemedy() ->
                offerRequest(state, answered, steps);
            case UnderReview _ when !state.isBeingHeard() -> steps.add(Step.DECIDE_REVIEW);
            default -> {
                // nothing to review
            }
        }
    }

    private static void offerRequest(CaseState state, Answered answered, Set<Step> steps) {
        if (isReviewable(state) && state.matter().hasPetitioner()) {
            RemedyWindow.nextRemedy(answered).map(ReviewRules::stepOf).ifPresent(steps::add);
        }
    }

    /** Whether a unit has had it, and there is no opinion yet that anybody could be asked to review: who asks all the same is told so. */
    private static boolean wasNeverAnswered(CaseState state) {
        return state.unit() != null && RemedyWindow.answeredAt(state) == null && state.documents().reviews().isEmpty();
    }

    /** Only what ends with a handling opinion is reviewed (Art. 35). */
    private static boolean isReviewable(CaseState state) {
        return state.way().hasReview();
    }

    private static PartDecision decide(ReviewCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case RequestReview request -> REQUEST.decide(request, state, context, () -> PartDecision
                    .allowed(new ReviewEvent.ReviewRequested(id, next, context.at(), request.review(),
                            bodyFor(request.review(), state, context.policy().reviewBodies(), context.today()),
                            request.receivedOn())));
            case RefuseReview refuse -> REFUSAL.decide(refuse, state, context,
                    () -> refused(refuse, state, context));
        };
    }

    /**
     * One level above the unit reviews; one level above who reviewed re-reviews, whoever would review the unit today. Whom the petition accuses
     * reviews nothing.
     */
    private static String bodyFor(ReviewStep step, CaseState state, ReviewBodies bodies, LocalDate day) {
        String above = bodies.above(state.requireUnit(), state.matter(), day);
        if (step == ReviewStep.REVIEW) {
            return above;
        }
        DecidedReview review = state.documents().review(ReviewStep.REVIEW);
        return bodies.above(review == null ? above : review.body(), state.matter(), day);
    }

    /**
     * Who would have to answer a request that is made on a day (Art. 35, 36), as unit id; empty where none can be made.
     *
     * @param day in Asia/Shanghai
     */
    public static Optional<String> competentFor(ReviewStep step, CaseState state, ReviewBodies bodies,
            LocalDate day) {
        Set<Step> legal = EnumSet.noneOf(Step.class);
        offer(state, legal);
        return Optional.of(step).filter(asked -> legal.contains(stepOf(asked)))
                .map(asked -> bodyFor(asked, state, bodies, day));
    }

    private static Step stepOf(ReviewStep review) {
        return review == ReviewStep.REVIEW ? Step.REQUEST_REVIEW : Step.REQUEST_REREVIEW;
    }

    /** A case that had ended when it was asked for has ended again, with its return visits to come: nobody asked for anything lawfully. */
    private static PartDecision refused(RefuseReview refuse, CaseState state, DecisionContext context) {
        ReviewEvent.ReviewRefused refusal = refusedEvent(refuse, state, context);
        CaseEnd end = state.phase() instanceof UnderReview here ? here.ended() : null;
        List<CaseEvent> events = end == null
                ? List.of(refusal)
                : EndRules.endedAgain(refusal, end, state, context).stream()
                        .map(event -> event instanceof CaseEvent.Closed closed && refusal.answerOwed() != null
                                ? closed.owing(refuse.review())
                                : event)
                        .toList();
        return PartDecision.allowed(refuse.notice(), state, context, events);
    }

    /**
     * What is signed is told by the notice that is made with the signature, and goes out by an act of its own: true or null. Where the same
     * review's answer is owed already, that is what is waited for; and what ends again with its written notice owed outlives its end by that.
     */
    private static @Nullable Boolean answerOwed(RefuseReview refuse, CaseState state, DecisionContext context) {
        boolean canBeTold = context.signedOff() && !context.wordsErased() && !state.matter().isAnonymous();
        boolean waitedFor = state.documents().owedAnswers().stream().anyMatch(owed -> owed.step() == refuse.review());
        boolean endsOwingNotice = state.phase() instanceof UnderReview here && here.ended() != null
                && state.documents().noticeOwed();
        return canBeTold && !waitedFor && !endsOwingNotice ? true : null;
    }

    private static ReviewEvent.ReviewRefused refusedEvent(RefuseReview refuse, CaseState state,
            DecisionContext context) {
        boolean pending = state.reviewBody() != null;
        return new ReviewEvent.ReviewRefused(state.id(), state.nextVersion(), context.at(), refuse.review(),
                refusedBy(state, context), receivedOn(refuse, state, context), refuse.ground(), pending,
                state.requireUnit(), answerOwed(refuse, state, context));
    }

    /** Of a request that waits with the review body, that body or the bureau, whichever found it so; of one on paper the bureau. */
    private static String refusedBy(CaseState state, DecisionContext context) {
        String body = state.reviewBody();
        if (body == null) {
            return state.matter().bureau();
        }
        return context.office() == null ? body : context.office();
    }

    /** Whether the ground of a refusal is so, of a request for that step received on that day. */
    private static boolean isSo(RefuseReview refuse, CaseState state, DecisionContext context) {
        Answered answered = state.answer();
        if (answered == null) {
            // What a claim ends with is an opinion that can be reviewed once it is given.
            return refuse.ground() == (isReviewable(state)
                    ? ReviewRefusalGround.NOT_ANSWERED
                    : ReviewRefusalGround.NO_HANDLING_OPINION);
        }
        if (state.phase() instanceof UnderReview here && here.step() != refuse.review()) {
            return false;
        }
        Optional<ReviewStep> left = RemedyWindow.nextRemedy(answered);
        return switch (refuse.ground()) {
            case NO_HANDLING_OPINION -> !isReviewable(state);
            case NOT_ANSWERED -> false;
            case ALREADY_ENDED -> left.isEmpty()
                    || state.phase() instanceof Ended ended && !ended.end().keepsRemedy();
            case WINDOW_PASSED -> isReviewable(state) && left.filter(refuse.review()::equals).isPresent()
                    && RemedyWindow.isPassed(state, answered, receivedOn(refuse, state, context), context);
        };
    }

    private static LocalDate receivedOn(RefuseReview refuse, CaseState state, DecisionContext context) {
        if (state.phase() instanceof UnderReview here) {
            return here.requestedOn();
        }
        return refuse.receivedOn() == null ? context.today() : refuse.receivedOn();
    }

    /** Before the opinion that it is against: the reply, or the review opinion of a re-review. */
    private static boolean isBeforeAnswer(RequestReview request, CaseState state, DecisionContext context) {
        return isBefore(receivedOn(request, context), RemedyWindow.opinionGivenAt(state));
    }

    private static boolean isBefore(LocalDate day, @Nullable Instant given) {
        return given != null && day.isBefore(LegalCalendar.dayOf(given));
    }

    private static LocalDate receivedOn(RequestReview request, DecisionContext context) {
        return request.receivedOn() == null ? context.today() : request.receivedOn();
    }

    static CaseState requested(CaseState state, ReviewEvent.ReviewRequested event) {
        Answered before = state.answer();
        // A case that had ended is no longer visited as one.
        return before == null
                ? state
                : state.goingOn(LegalCalendar.dayOf(event.at()))
                        .with(new UnderReview(event.step(), event.body(), requestedOn(event), before,
                                state.phase() instanceof Ended ended ? ended.end() : null))
                        .with(state.followUp().withoutVisits()).with(state.documents().answered(event.step()));
    }

    /** What waited stands again with the answer that it was against; where it had ended, its end comes with the same decision. */
    static CaseState refused(CaseState before, ReviewEvent.ReviewRefused event) {
        CaseState state = before.with(before.documents().refused(event));
        return event.pending() && state.phase() instanceof UnderReview here ? state.with(here.before()) : state;
    }

    /** Another body has to answer what was asked for: on the same day, against the same answer. */
    static CaseState bodyChanged(CaseState state, ReviewEvent.ReviewBodyChanged event) {
        return state.phase() instanceof UnderReview here
                ? state.with(
                        new UnderReview(here.step(), event.body(), here.requestedOn(), here.before(), here.ended()))
                : state;
    }

    private static LocalDate requestedOn(ReviewEvent.ReviewRequested event) {
        return event.receivedOn() == null ? LegalCalendar.dayOf(event.at()) : event.receivedOn();
    }
}
