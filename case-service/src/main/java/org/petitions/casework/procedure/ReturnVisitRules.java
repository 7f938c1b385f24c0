package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ReturnVisitFinding;

/** After the end (回访、稳控帮扶、重新办理): Art. 37, and the report's care at both ends (两头延伸). */
public final class ReturnVisitRules {
    private ReturnVisitRules() {}

    /** What may be asked for in this part. */
    public sealed interface ReturnVisitCommand extends CaseCommand {}

    /**
     * Say what a return visit found.
     *
     * @param visit which, from 1
     */
    public record MakeReturnVisit(int visit, ReturnVisitFinding finding) implements ReturnVisitCommand {
        @Override
        public Step step() {
            return Step.VISIT;
        }
    }

    /** Take an ended case up again. */
    public record Reopen() implements ReturnVisitCommand {
        @Override
        public Step step() {
            return Step.REOPEN;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Ended ended) || state.unit() == null) {
            return;
        }
        if (!state.followUp().visitsDue().isEmpty()) {
            steps.add(Step.VISIT);
        }
        if (mayBeTakenUpAgain(ended.end(), state.followUp().lastFinding())) {
            steps.add(Step.REOPEN);
        }
    }

    /**
     * A settlement the bureau may doubt by itself (督办, Art. 37, 40): it must not hang on the very unit's visit that says so. What the
     * law has ended takes a visit that found it not carried out; what was never handled here comes back as a petition.
     */
    private static boolean mayBeTakenUpAgain(CaseEnd end, @Nullable ReturnVisitFinding found) {
        return switch (end) {
            case SETTLED, ANSWERED, AGREEMENT, HEARING_TERMINATION, RELIEF, PROCEDURAL_SUSPENSION -> true;
            case LAWFUL_TERMINATION ->
                found == ReturnVisitFinding.NOT_CARRIED_OUT || found == ReturnVisitFinding.NEEDS_HELP;
            case NOT_ACCEPTED, NO_LONGER_ACCEPTED, OTHER_PROCEDURE, WITHDRAWN, MERGED -> false;
        };
    }

    static CaseDecision decide(CaseState state, ReturnVisitCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        String unit = DispatchRules.unitOf(state);
        return switch (command) {
            case MakeReturnVisit visit -> state.followUp().visitsDue().containsKey(visit.visit())
                    ? CaseDecision.happens(
                            new ClosureEvent.ReturnVisited(id, next, now.at(), visit.visit(), unit, visit.finding()))
                    : CaseDecision.refused(Reason.NO_SUCH_VISIT, state, visit);
            case Reopen _ -> CaseDecision.happens(new ClosureEvent.Reopened(id, next, now.at(), unit));
        };
    }

    /** The end itself, and the return visits due after it, each by the last day of its limit. */
    static CaseDecision endWithVisits(CaseState state, CaseEnd end, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Closed(id, next, now.at(), end));
        List<Integer> days = now.policy().returnVisitDays();
        for (int i = 0; i < days.size(); i++) {
            Instant due = now.calendar().afterDays(now.at(), days.get(i)).end();
            events.add(new ClosureEvent.ReturnVisitDue(id, next + 1 + i, now.at(), i + 1, DispatchRules.unitOf(state),
                    due));
        }
        return new CaseDecision.Happens(events);
    }
}
