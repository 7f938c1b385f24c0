package org.petitions.casework.procedure.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.handling.CommitmentRules;
import org.petitions.casework.procedure.handling.CommitmentRules.Promising;
import org.petitions.casework.procedure.handling.HandlingRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocuments.OwedAnswer;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Reviewed;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.law.Article;

/**
 * The opinion on a review or re-review (复查、复核意见): Art. 35, 36. One that changes the answer is the answer from then on, and says what an
 * answer has to say: what it comes to, and of what it supports what will be done by when, or that it is done (Art. 32).
 */
public final class ReviewDecision {
    /** What was decided elsewhere was signed there, and is recorded as it was written there: what it supports the unit promises after it. */
    private static final Rules<DecideReview> DECISION = new Rules<DecideReview>()
            .refuse(Reason.CHANGE_NOT_NAMED,
                    (decide, _, _) -> (decide.outcome() == ReviewOutcome.CHANGED) != (decide.changedTo() != null))
            .refuse(Reason.OUTCOME_OF_ANOTHER_PURPOSE,
                    (decide, _, _) -> decide.changedTo() != null
                            && !HandlingRules.fits(HandlingWay.PETITION_PROCEDURE, decide.changedTo()))
            .refuse(Reason.NOTHING_SUPPORTED, (decide, _,
                    _) -> (decide.carriedOut() || !decide.measures().isEmpty()) && !decide.supports())
            .and(CommitmentRules.PROMISED)
            .refuse(Reason.MEASURE_OWED, (decide, state, _) -> decide.supports() && !decide.carriedOut()
                    && decide.measures().isEmpty() && !state.commitments().owesUnnamed()
                    && !ReviewBodies.isElsewhere(state.reviewBody()))
            .refuse(Reason.NOT_SIGNED_OFF, (_, state, context) -> !ReviewBodies.isElsewhere(state.reviewBody())
                    && OfficeDuties.lacksSignature(DraftedAct.REVIEW, context));

    private ReviewDecision() {}

    /**
     * Give the review opinion.
     *
     * @param changedTo what the answer comes to now, where the opinion changes it; null else
     * @param carriedOut whether what a changed answer supports is carried out already; else the opinion promises a measure (Art. 32)
     * @param measures what a changed answer promises, for the responsible unit to carry out
     */
    public record DecideReview(ReviewOutcome outcome, @Nullable HandlingOutcome changedTo, boolean carriedOut,
            List<PromisedMeasure> measures) implements CaseCommand, Promising {
        public DecideReview {
            measures = List.copyOf(measures);
        }

        /** One that changes nothing. */
        public DecideReview(ReviewOutcome outcome) {
            this(outcome, null, false, List.of());
        }

        /** Whether it changes the answer to one that supports the claim. */
        private boolean supports() {
            return changedTo == HandlingOutcome.SUPPORTED;
        }

        @Override
        public Step step() {
            return Step.DECIDE_REVIEW;
        }

        @Override
        public Article article(CaseState state) {
            return state.phase() instanceof UnderReview here ? ReviewRules.articleOf(here.step()) : step().article();
        }

        @Override
        public List<String> evidence() {
            List<String> evidence = new ArrayList<>();
            if (changedTo != null) {
                evidence.add("changedTo=" + changedTo);
            }
            if (carriedOut) {
                evidence.add("carriedOut=true");
            }
            evidence.addAll(Promising.evidence(measures));
            return evidence;
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return state.phase() instanceof UnderReview here
                    ? DECISION.decide(this, state, context,
                            () -> new PartDecision.Allowed(given(this, here, state, context)))
                    : new PartDecision.Forbidden(Reason.ILLEGAL_STEP);
        }
    }

    private static List<CaseEvent> given(DecideReview decide, UnderReview here, CaseState state,
            DecisionContext context) {
        ReviewEvent opinion = new ReviewEvent.ReviewDecided(state.id(), state.nextVersion(), context.at(), here.step(),
                here.body(), decide.outcome(), state.requireUnit(), decide.changedTo(),
                decide.carriedOut() ? true : null, answerOwed(here, state, context));
        // What was promised stands with the answer that stands; what is sent back is answered anew, and that answer says what becomes of it.
        HandlingOutcome changedTo = decide.changedTo();
        return changedTo == null
                ? List.of(opinion)
                : CommitmentRules.withAnswer(state, opinion, changedTo, decide.measures());
    }

    /** Whether the written opinion is still to go out: true or null. What was decided elsewhere is recorded from it. */
    private static @Nullable Boolean answerOwed(UnderReview here, CaseState state, DecisionContext context) {
        return ReviewBodies.isElsewhere(here.body()) || context.wordsErased()
                ? null
                : OfficeDuties.deliveryOwed(state.matter(), state.way());
    }

    /**
     * What the erasure of the petition's words does to written opinions and refusals that are owed: none can be made, so nobody is late for one.
     *
     * @param at when it is found, UTC
     */
    public static List<CaseEvent> voidByErasure(CaseState state, Instant at) {
        List<CaseEvent> events = new ArrayList<>();
        for (OwedAnswer owed : state.documents().owedAnswers()) {
            events.add(new ReviewEvent.AnswerExempted(state.id(), state.nextVersion() + events.size(), at, owed.step(),
                    owed.body()));
        }
        return events;
    }

    static CaseState decided(CaseState before, ReviewEvent.ReviewDecided event) {
        CaseState state = before.with(before.documents().decided(event));
        if (event.outcome() == ReviewOutcome.SENT_BACK) {
            return state.restartHandling(event.at());
        }
        if (!(state.phase() instanceof UnderReview here)) {
            return state;
        }
        var reviewed = new Reviewed(event.step(), event.outcome(), event.at());
        HandlingOutcome changedTo = event.changedTo();
        // Its opinion is the answer now, and names what was promised for it.
        return changedTo == null
                ? state.with(new Answered(here.before().outcome(), reviewed))
                : state.with(new Answered(changedTo, reviewed)).with(state.commitments().answered());
    }
}
