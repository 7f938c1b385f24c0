package org.petitions.casework.procedure.handling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.OfficeDuties.Approved;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.law.LegalFigure;

/** Handling and reply (办理、延期、中止、答复): Art. 29 to 32, 34. */
public final class HandlingRules {
    private static final Rules<Reply> REPLY = new Rules<Reply>().refuse(Reason.OUTCOME_OF_ANOTHER_PURPOSE,
            (reply, state, _) -> !fits(state.matter().purpose(), reply.outcome()));

    private static final Rules<Extend> EXTENSION = new Rules<Extend>()
            .refuse(Reason.EXTENSION_TOO_LONG,
                    (extend, _, _) -> extend.days() < 1 || extend.days() > LegalFigure.EXTENSION.days())
            .and(OfficeDuties.APPROVED_BY_HEAD)
            .refuse(Reason.EXTENSION_TOO_LATE, (_, state, context) -> isLimitPassed(state, context));

    private HandlingRules() {}

    /** What may be asked for in this part. */
    public sealed interface HandlingCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return HandlingRules.decide(this, state, context);
        }
    }

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
    public record Extend(int days, String approver) implements HandlingCommand, Approved {
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
        if (!state.isBeingHeard()) {
            steps.addAll(Set.of(Step.SUSPEND, Step.REPLY));
        }
        if (here.extendedBy() == 0) {
            steps.add(Step.EXTEND);
        }
    }

    private static PartDecision decide(HandlingCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case Reply reply -> REPLY.decide(reply, state, context, () -> PartDecision
                    .allowed(new CaseEvent.Replied(id, next, context.at(), unit, reply.outcome())));
            case Extend extend -> EXTENSION.decide(extend, state, context, () -> PartDecision.allowed(
                    new HandlingEvent.Extended(id, next, context.at(), unit, extend.days(), extend.approver())));
            case Suspend suspend ->
                PartDecision.allowed(new HandlingEvent.Suspended(id, next, context.at(), unit, suspend.ground()));
            case Resume _ -> PartDecision.allowed(new HandlingEvent.Resumed(id, next, context.at(), unit));
        };
    }

    private static boolean isLimitPassed(CaseState state, DecisionContext context) {
        return state.phase() instanceof InHandling here
                && !context.at().isBefore(here.limit(context.calendar()).endByEveryReading());
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
