package org.petitions.casework.procedure.ending;

import java.util.Objects;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.terms.CaseEnd;

/** Withdrawal (撤回), which is the petitioner's alone; the city's own rule, since the Regulations do not speak of it. */
public final class WithdrawalRules {
    private WithdrawalRules() {}

    /** What may be asked for in this part. */
    public sealed interface WithdrawalCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return WithdrawalRules.decide(this, state, context);
        }
    }

    /** Say that the petitioner wants to withdraw; only the petitioner's own answer makes it so. */
    public record NoteWithdrawal() implements WithdrawalCommand {
        @Override
        public Step step() {
            return Step.NOTE_WITHDRAWAL;
        }
    }

    /** The petitioner withdraws, in person, with the tracking code; or denies wanting to. */
    public record AnswerWithdrawal(boolean confirmed) implements WithdrawalCommand {
        @Override
        public Step step() {
            return confirmed ? Step.WITHDRAW : Step.DENY_WITHDRAWAL;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.phase() instanceof Registered || state.phase() instanceof Ended
                || !state.matter().hasPetitioner()) {
            return;
        }
        steps.add(Step.WITHDRAW);
        if (state.followUp().withdrawalNotedBy() != null) {
            steps.add(Step.DENY_WITHDRAWAL);
        } else if (state.unit() != null) {
            steps.add(Step.NOTE_WITHDRAWAL);
        }
    }

    private static PartDecision decide(WithdrawalCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return PartDecision.allowed(switch (command) {
            case NoteWithdrawal _ ->
                new ClosureEvent.WithdrawalNoted(id, next, context.at(), state.requireUnit());
            case AnswerWithdrawal(boolean confirmed) -> confirmed
                    ? withdrawn(state, context)
                    : new ClosureEvent.WithdrawalDenied(id, next, context.at(), notedBy(state));
        });
    }

    /** Who withdraws ends what was asked for, not what the offices owe the public: an urgent matter is reported all the same (Art. 25). */
    private static CaseEvent withdrawn(CaseState state, DecisionContext context) {
        return new CaseEvent.Closed(state.id(), state.nextVersion(), context.at(), CaseEnd.WITHDRAWN, null, null,
                OfficeDuties.isReportUpWatched(state) ? true : null);
    }

    /**
     * Who has to explain a denied withdrawal: the unit that noted it, though the case may have gone on to another since. Where it proves to be
     * accused, the bureau asks it, and nothing names it (Art. 30).
     */
    private static String notedBy(CaseState state) {
        String unit = Objects.requireNonNull(state.followUp().withdrawalNotedBy(), "a denied withdrawal was noted");
        return state.matter().accuses(unit) ? state.matter().bureau() : unit;
    }
}
