package org.petitions.casework.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.petitions.casework.procedure.charge.ChargePart;
import org.petitions.casework.procedure.documents.DocumentPart;
import org.petitions.casework.procedure.ending.EndingPart;
import org.petitions.casework.procedure.handling.HandlingPart;
import org.petitions.casework.procedure.handling.WithinUnitRules;
import org.petitions.casework.procedure.review.ReviewPart;
import org.petitions.casework.procedure.routing.LitigationRules;
import org.petitions.casework.procedure.routing.RoutingPart;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.casework.procedure.signing.SigningPart;
import org.petitions.casework.procedure.signing.SigningRules;
import org.petitions.casework.procedure.signing.SigningRules.ReturnDraft;
import org.petitions.casework.procedure.signing.SigningRules.SignOff;
import org.petitions.casework.procedure.signing.SigningRules.SubmitDraft;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing.ObjectionStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MediationEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.clocks.ClockActCheck.UnusableAct;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.clocks.ClockActs;
import org.petitions.law.LegalFigure;

/**
 * The whole procedure in two functions, and the one place that knows its parts. To add a step: its event, its constant in {@link Step},
 * its command and rule in the part it is about, and whatever the compiler then asks for; {@code docs/procedure.md} is drawn from the
 * result.
 */
public final class Procedure {
    private static final ClockActCheck CLOCKS = new ClockActCheck(LegalFigure.EXTENSION.days());

    private Procedure() {}

    /**
     * Decides a command.
     *
     * @return the events that make it happen, or the rule it breaks, or the field that no reader of such an event could use
     */
    public static CaseDecision decide(CaseState state, CaseCommand command, DecisionContext context) {
        Set<Step> legal = legalSteps(state, context.policy());
        return switch (decide(state, command, context, legal)) {
            case PartDecision.Allowed(var events) ->
                firstUnusable(events).<CaseDecision>map(CaseDecision.Unusable::new)
                        .orElseGet(() -> new CaseDecision.Happens(withRelease(state, events, context)));
            case PartDecision.Forbidden(Reason reason) ->
                new CaseDecision.Refused(Refusal.of(reason, command.step(), command.article(state), state, legal,
                        context.policy()));
        };
    }

    /** With the release of a leader in charge who cannot be that any more after what was decided. */
    private static List<CaseEvent> withRelease(CaseState state, List<CaseEvent> events, DecisionContext context) {
        return ChargePart.release(state, evolveAll(state, events), context)
                .map(release -> Stream.concat(events.stream(), Stream.of(release)).toList()).orElse(events);
    }

    private static Optional<UnusableAct> firstUnusable(List<CaseEvent> events) {
        return events.stream().allMatch(event -> ClockActCheck.isInRange(event.at()))
                ? CLOCKS.firstUnusable(events.stream().flatMap(event -> ClockActs.of(event).stream()).toList())
                : Optional.of(new UnusableAct(null, "at"));
    }

    private static PartDecision decide(CaseState state, CaseCommand command, DecisionContext context,
            Set<Step> legal) {
        Optional<Reason> why = whyNot(state, command.step(), context.official(), context.policy(), legal);
        if (why.isPresent()) {
            return new PartDecision.Forbidden(why.get());
        }
        if (command instanceof SubmitDraft draft && !legal.contains(DraftedCommands.stepOf(draft.decision().act()))) {
            return new PartDecision.Forbidden(Reason.DRAFT_OF_ANOTHER_STEP);
        }
        // Of two drafts that wait, the other office's may be the one that can be decided.
        return (command instanceof SignOff || command instanceof ReturnDraft)
                && !SigningRules.isDecidable(state, context, legal)
                        ? new PartDecision.Forbidden(Reason.ILLEGAL_STEP)
                        : command.decide(state, context);
    }

    /**
     * Why somebody may not ask for a step now, whatever they would say in it; empty where they may. What they say can break further rules.
     *
     * @param official account or post id of who would give the command
     */
    public static Optional<Reason> whyNot(CaseState state, Step step, String official, CityPolicy policy) {
        return whyNot(state, step, official, policy, legalSteps(state, policy));
    }

    private static Optional<Reason> whyNot(CaseState state, Step step, String official, CityPolicy policy,
            Set<Step> legal) {
        if (state.recusals().bars(official) && step.taker() != Taker.PETITIONER) {
            return Optional.of(Reason.RECUSED);
        }
        if (WithinUnitRules.isBeyondHelper(step, official, state)) {
            return Optional.of(Reason.HELPER_WRITES_ONLY);
        }
        return legal.contains(step) ? Optional.empty() : Optional.of(whyIllegal(state, step, policy));
    }

    /** Why a step is not legal here, where the law has more to say than that the case stands elsewhere. */
    private static Reason whyIllegal(CaseState state, Step step, CityPolicy policy) {
        if (!policy.allows(step)) {
            return Reason.SUSPENSION_NOT_ALLOWED;
        }
        if (step == Step.RATE && state.ratings().latest() != null) {
            return Reason.ALREADY_RATED;
        }
        if (step == Step.REQUEST_EXTENSION && state.phase() instanceof InHandling here && here.extendedBy() > 0) {
            return Reason.ALREADY_EXTENDED;
        }
        if (step == Step.OBJECT && state.routing().objection() == ObjectionStatus.REJECTED) {
            return Reason.ALREADY_REJECTED;
        }
        if (step == Step.GUIDE_VISITOR) {
            return LitigationRules.whyNot(state.matter()).orElse(Reason.ILLEGAL_STEP);
        }
        return Reason.ILLEGAL_STEP;
    }

    /** The steps that may be asked for now; {@link #decide} refuses all others as illegal. */
    public static Set<Step> legalSteps(CaseState state, CityPolicy policy) {
        Set<Step> steps = new TreeSet<>();
        RoutingPart.offer(state, steps);
        HandlingPart.offer(state, steps);
        ReviewPart.offer(state, steps);
        DocumentPart.offer(state, steps);
        EndingPart.offer(state, steps);
        SigningPart.offer(state, steps);
        ChargePart.offer(state, steps);
        steps.removeIf(step -> !policy.allows(step));
        return steps;
    }

    /**
     * The state after an event.
     *
     * @throws IllegalStateException when the event cannot follow on the state: a history with a hole, or another case's
     */
    public static CaseState evolve(CaseState before, CaseEvent event) {
        if (event.version() != before.nextVersion() || !event.petitionId().equals(before.id())) {
            throw new IllegalStateException(event.id() + " (" + event.getClass().getSimpleName()
                    + ") cannot follow on version " + before.version() + ", " + before.status());
        }
        return evolved(before.withVersion(event.version()), event).withoutVoidDraft(before);
    }

    private static CaseState evolved(CaseState state, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> RoutingPart.opened(state, e);
            case CaseEvent.Dispatched e -> RoutingPart.dispatched(state, e);
            case CaseEvent.Accepted e -> HandlingPart.accepted(state, e);
            case CaseEvent.NotAccepted e -> HandlingPart.notAccepted(state, e);
            case CaseEvent.Replied e -> HandlingPart.replied(state, e);
            case CaseEvent.Rated e -> HandlingPart.rated(state, e);
            case CaseEvent.Closed e -> EndingPart.closed(state, e);
            case RoutingEvent e -> RoutingPart.evolve(state, e);
            case HandlingEvent e -> HandlingPart.evolve(state, e);
            case MediationEvent e -> HandlingPart.mediated(state, e);
            case ReviewEvent e -> ReviewPart.evolve(state, e);
            case DocumentEvent e -> DocumentPart.evolve(state, e);
            case ClosureEvent e -> EndingPart.evolve(state, e);
            case SigningEvent e -> SigningPart.evolve(state, e);
            case ChargeEvent e -> ChargePart.evolve(state, e);
            // What a taken request changed stands in the events before its answer.
            case PetitionerRequestEvent _ -> state;
            // Beside the procedure, which it changes nothing of.
            case AccountabilityEvent _ -> state;
        };
    }

    /** The state after several events. */
    public static CaseState evolveAll(CaseState state, Iterable<CaseEvent> events) {
        CaseState next = state;
        for (CaseEvent event : events) {
            next = evolve(next, event);
        }
        return next;
    }

    /** The state after a whole history. */
    public static CaseState replay(CaseMatter matter, Iterable<CaseEvent> history) {
        return evolveAll(CaseState.registered(matter), history);
    }

    /**
     * The same, with who goes on for those whom another matter of the letter accuses (Art. 24, 30): no step tells who came to since.
     *
     * @param known the matter as it is known today
     */
    public static CaseState replay(CaseMatter matter, Iterable<CaseEvent> history, CaseMatter known) {
        CaseState replayed = replay(matter, history);
        AccusedInLetter accused = known.accusedInLetter();
        return accused == null
                ? replayed
                : replayed.with(replayed.matter().withSuccessorsInLetter(accused.units()));
    }
}
