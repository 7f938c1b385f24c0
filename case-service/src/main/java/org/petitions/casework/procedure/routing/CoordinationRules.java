package org.petitions.casework.procedure.routing;

import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.RunningCase;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.SharedPetitionEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Urgency;

/** The same matter at several offices, several matters of one petition, and what belongs to one incident (多头访、一件多诉、同一事件): Art. 24, 25. */
public final class CoordinationRules {
    private static final Rules<Join> JOIN = new Rules<Join>()
            .refuse(Reason.DISPATCH_TO_ACCUSED,
                    (join, state, _) -> !state.matter().accusesAllWhom(join.follower()))
            .refuse(Reason.ALREADY_JOINED, (join, state, _) -> join.id().equals(state.id())
                    || !join.again() && state.routing().joined().contains(join.id()))
            .refuse(Reason.NOT_OF_ONE_KIND, (join, state, _) -> !state.matter().isOfOneKindWith(join.follower()))
            .refuse(Reason.ANSWER_SET_ASIDE, (_, state, _) -> FollowingRules.isAnswerSetAside(state));

    /** No duty ends with this case that goes on nowhere. */
    private static final Rules<Merge> MERGE = new Rules<Merge>()
            .refuse(Reason.ALREADY_JOINED, (merge, state, _) -> merge.lead().equals(state.id()))
            // The notice names who has the lead in hand, whom this petition may accuse (Art. 30).
            .refuse(Reason.DISPATCH_TO_ACCUSED, (merge, state, _) -> state.matter().accuses(merge.running().unit()))
            .refuse(Reason.REPORT_UP_LEFT, (merge, state, _) -> isLessUrgent(merge, state)
                    && OfficeDuties.isReportUpOwed(state))
            .and(OfficeDuties.FULFILLED).and(OfficeDuties.REVIEW_ANSWERED);

    private static final Rules<NameLead> LEAD = new Rules<NameLead>()
            .refuse(Reason.ALREADY_IN_THE_LEAD, (name, _, _) -> name.leads());

    private CoordinationRules() {}

    /** What may be asked for in this part. */
    public sealed interface CoordinationCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return CoordinationRules.decide(this, state, context);
        }
    }

    /**
     * Let another case of the same matter go on in this one.
     *
     * @param follower what the other is about
     * @param again whether the other joined before and has parted from this one since, which this one's events do not tell
     */
    public record Join(CaseMatter follower, boolean again) implements CoordinationCommand {
        /** One that never parted from this. */
        public Join(CaseMatter follower) {
            this(follower, false);
        }

        String id() {
            return follower.petitionId();
        }

        @Override
        public Step step() {
            return Step.JOIN;
        }

        @Override
        public List<String> evidence() {
            return List.of("follower=" + id());
        }
    }

    /**
     * End this case, because its matter goes on in another.
     *
     * @param lead the other's petition id, in which this one has joined before
     * @param leadUrgency how urgent the other is
     * @param running the other's number and who has it in hand, for the petitioner to be told
     */
    public record Merge(String lead, Urgency leadUrgency, RunningCase running) implements CoordinationCommand {
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

    /**
     * Let the unit that has this matter lead all that share the petition (牵头).
     *
     * @param leads whether it does already
     */
    public record NameLead(boolean leads) implements CoordinationCommand {
        @Override
        public Step step() {
            return Step.NAME_LEAD;
        }
    }

    /** A case as it is asked again whether it can take that petition in, which it may have taken in already. */
    public static CaseState beforeJoined(CaseState lead, String follower) {
        return lead.with(lead.routing().withoutJoined(follower));
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.unit() != null && state.matter().isShared() && !(state.phase() instanceof Ended)) {
            steps.add(Step.NAME_LEAD);
        }
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
        if (state.matter().urgency() != Urgency.ORDINARY && state.routing().incident() == null) {
            steps.add(Step.NAME_INCIDENT);
        }
    }

    private static PartDecision decide(CoordinationCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case Join join -> JOIN.decide(join, state, context, () -> PartDecision
                    .allowed(new MergingEvent.Joined(id, next, context.at(), join.id())));
            case Merge merge -> MERGE.decide(merge, state, context, () -> merged(merge, state, context));
            case NameLead name -> LEAD.decide(name, state, context, () -> PartDecision
                    .allowed(new SharedPetitionEvent.LeadNamed(id, next, context.at(), state.requireUnit())));
            case NameIncident name ->
                PartDecision.allowed(new UrgentMatterEvent.IncidentNamed(id, next, context.at(), name.incident()));
        };
    }

    /** Whoever can be told is told in which case the matter goes on: no office's merging ends the duty of Art. 23. */
    private static PartDecision merged(Merge merge, CaseState state, DecisionContext context) {
        CaseMatter matter = state.matter();
        boolean told = matter.hasPetitioner() && !matter.isAnonymous() && !context.wordsErased();
        boolean owed = told && state.documents().noticeOwed();
        CaseEvent closed = new CaseEvent.Closed(state.id(), state.nextVersion(), context.at(), CaseEnd.MERGED,
                owed ? true : null, merge.lead());
        return told
                ? PartDecision.allowed(closed, new MergingEvent.MergingNoticeOwed(state.id(), closed.version() + 1,
                        context.at(), merge.lead(), merge.running(), matter.bureau(), owed ? null : context.at()))
                : PartDecision.allowed(closed);
    }

    /** The lead of the same urgency has a report of its own to make. */
    private static boolean isLessUrgent(Merge merge, CaseState state) {
        return merge.leadUrgency().compareTo(state.matter().urgency()) < 0;
    }
}
