package org.petitions.casework.procedure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;

/** Acceptance, non-acceptance and classified handling (受理、不予受理、依法分类处理): Art. 19, 23, 31, 36. */
public final class AcceptanceRules {
    private AcceptanceRules() {}

    /** What may be asked for in this part. */
    public sealed interface AcceptanceCommand extends CaseCommand {}

    /** Take it on: the unit tells the petitioner how and by whom it is handled. */
    public record Accept() implements AcceptanceCommand {
        @Override
        public Step step() {
            return Step.ACCEPT;
        }
    }

    /**
     * Lawfully do not take it on.
     *
     * @param opinion number of the re-review opinion (复核意见书) that ended the matter, or null where that is not the ground
     */
    public record NotAccept(NonAcceptanceGround ground, @Nullable String opinion) implements AcceptanceCommand {
        @Override
        public Step step() {
            return Step.NOT_ACCEPT;
        }

        @Override
        public List<String> evidence() {
            return opinion == null ? List.of() : List.of("opinion=" + opinion);
        }
    }

    /** Lead a claim into the lawful procedure it belongs to, and tell the petitioner. */
    public record LeadElsewhere(HandlingWay way) implements AcceptanceCommand {
        @Override
        public Step step() {
            return Step.LEAD_ELSEWHERE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean claim = state.matter().purpose() == Purpose.CLAIM;
        switch (state.phase()) {
            case AwaitingAcceptance _ -> {
                steps.addAll(Set.of(Step.ACCEPT, Step.NOT_ACCEPT));
                offerToLead(claim, steps);
            }
            // Where a claim belongs may come out only while it is handled.
            case InHandling here -> offerToLead(claim && here.suspendedSince() == null, steps);
            default -> {
                // answered, it was handled here
            }
        }
    }

    private static void offerToLead(boolean possible, Set<Step> steps) {
        if (possible) {
            steps.add(Step.LEAD_ELSEWHERE);
        }
    }

    static CaseDecision decide(CaseState state, AcceptanceCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        String unit = DispatchRules.unitOf(state);
        return switch (command) {
            case Accept _ -> CaseDecision.happens(new CaseEvent.Accepted(id, next, now.at(), unit));
            case NotAccept not -> notAccept(state, not, unit, now);
            case LeadElsewhere lead -> {
                Reason wrong = violatedRule(state, lead.way());
                yield wrong == null
                        ? CaseDecision.happens(new HandlingEvent.LedElsewhere(id, next, now.at(), unit, lead.way()),
                                new CaseEvent.Closed(id, next + 1, now.at(), CaseEnd.OTHER_PROCEDURE))
                        : CaseDecision.refused(wrong, state, lead);
            }
        };
    }

    /** The rule that leading it there breaks, or null. */
    private static @Nullable Reason violatedRule(CaseState state, HandlingWay way) {
        return switch (way) {
            case PETITION_PROCEDURE -> Reason.NO_OTHER_PROCEDURE;
            // Art. 31 (5): the unit itself acts or answers, so the case cannot end without its answer.
            case DUTY_APPLICATION -> Reason.OWN_DUTY;
            // Before its acceptance a unit has promised nothing and can report nothing.
            case LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE ->
                state.phase() instanceof InHandling ? EndRules.unfulfilledDuty(state) : null;
        };
    }

    /** No clock may run for a petition nobody will handle, so the case ends by the same decision. */
    private static CaseDecision notAccept(CaseState state, NotAccept not, String unit, DecisionContext now) {
        boolean ended = not.ground() == NonAcceptanceGround.ENDED_BY_REREVIEW;
        if (ended && !state.matter().repeat()) {
            return CaseDecision.refused(Reason.NOT_A_REPEAT, state, not);
        }
        // Nobody's third step may be said to be done without naming it (Art. 36).
        if (ended && not.opinion() == null) {
            return CaseDecision.refused(Reason.REREVIEW_NOT_NAMED, state, not);
        }
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return CaseDecision.happens(new CaseEvent.NotAccepted(id, next, now.at(), unit, not.ground()),
                new CaseEvent.Closed(
                        id, next + 1, now.at(), ended ? CaseEnd.NO_LONGER_ACCEPTED : CaseEnd.NOT_ACCEPTED));
    }

    static CaseState accepted(CaseState state, CaseEvent.Accepted event) {
        return state.with(InHandling.from(event.at())).with(state.routing().settled());
    }
}
