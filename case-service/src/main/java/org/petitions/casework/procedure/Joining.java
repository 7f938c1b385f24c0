package org.petitions.casework.procedure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Routing.ReportUp;
import org.petitions.casework.procedure.Standing.AwaitingAcceptance;
import org.petitions.casework.procedure.Standing.AwaitingDispatch;
import org.petitions.casework.procedure.Standing.Ended;
import org.petitions.casework.procedure.Standing.InHandling;
import org.petitions.casework.procedure.Standing.Registered;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Urgency;

/** The same matter at several offices, and matters that have to be reported up at once (多头访、紧急重大事项): Art. 24, 25. */
public final class Joining {
    private Joining() {}

    /** What may be asked for in this part. */
    public sealed interface JoiningCommand extends CaseCommand {}

    /**
     * Let another case of the same matter go on in this one.
     *
     * @param follower the other's petition id
     * @param accused whom the other accuses: this case may be seen by none of them
     */
    public record Join(String follower, List<String> accused) implements JoiningCommand {
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
    public record Merge(String lead, Urgency leadUrgency) implements JoiningCommand {
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
    public record ReportUpward(String to) implements JoiningCommand {
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
    public record NameIncident(String incident) implements JoiningCommand {
        @Override
        public Step step() {
            return Step.NAME_INCIDENT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        switch (state.standing()) {
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
        if (state.routing().reportUp() == ReportUp.OWED) {
            steps.add(Step.REPORT_UP);
        }
        if (state.routing().incident() == null) {
            steps.add(Step.NAME_INCIDENT);
        }
    }

    static Decision decide(CaseState state, JoiningCommand command, Circumstances now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return switch (command) {
            case Join join when !state.matter().accused().containsAll(join.accused()) ->
                Decision.refused(Reason.DISPATCH_TO_ACCUSED, state, join);
            case Join join -> join.follower().equals(id) || state.routing().joined().contains(join.follower())
                    ? Decision.refused(Reason.ALREADY_JOINED, state, join)
                    : Decision.happens(new RoutingEvent.Joined(id, next, now.at(), join.follower()));
            case Merge merge -> {
                Reason left = leftBehind(state, merge);
                yield left == null
                        ? Decision.happens(new CaseEvent.Closed(id, next, now.at(), CaseEnd.MERGED))
                        : Decision.refused(left, state, merge);
            }
            case ReportUpward up -> state.matter().accuses(up.to())
                    ? Decision.refused(Reason.DISPATCH_TO_ACCUSED, state, up)
                    : Decision.happens(new RoutingEvent.ReportedUp(id, next, now.at(), up.to()));
            case NameIncident name ->
                Decision.happens(new RoutingEvent.IncidentNamed(id, next, now.at(), name.incident()));
        };
    }

    /** The duty that would end with this case and goes on nowhere, as a rule that is broken; or null. */
    private static @Nullable Reason leftBehind(CaseState state, Merge merge) {
        if (merge.lead().equals(state.matter().petitionId())) {
            return Reason.ALREADY_JOINED;
        }
        // The lead of the same urgency has a report of its own to make.
        boolean isLessUrgent = merge.leadUrgency().compareTo(state.matter().urgency()) < 0;
        return isLessUrgent && state.routing().reportUp() == ReportUp.OWED
                ? Reason.REPORT_UP_LEFT
                : Ending.owed(state);
    }
}
