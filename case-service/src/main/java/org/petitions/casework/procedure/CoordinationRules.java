package org.petitions.casework.procedure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.Registered;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Routing.ReportUpStatus;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Urgency;

/** The same matter at several offices, and matters that have to be reported up at once (多头访、紧急重大事项): Art. 24, 25. */
public final class CoordinationRules {
    private CoordinationRules() {}

    /** What may be asked for in this part. */
    public sealed interface CoordinationCommand extends CaseCommand {}

    /**
     * Let another case of the same matter go on in this one.
     *
     * @param follower the other's petition id
     * @param accused whom the other accuses: this case may be seen by none of them
     */
    public record Join(String follower, List<String> accused) implements CoordinationCommand {
        public Join {
            accused = List.copyOf(accused);
        }

        @Override
        public Step step() {
            return Step.JOIN;
        }

        @Override
        public List<String> evidence() {
            return List.of("follower=" + follower);
        }
    }

    /**
     * End this case, because its matter goes on in another.
     *
     * @param lead the other's petition id, in which this one has joined before
     * @param leadUrgency how urgent the other is
     */
    public record Merge(String lead, Urgency leadUrgency) implements CoordinationCommand {
        @Override
        public Step step() {
            return Step.MERGE;
        }

        @Override
        public List<String> evidence() {
            return List.of("lead=" + lead);
        }
    }

    /**
     * Report an urgent or grave matter up.
     *
     * @param to unit id of who gets the report
     */
    public record ReportUpward(String to) implements CoordinationCommand {
        @Override
        public Step step() {
            return Step.REPORT_UP;
        }
    }

    /**
     * Say to which incident it belongs, so that what other counties report of it is seen together.
     *
     * @param incident the incident's code
     */
    public record NameIncident(String incident) implements CoordinationCommand {
        @Override
        public Step step() {
            return Step.NAME_INCIDENT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        switch (state.phase()) {
            case Registered _,Ended _ -> {
                // before it is a case, and after
            }
            case AwaitingDispatch _,AwaitingAcceptance _,InHandling _ -> {
                steps.addAll(Set.of(Step.JOIN, Step.MERGE));
                offerUrgent(state, steps);
            }
            default -> {
                steps.add(Step.JOIN);
                offerUrgent(state, steps);
            }
        }
    }

    private static void offerUrgent(CaseState state, Set<Step> steps) {
        if (state.matter().urgency() == Urgency.ORDINARY) {
            return;
        }
        if (state.routing().reportUp() == ReportUpStatus.OWED) {
            steps.add(Step.REPORT_UP);
        }
        if (state.routing().incident() == null) {
            steps.add(Step.NAME_INCIDENT);
        }
    }

    static CaseDecision decide(CaseState state, CoordinationCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return switch (command) {
            case Join join when !state.matter().accused().containsAll(join.accused()) ->
                CaseDecision.refused(Reason.DISPATCH_TO_ACCUSED, state, join);
            case Join join -> join.follower().equals(id) || state.routing().joined().contains(join.follower())
                    ? CaseDecision.refused(Reason.ALREADY_JOINED, state, join)
                    : CaseDecision.happens(new RoutingEvent.Joined(id, next, now.at(), join.follower()));
            case Merge merge -> {
                Reason left = leftBehind(state, merge);
                yield left == null
                        ? CaseDecision.happens(new CaseEvent.Closed(id, next, now.at(), CaseEnd.MERGED))
                        : CaseDecision.refused(left, state, merge);
            }
            case ReportUpward up -> state.matter().accuses(up.to())
                    ? CaseDecision.refused(Reason.DISPATCH_TO_ACCUSED, state, up)
                    : CaseDecision.happens(new RoutingEvent.ReportedUp(id, next, now.at(), up.to()));
            case NameIncident name ->
                CaseDecision.happens(new RoutingEvent.IncidentNamed(id, next, now.at(), name.incident()));
        };
    }

    /** The duty that would end with this case and goes on nowhere, as a rule that is broken; or null. */
    private static @Nullable Reason leftBehind(CaseState state, Merge merge) {
        if (merge.lead().equals(state.matter().petitionId())) {
            return Reason.ALREADY_JOINED;
        }
        // The lead of the same urgency has a report of its own to make.
        boolean isLessUrgent = merge.leadUrgency().compareTo(state.matter().urgency()) < 0;
        return isLessUrgent && state.routing().reportUp() == ReportUpStatus.OWED
                ? Reason.REPORT_UP_LEFT
                : EndRules.unfulfilledDuty(state);
    }
}
