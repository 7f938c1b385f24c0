package org.petitions.casework.procedure.handling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.law.LegalCalendar;

/**
 * The suspension of handling (办理中止). The Regulations have none, so there is none where the city's policy does not allow it. Where it
 * does, the unit's head suspends on a ground of the list, the petitioner is told why by the same act, and all suspensions of a case
 * together have one ceiling: days beyond it are counted, however often and however long it stood still, and the leaders are told.
 */
public final class SuspensionRules {
    private static final Rules<Suspend> SUSPENSION = new Rules<Suspend>()
            .and(OfficeDuties.DECIDED_BY_HEAD)
            .refuse(Reason.SUSPENSION_CEILING, (_, state, context) -> OfficeDuties.suspensionLeft(state, context) < 1)
            .refuse(Reason.PETITIONER_UNTOLD,
                    (suspend, state, _) -> suspend.notice() == null && state.matter().hasPetitioner());

    private SuspensionRules() {}

    /** What may be asked for in this part. */
    public sealed interface SuspensionCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return SuspensionRules.decide(this, state, context);
        }
    }

    /**
     * Let handling stand still. The reason is told to the petitioner and kept sealed beside the case.
     *
     * @param notice what tells the petitioner; null where nobody petitioned
     */
    public record Suspend(SuspensionGround ground, @Nullable NewDocument notice) implements SuspensionCommand {
        @Override
        public Step step() {
            return Step.SUSPEND;
        }

        @Override
        public List<String> evidence() {
            return List.of("ground=" + ground);
        }
    }

    /** Go on. */
    public record Resume() implements SuspensionCommand {
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
        } else if (!state.isBeingHeard()) {
            // While it is heard, it waits for the hearing already.
            steps.add(Step.SUSPEND);
        }
    }

    private static PartDecision decide(SuspensionCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case Suspend suspend ->
                SUSPENSION.decide(suspend, state, context, () -> suspended(suspend, state, context));
            case Resume _ -> PartDecision.allowed(new HandlingEvent.Resumed(state.id(), state.nextVersion(),
                    context.at(), state.requireUnit(), lastPaused(state, context)));
        };
    }

    private static PartDecision suspended(Suspend suspend, CaseState state, DecisionContext context) {
        int left = OfficeDuties.suspensionLeft(state, context);
        return PartDecision.allowed(suspend.notice(), state, context, List.of(new HandlingEvent.Suspended(state.id(),
                state.nextVersion(), context.at(), state.requireUnit(), suspend.ground(), OfficeDuties.headOf(state),
                context.calendar().afterDays(context.at(), left).end(), left, OfficeDuties.headCapacity(context))));
    }

    /** The last day that is not counted, where the ceiling was reached before today; else null for yesterday. */
    private static @Nullable LocalDate lastPaused(CaseState state, DecisionContext context) {
        InHandling here = (InHandling) state.phase();
        LocalDate from = LegalCalendar
                .dayOf(Objects.requireNonNull(here.suspendedSince(), "resumed only when suspended"));
        // The petitioner was told for how long at most, whatever the policy says since.
        Integer told = here.suspendedFor();
        int allowed = context.policy().suspension().handlingDays();
        LocalDate ceiling = from.plusDays((told == null ? allowed - state.suspendedDays() : told) - 1L);
        // What was suspended before the policy had a ceiling has none.
        boolean capped = told != null || allowed > 0;
        return capped && ceiling.isBefore(context.today().minusDays(1)) ? ceiling : null;
    }

    static CaseState suspended(CaseState state, HandlingEvent.Suspended event) {
        return state.phase() instanceof InHandling here ? state.with(here.suspended(event.at(), event.days())) : state;
    }

    static CaseState resumed(CaseState state, HandlingEvent.Resumed event) {
        if (!(state.phase() instanceof InHandling here) || here.suspendedSince() == null) {
            return state;
        }
        long days = ChronoUnit.DAYS.between(LegalCalendar.dayOf(here.suspendedSince()), event.lastDayNotCounted()) + 1;
        return state.with(here.resumedAfter(event.lastDayNotCounted()))
                .plusSuspendedDays((int) Math.max(0, days));
    }
}
