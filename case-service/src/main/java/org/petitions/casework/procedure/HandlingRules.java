package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.law.LegalFigure;

/** Handling and reply (办理、延期、中止、答复): Art. 29 to 32, 34. */
public final class HandlingRules {
    private HandlingRules() {}

    /** What may be asked for in this part. */
    public sealed interface HandlingCommand extends CaseCommand {}

    /** Give the petitioner the answer. Its words are kept sealed beside the case and are no part of the decision. */
    public record Reply(HandlingOutcome outcome) implements HandlingCommand {
        @Override
        public Step step() {
            return Step.REPLY;
        }
    }

    /**
     * Extend the limit, once. The reason is told to the petitioner and kept sealed beside the case.
     *
     * @param days 1 to 30
     * @param approver post id of the unit's head, who approved
     */
    public record Extend(int days, String approver) implements HandlingCommand {
        @Override
        public Step step() {
            return Step.EXTEND;
        }

        @Override
        public List<String> evidence() {
            return List.of("approver=" + approver);
        }
    }

    /** Let handling stand still. */
    public record Suspend(SuspensionGround ground) implements HandlingCommand {
        @Override
        public Step step() {
            return Step.SUSPEND;
        }
    }

    /** Go on. */
    public record Resume() implements HandlingCommand {
        @Override
        public Step step() {
            return Step.RESUME;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof InHandling here)) {
            return;
        }
        if (here.suspendedSince() != null) {
            steps.add(Step.RESUME);
            return;
        }
        // While it is heard, it waits for the hearing already.
        if (!ReviewRules.isHearing(state)) {
            steps.addAll(Set.of(Step.SUSPEND, Step.REPLY));
        }
        if (here.extendedBy() == 0) {
            steps.add(Step.EXTEND);
        }
    }

    static CaseDecision decide(CaseState state, HandlingCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        String unit = DispatchRules.unitOf(state);
        return switch (command) {
            case Reply reply -> fits(state.matter().purpose(), reply.outcome())
                    ? CaseDecision.happens(new CaseEvent.Replied(id, next, now.at(), unit, reply.outcome()))
                    : CaseDecision.refused(Reason.OUTCOME_OF_ANOTHER_PURPOSE, state, reply);
            case Extend extend -> extend(state, extend, unit, now);
            case Suspend suspend ->
                CaseDecision.happens(new HandlingEvent.Suspended(id, next, now.at(), unit, suspend.ground()));
            case Resume _ -> CaseDecision.happens(new HandlingEvent.Resumed(id, next, now.at(), unit));
        };
    }

    private static CaseDecision extend(CaseState state, Extend extend, String unit, DecisionContext now) {
        if (extend.days() < 1 || extend.days() > LegalFigure.EXTENSION.days()) {
            return CaseDecision.refused(Reason.EXTENSION_TOO_LONG, state, extend);
        }
        Reason unapproved = Recusals.wrongApproval(state, extend.approver());
        if (unapproved != null) {
            return CaseDecision.refused(unapproved, state, extend);
        }
        if (state.phase() instanceof InHandling here && isOver(here, now)) {
            return CaseDecision.refused(Reason.EXTENSION_TOO_LATE, state, extend);
        }
        return CaseDecision
                .happens(new HandlingEvent.Extended(state.matter().petitionId(), state.version() + 1, now.at(),
                        unit, extend.days(), extend.approver()));
    }

    private static boolean isOver(InHandling here, DecisionContext now) {
        return !now.at().isBefore(here.limit(now.calendar()).end());
    }

    /** Which outcomes an answer to a petition of this purpose can have. */
    public static boolean fits(Purpose purpose, HandlingOutcome outcome) {
        return switch (outcome) {
            case SUPPORTED, EXPLAINED, NOT_SUPPORTED -> purpose == Purpose.CLAIM;
            case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED -> purpose == Purpose.SUGGESTION;
            case CONFIRMED, PARTLY_CONFIRMED, NOT_CONFIRMED -> purpose == Purpose.ACCUSATION;
        };
    }

    static CaseState replied(CaseState state, CaseEvent.Replied event) {
        return state.with(new Answered(event.outcome(), null)).with(state.ratings().asked(event.at()))
                .with(state.documents().answered(event.version()));
    }

    static CaseState extended(CaseState state, int days) {
        return state.phase() instanceof InHandling here ? state.with(here.extended(days)) : state;
    }

    static CaseState suspended(CaseState state, Instant at) {
        return state.phase() instanceof InHandling here ? state.with(here.suspended(at)) : state;
    }

    static CaseState resumed(CaseState state, Instant at) {
        return state.phase() instanceof InHandling here ? state.with(here.resumed(at)) : state;
    }
}
