package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing.ObjectionStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;

/**
 * What the bureau sent to a unit it may send to another before it was ever answered (改派), where the unit that has it agrees. The Regulations
 * know the unit's objection alone (Art. 23), after which the bureau dispatches anew; what was settled above is not undone here (Art. 24). What
 * was accepted stays accepted: the other unit goes on with it, in the days that are left (Art. 34).
 */
public final class RedirectRules {
    private static final Rules<ProposeRedirect> PROPOSAL = new Rules<ProposeRedirect>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (propose, state, _) -> state.matter().accuses(propose.to()))
            .refuse(Reason.ALREADY_THERE, (propose, state, _) -> propose.to().equals(state.requireUnit()))
            .refuse(Reason.PROMISES_LEFT, (_, state, _) -> !state.commitments().open().isEmpty());

    /** What was put right or promised since then counts when the unit agrees. */
    private static final Rules<AgreeToRedirect> AGREEMENT = new Rules<AgreeToRedirect>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (_, state, _) -> state.matter().accuses(proposed(state)))
            .refuse(Reason.PROMISES_LEFT, (_, state, _) -> !state.commitments().open().isEmpty())
            // Who accepted it tells so; the notice of the redirect does not say it for them.
            .refuse(Reason.ACCEPTED_UNTOLD,
                    (_, state, _) -> state.phase() instanceof InHandling && state.documents().noticeOwed())
            .refuse(Reason.REDIRECTED_UNTOLD, (agree, state, _) -> agree.notice() == null && isToBeTold(state));

    private RedirectRules() {}

    /** What may be asked for in this part. */
    public sealed interface RedirectCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return RedirectRules.decide(this, state, context);
        }
    }

    /**
     * Propose that another unit takes it on.
     *
     * @param to unit id of the other
     */
    public record ProposeRedirect(String to) implements RedirectCommand {
        @Override
        public Step step() {
            return Step.PROPOSE_REDIRECT;
        }
    }

    /**
     * Agree, and let it go there.
     *
     * @param notice what tells the petitioner of it; null where the petitioner had not been told who handles it, or cannot be told
     */
    public record AgreeToRedirect(@Nullable NewDocument notice) implements RedirectCommand {
        @Override
        public Step step() {
            return Step.AGREE_TO_REDIRECT;
        }
    }

    /** Keep it. */
    public record DeclineRedirect() implements RedirectCommand {
        @Override
        public Step step() {
            return Step.DECLINE_REDIRECT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!isWithUnit(state)) {
            return;
        }
        if (state.redirectTo() != null) {
            steps.addAll(Set.of(Step.AGREE_TO_REDIRECT, Step.DECLINE_REDIRECT));
        } else if (isOfBureau(state)) {
            steps.add(Step.PROPOSE_REDIRECT);
        }
    }

    /**
     * It goes on with the unit, which has never answered it (what comes back to a unit comes back to it alone), no question of competence is open, and nothing is
     * heard or agreed that only this unit can bring to its end.
     */
    private static boolean isWithUnit(CaseState state) {
        boolean unanswered = state.phase() instanceof AwaitingAcceptance
                || state.phase() instanceof InHandling here && here.suspendedSince() == null
                        && state.ratings().askedAt() == null;
        return unanswered && state.routing().objection() != ObjectionStatus.PENDING
                && state.routing().dispute() == null && !state.isBeingHeard() && !state.isAgreed();
    }

    /** What the petitioner brought to a unit, or an upper unit sent on, is not the bureau's to send elsewhere; nor what was decided above. */
    private static boolean isOfBureau(CaseState state) {
        Assignment sent = state.requireAssignment();
        return sent.kind() != DispatchKind.DIRECT && state.routing().senders().isEmpty() && !sent.isBinding();
    }

    /** Whether the petitioner was told in writing that this unit handles it (Art. 23), and so has to be told that another does. */
    public static boolean isToBeTold(CaseState state) {
        CaseMatter matter = state.matter();
        return state.phase() instanceof InHandling && matter.hasPetitioner() && !matter.isAnonymous()
                && state.documents().all().stream().anyMatch(document -> document.toldBy() != null
                        && document.kind() != DocumentKind.SENDING_ON_NOTICE);
    }

    private static String proposed(CaseState state) {
        return Objects.requireNonNull(state.redirectTo(), "agreed to only where it was proposed");
    }

    private static PartDecision decide(RedirectCommand command, CaseState state, DecisionContext context) {
        String unit = state.requireUnit();
        long next = state.nextVersion();
        return switch (command) {
            case ProposeRedirect propose -> PROPOSAL.decide(propose, state, context,
                    () -> PartDecision.allowed(new RoutingEvent.RedirectProposed(state.id(), next, context.at(), unit,
                            propose.to(), state.matter().bureau())));
            case AgreeToRedirect agree ->
                AGREEMENT.decide(agree, state, context, () -> redirection(agree, state, context));
            case DeclineRedirect _ ->
                PartDecision.allowed(new RoutingEvent.RedirectDeclined(state.id(), next, context.at(), unit));
        };
    }

    private static PartDecision redirection(AgreeToRedirect agree, CaseState state, DecisionContext context) {
        String to = proposed(state);
        long next = state.nextVersion();
        if (!(state.phase() instanceof InHandling)) {
            return transferred(to, state, context);
        }
        List<CaseEvent> events = new ArrayList<>(List.of(new RoutingEvent.HandlingRedirected(state.id(), next,
                context.at(), state.requireUnit(), to)));
        if (agree.notice() != null) {
            events.add(agree.notice().issuedByBureau(state, next + 1, context));
        }
        return new PartDecision.Allowed(events);
    }

    /** A transfer, for the day of a report back was the other's; the bureau assigns it anew where it wants one. */
    private static PartDecision transferred(String to, CaseState state, DecisionContext context) {
        Assignment sent = state.requireAssignment();
        List<String> helpers = sent.helpers().stream().filter(helper -> !helper.equals(to)).toList();
        long next = state.nextVersion();
        return PartDecision.allowed(
                new RoutingEvent.Redirected(state.id(), next, context.at(), sent.unit(), to),
                new CaseEvent.Dispatched(state.id(), next + 1, context.at(), to, DispatchKind.TRANSFER, context.at(),
                        null, helpers));
    }

    static CaseState proposed(CaseState state, @Nullable String to) {
        return state.with(state.routing().withAssignment(state.requireAssignment().proposedFor(to)));
    }

    /** What was accepted stays so: the other handles it in what is left of its days; what the unit had asked for and drafted is past. */
    static CaseState redirectedInHandling(CaseState state, RoutingEvent.HandlingRedirected event) {
        return state.with(state.routing().withAssignment(state.requireAssignment().redirected(event.to(), event.at())))
                .withMediation(null).withHearing(null).withoutApprovals();
    }

    /** It leaves the unit with all that the unit had asked for and begun; who gets it begins anew. */
    static CaseState redirected(CaseState state, Instant at) {
        return state.with(new AwaitingDispatch()).with(LateNotice.left(state, at)).withMediation(null).withHearing(null)
                .withoutApprovals()
                .with(state.routing().takenBack());
    }
}
