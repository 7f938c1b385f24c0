package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Standing.Ended;
import org.petitions.events.CaseEvent;
import org.petitions.events.EndEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.VisitFinding;

/** After the end (回访、稳控帮扶、重新办理): Art. 37, and the report's care at both ends (两头延伸). */
public final class ReturnVisits {
    private ReturnVisits() {}

    /** What may be asked for in this part. */
    public sealed interface VisitCommand extends CaseCommand {}

    /**
     * Say what a return visit found.
     *
     * @param visit which, from 1
     */
    public record Visit(int visit, VisitFinding finding) implements VisitCommand {
        @Override
        public Step step() {
            return Step.VISIT;
        }
    }

    /** Take an ended case up again. */
    public record Reopen() implements VisitCommand {
        @Override
        public Step step() {
            return Step.REOPEN;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.standing() instanceof Ended ended) || state.unit() == null) {
            return;
        }
        if (!state.aftermath().visitsDue().isEmpty()) {
            steps.add(Step.VISIT);
        }
        if (mayBeTakenUpAgain(ended.end(), state.aftermath().found())) {
            steps.add(Step.REOPEN);
        }
    }

    /**
     * A settlement the bureau may doubt by itself (督办, Art. 37, 40): it must not hang on the very unit's visit that says so. What the
     * law has ended takes a visit that found it not carried out; what was never handled here comes back as a petition.
     */
    private static boolean mayBeTakenUpAgain(CaseEnd end, @Nullable VisitFinding found) {
        return switch (end) {
            case SETTLED, ANSWERED, AGREEMENT, HEARING_TERMINATION, RELIEF, PROCEDURAL_SUSPENSION -> true;
            case LAWFUL_TERMINATION -> found == VisitFinding.NOT_CARRIED_OUT || found == VisitFinding.NEEDS_HELP;
            case NOT_ACCEPTED, NO_LONGER_ACCEPTED, OTHER_PROCEDURE, WITHDRAWN, MERGED -> false;
        };
    }

    static Decision decide(CaseState state, VisitCommand command, Circumstances now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        String unit = Dispatching.unitOf(state);
        return switch (command) {
            case Visit visit -> state.aftermath().visitsDue().containsKey(visit.visit())
                    ? Decision.happens(
                            new EndEvent.ReturnVisited(id, next, now.at(), visit.visit(), unit, visit.finding()))
                    : Decision.refused(Reason.NO_SUCH_VISIT, state, visit);
            case Reopen _ -> Decision.happens(new EndEvent.Reopened(id, next, now.at(), unit));
        };
    }

    /** The end itself, and the return visits due after it, each by the last day of its limit. */
    static Decision endWithVisits(CaseState state, CaseEnd end, Circumstances now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Closed(id, next, now.at(), end));
        List<Integer> days = now.practice().returnVisitDays();
        for (int i = 0; i < days.size(); i++) {
            Instant due = now.calendar().afterDays(now.at(), days.get(i)).end();
            events.add(new EndEvent.ReturnVisitDue(id, next + 1 + i, now.at(), i + 1, Dispatching.unitOf(state), due));
        }
        return new Decision.Happens(events);
    }
}
