package org.petitions.casework.procedure.handling;

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
import org.petitions.law.LegalFigure;

/**
 * The extension of the handling limit (延期, Art. 34): a handler asks, the unit's head decides by the end of the last day, and in the same
 * act the petitioner's notice with the reasons is made. What is not decided stops nothing.
 */
public final class ExtensionRules {
    private static final Rules<RequestExtension> REQUEST = new Rules<RequestExtension>()
            .refuse(Reason.EXTENSION_TOO_LONG,
                    (request, _, _) -> request.days() < 1 || request.days() > LegalFigure.EXTENSION.days())
            .refuse(Reason.EXTENSION_TOO_LATE, (_, state, context) -> isLimitPassed(state, context));

    private static final Rules<ApproveExtension> APPROVAL = new Rules<ApproveExtension>()
            .and(OfficeDuties.DECIDED_BY_HEAD)
            .refuse(Reason.EXTENSION_TOO_LATE, (_, state, context) -> isLimitPassed(state, context))
            .refuse(Reason.PETITIONER_UNTOLD,
                    (approve, state, _) -> approve.notice() == null && state.matter().hasPetitioner());

    private static final Rules<RefuseExtension> REFUSAL = new Rules<RefuseExtension>()
            .and(OfficeDuties.DECIDED_BY_HEAD);

    private ExtensionRules() {}

    /** What may be asked for in this part. */
    public sealed interface ExtensionCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return ExtensionRules.decide(this, state, context);
        }
    }

    /**
     * Ask the head for more days. The reason, which the petitioner will be told, is kept sealed beside the case.
     *
     * @param days 1 to 30
     */
    public record RequestExtension(int days) implements ExtensionCommand {
        @Override
        public Step step() {
            return Step.REQUEST_EXTENSION;
        }
    }

    /**
     * Approve it.
     *
     * @param notice what tells the petitioner the reasons; null where nobody petitioned
     */
    public record ApproveExtension(@Nullable NewDocument notice) implements ExtensionCommand {
        @Override
        public Step step() {
            return Step.APPROVE_EXTENSION;
        }
    }

    /** Do not approve it. Why is kept sealed beside the case; the handler may ask anew. */
    public record RefuseExtension() implements ExtensionCommand {
        @Override
        public Step step() {
            return Step.REFUSE_EXTENSION;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        // Art. 34: of claims of Art. 31 (6) alone. While handling stands still, its limit does too: it goes on first.
        if (!(state.phase() instanceof InHandling here) || here.suspendedSince() != null || here.extendedBy() > 0
                || !state.way().hasReview()) {
            return;
        }
        if (state.approvals().extensionDays() == null) {
            steps.add(Step.REQUEST_EXTENSION);
        } else {
            steps.addAll(Set.of(Step.APPROVE_EXTENSION, Step.REFUSE_EXTENSION));
        }
    }

    private static PartDecision decide(ExtensionCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case RequestExtension request -> REQUEST.decide(request, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.ExtensionRequested(id, next, context.at(), unit, request.days())));
            case ApproveExtension approve ->
                APPROVAL.decide(approve, state, context, () -> approved(approve, state, context));
            case RefuseExtension refuse -> REFUSAL.decide(refuse, state, context, () -> PartDecision.allowed(
                    new HandlingEvent.ExtensionRefused(id, next, context.at(), unit, OfficeDuties.headOf(state),
                            OfficeDuties.headCapacity(context))));
        };
    }

    private static PartDecision approved(ApproveExtension approve, CaseState state, DecisionContext context) {
        int days = Objects.requireNonNull(state.approvals().extensionDays(), "approved only where it was asked for");
        return PartDecision.allowed(approve.notice(), state, context, List.of(new HandlingEvent.Extended(state.id(),
                state.nextVersion(), context.at(), state.requireUnit(), days, OfficeDuties.headOf(state),
                OfficeDuties.headCapacity(context))));
    }

    private static boolean isLimitPassed(CaseState state, DecisionContext context) {
        return state.phase() instanceof InHandling here
                && !context.at().isBefore(here.limit(context.calendar()).endByEveryReading());
    }

    static CaseState extended(CaseState state, int days) {
        CaseState decided = state.with(state.approvals().withExtension(null));
        return state.phase() instanceof InHandling here ? decided.with(here.extended(days)) : decided;
    }
}
