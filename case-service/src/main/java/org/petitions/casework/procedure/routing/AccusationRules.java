package org.petitions.casework.procedure.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/**
 * The notice of an accusation against cadres to who manages them (通报组织人事部门): Art. 30. The department is told on paper, outside this
 * platform; what is recorded is that it was, of which level, and who else was told.
 */
public final class AccusationRules {
    private static final Rules<NotifyOrganisation> NOTICE = new Rules<NotifyOrganisation>()
            .refuse(Reason.MANAGING_LEVEL_MISSING, (notify, _, _) -> notify.levels().isEmpty())
            .refuse(Reason.DISPATCH_TO_ACCUSED, (notify, state, _) -> tellsAccused(notify, state.matter()))
            .refuse(Reason.ORGANISATION_TOLD,
                    (notify, state, _) -> state.routing().organisation().hasTold(notify.levels(), notify.leaders()))
            .refuse(Reason.LEADERS_UNTOLD, (notify, state, _) -> state.matter().urgency() == Urgency.GRAVE
                    && notify.levels().stream().anyMatch(level -> lacksLeader(notify, level, state)));

    private AccusationRules() {}

    /** What may be asked for in this part. */
    public sealed interface AccusationCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return AccusationRules.decide(this, state, context);
        }
    }

    /**
     * Record that the organisation department of each level that manages one of the accused was told; of grave circumstances
     * (重大情况) the committee's leaders too.
     *
     * @param levels the levels whose committees manage the accused
     * @param leaders who else was told
     * @param accused leaders who were not told because the accusation is against them
     */
    public record NotifyOrganisation(Set<Level> levels, Set<CommitteeLeader> leaders, Set<CommitteeLeader> accused)
            implements AccusationCommand {
        public NotifyOrganisation {
            levels = Set.copyOf(levels);
            leaders = Set.copyOf(leaders);
            accused = Set.copyOf(accused);
        }

        @Override
        public Step step() {
            return Step.NOTIFY_ORGANISATION;
        }

        /** Who was passed over, in the case's record alone: an event says nothing of whom a petition accuses. */
        @Override
        public List<String> evidence() {
            return accused.stream().sorted().map(leader -> "accused=" + leader).toList();
        }
    }

    /** Also after the end, for what was not told then is owed still; and again, for who is accused may be put right. */
    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Registered) && state.matter().purpose() == Purpose.ACCUSATION) {
            steps.add(Step.NOTIFY_ORGANISATION);
        }
    }

    private static PartDecision decide(AccusationCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case NotifyOrganisation notify -> NOTICE.decide(notify, state, context,
                    () -> PartDecision
                            .allowed(new UrgentMatterEvent.OrganisationNotified(state.id(), state.nextVersion(),
                                    context.at(), state.matter().bureau(), notify.levels().stream().sorted().toList(),
                                    notify.leaders().stream().sorted().toList())));
        };
    }

    /** Whether a leader of that level's committee was neither told, then or now, nor is accused. */
    private static boolean lacksLeader(NotifyOrganisation notify, Level level, CaseState state) {
        Set<CommitteeLeader> left = EnumSet.allOf(CommitteeLeader.class);
        left.removeAll(state.routing().organisation().leadersTold(level));
        left.removeAll(notify.leaders());
        left.removeAll(notify.accused());
        return !left.isEmpty();
    }

    /** Of the committees' leaders the platform knows one post: the city's principal leader. Of the others the bureau says it. */
    private static boolean tellsAccused(NotifyOrganisation notify, CaseMatter matter) {
        boolean principalOfTheCity = notify.leaders().contains(CommitteeLeader.PRINCIPAL)
                && notify.levels().contains(Level.CITY);
        return notify.leaders().stream().anyMatch(notify.accused()::contains)
                || principalOfTheCity && matter.accuses(PostId.on(Rung.PRINCIPAL_LEADER, Divisions.CITY));
    }
}
