package org.petitions.casework.procedure.ending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.routing.CorrectionRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.ClosureEvent.LimitGoingOn;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.law.LegalCalendar;

/** After the end (回访、稳控帮扶、重新办理): Art. 37, and the report's care at both ends (两头延伸). */
public final class ReturnVisitRules {
    private static final Rules<MakeReturnVisit> VISIT = new Rules<MakeReturnVisit>()
            .refuse(Reason.NO_SUCH_VISIT,
                    (visit, state, _) -> !state.followUp().visitsDue().containsKey(visit.visit()));

    private ReturnVisitRules() {}

    /** What may be asked for in this part. */
    public sealed interface ReturnVisitCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return ReturnVisitRules.decide(this, state, context);
        }
    }

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
            case NOT_ACCEPTED, NO_LONGER_ACCEPTED, OTHER_PROCEDURE, TRANSFERRED_ELSEWHERE, WITHDRAWN, MERGED -> false;
        };
    }

    private static PartDecision decide(ReturnVisitCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case MakeReturnVisit visit -> VISIT.decide(visit, state, context, () -> PartDecision.allowed(
                    new ClosureEvent.ReturnVisited(id, next, context.at(), visit.visit(), unit, visit.finding())));
            case Reopen _ -> new PartDecision.Allowed(takenUpAgain(state, context));
        };
    }

    /** Whom the petition proves to accuse since handles nothing again (Art. 30): its bureau decides where it goes. */
    private static List<CaseEvent> takenUpAgain(CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        if (!state.isWithAccused()) {
            return List.of(new ClosureEvent.Reopened(state.id(), next, context.at(), state.requireUnit(), state.way(),
                    limitGoingOn(state, context)));
        }
        String bureau = state.matter().bureau();
        return List.of(new ClosureEvent.Reopened(state.id(), next, context.at(), bureau, state.way()),
                CorrectionRules.takenBack(state, next + 1, context));
    }

    /**
     * A suspended procedure goes on with the limit it had, and no fresh one: the days it stood still are left out of it, as many as the
     * petitioner was told. Whoever was told of none was told of a fresh limit.
     */
    private static @Nullable LimitGoingOn limitGoingOn(CaseState state, DecisionContext context) {
        if (!(state.phase() instanceof Ended ended) || ended.handled() == null || ended.suspendedFor() == null) {
            return null;
        }
        InHandling before = ended.handled().suspended(ended.at(), ended.suspendedFor()).goingOn(context.today());
        return new LimitGoingOn(before.sinceWithoutStops(state.way(), context.calendar()), before.extendedBy(),
                ended.daysSuspended(context.today()));
    }

    static CaseState reopened(CaseState state, ClosureEvent.Reopened event) {
        CaseState again = state.goingOn(LegalCalendar.dayOf(event.at())).with(FollowUp.NONE)
                .restartHandling(event.at());
        LimitGoingOn limit = event.limit();
        return limit == null ? again : again.with(InHandling.from(limit.since()).extended(limit.extendedBy()));
    }

    /**
     * The return visits due after an end, which is the event of that version, each by the last day of its limit as the notices of today have it;
     * whoever keeps the clock counts the days again when another comes.
     */
    static List<CaseEvent> visitsAfter(CaseState state, long end, DecisionContext context) {
        List<CaseEvent> due = new ArrayList<>();
        List<Integer> days = context.policy().returnVisitDays();
        for (int i = 0; i < days.size(); i++) {
            Instant by = context.calendar().afterDays(context.at(), days.get(i)).end();
            due.add(new ClosureEvent.ReturnVisitDue(state.id(), end + 1 + i, context.at(), i + 1,
                    state.requireUnit(), by, days.get(i)));
        }
        return due;
    }
}
