package org.petitions.casework.procedure.ending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.RemedyWindow;
import org.petitions.casework.procedure.rules.ResultCopy;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.casework.procedure.terms.Settlement;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;

/** The ways to an end (多渠道终结), each with the evidence it requires: Art. 33, 36, 37 and the city's own rules. */
public final class EndRules {
    private static final Rules<Settled> SETTLEMENT = new Rules<Settled>().and(OfficeDuties.REPORTED_UP)
            .refuse(Reason.NOT_SETTLED, (end, _, _) -> !end.settlement().isComplete())
            .and(OfficeDuties.FULFILLED);

    /** Who was answered by an opinion has it in writing, before the case ends on it. */
    private static final Rules<Settled> SETTLED_BY_OPINION = new Rules<Settled>().and(SETTLEMENT)
            .refuse(Reason.OPINION_NOT_DELIVERED, (_, state, context) -> OpinionDelivery.isOwed(state, context))
            .and(OfficeDuties.REVIEW_ANSWERED);

    private static final Rules<EndWithRelief> RELIEF = new Rules<EndWithRelief>()
            .refuse(Reason.RELIEF_NOT_SIGNED, (relief, _, _) -> !relief.signed())
            .and(SETTLEMENT);

    private static final Rules<TerminateByLaw> TERMINATION = new Rules<TerminateByLaw>().and(OfficeDuties.REPORTED_UP)
            .refuse(Reason.REMEDY_LEFT, (_, state, context) -> isRemedyLeft(state, context))
            // Against a re-review there is no remedy to wait for, but its written answer is owed all the same (Art. 36).
            .refuse(Reason.OPINION_NOT_DELIVERED, (_, state, context) -> OpinionDelivery.isOwed(state, context))
            .and(OfficeDuties.REVIEW_ANSWERED).and(OfficeDuties.FULFILLED);

    private static final Rules<SuspendProcedure> SUSPENSION = new Rules<SuspendProcedure>()
            .and(OfficeDuties.DECIDED_BY_HEAD).and(OfficeDuties.REPORTED_UP)
            .refuse(Reason.SUSPENSION_CEILING, (_, state, context) -> OfficeDuties.suspensionLeft(state, context) < 1)
            .and(OfficeDuties.REVIEW_ANSWERED).and(OfficeDuties.FULFILLED)
            .refuse(Reason.PETITIONER_UNTOLD,
                    (suspend, state, _) -> suspend.notice() == null && state.matter().hasPetitioner());

    private EndRules() {}

    /** What may be asked for in this part. */
    public sealed interface EndCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return EndRules.decide(this, state, context);
        }
    }

    /** An end by settlement. */
    private interface Settled {
        Settlement settlement();
    }

    /** End the answered case, living and work being settled. */
    public record Close(Settlement settlement) implements EndCommand, Settled {
        @Override
        public Step step() {
            return Step.CLOSE;
        }

        @Override
        public List<String> evidence() {
            return settlement.evidence();
        }
    }

    /**
     * End it by law: the third step is done, or no remedy was sought in its window.
     *
     * @param decision number of the decision on the termination
     */
    public record TerminateByLaw(String decision) implements EndCommand {
        @Override
        public Step step() {
            return Step.TERMINATE_BY_LAW;
        }

        @Override
        public Article article(CaseState state) {
            Answered answered = state.answer();
            // Who never asked for the next step is told by no article that it is over.
            return answered != null && RemedyWindow.nextRemedy(answered).isEmpty()
                    ? step().article()
                    : Article.CITY_RULE;
        }

        @Override
        public List<String> evidence() {
            return List.of("decision=" + decision);
        }
    }

    /**
     * Suspend the procedure for good, until it can be taken up again; the unit's head does, where the city's policy allows it. The reason
     * is told to the petitioner and kept sealed beside the case.
     *
     * @param notice what tells the petitioner; null where nobody petitioned
     */
    public record SuspendProcedure(SuspensionGround ground, @Nullable NewDocument notice) implements EndCommand {
        @Override
        public Step step() {
            return Step.SUSPEND_PROCEDURE;
        }

        @Override
        public List<String> evidence() {
            return List.of("ground=" + ground);
        }
    }

    /** End it by the agreement that a mediation led to. */
    public record EndByAgreement(Settlement settlement) implements EndCommand, Settled {
        @Override
        public Step step() {
            return Step.END_BY_AGREEMENT;
        }

        @Override
        public List<String> evidence() {
            return settlement.evidence();
        }
    }

    /**
     * End it by the conclusion of a hearing.
     *
     * @param conclusion number of the hearing's conclusion
     */
    public record EndByHearing(String conclusion, Settlement settlement) implements EndCommand, Settled {
        @Override
        public Step step() {
            return Step.END_BY_HEARING;
        }

        @Override
        public List<String> evidence() {
            List<String> evidence = new ArrayList<>(settlement.evidence());
            evidence.add("conclusion=" + conclusion);
            return evidence;
        }
    }

    /**
     * End it with relief.
     *
     * @param agreement number of the relief agreement
     * @param signed whether the petitioner signed it
     */
    public record EndWithRelief(String agreement, boolean signed, Settlement settlement)
            implements EndCommand, Settled {
        @Override
        public Step step() {
            return Step.END_WITH_RELIEF;
        }

        @Override
        public List<String> evidence() {
            List<String> evidence = new ArrayList<>(settlement.evidence());
            evidence.add("agreement=" + agreement);
            return evidence;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean claim = state.matter().purpose() == Purpose.CLAIM;
        boolean agreed = state.isAgreed();
        boolean heard = state.hearing() != null && !state.hearing().isOpen();
        switch (state.phase()) {
            case Answered _ -> {
                steps.addAll(Set.of(Step.CLOSE, Step.SUSPEND_PROCEDURE));
                // Where there is no review, no remedy has to be waited for, and the answer ends it.
                offer(state.way().hasReview(), Step.TERMINATE_BY_LAW, steps);
                if (claim) {
                    steps.add(Step.END_WITH_RELIEF);
                    offer(agreed, Step.END_BY_AGREEMENT, steps);
                    offer(heard, Step.END_BY_HEARING, steps);
                }
            }
            case InHandling _ -> {
                steps.add(Step.SUSPEND_PROCEDURE);
                offer(claim && agreed, Step.END_BY_AGREEMENT, steps);
                offer(claim, Step.END_WITH_RELIEF, steps);
            }
            case UnderReview _ -> offer(agreed, Step.END_BY_AGREEMENT, steps);
            default -> {
                // before handling there is nothing to settle
            }
        }
    }

    private static void offer(boolean possible, Step step, Set<Step> steps) {
        if (possible) {
            steps.add(step);
        }
    }

    private static PartDecision decide(EndCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case Close end -> SETTLED_BY_OPINION.decide(end, state, context, () -> closed(state, context));
            case TerminateByLaw end ->
                TERMINATION.decide(end, state, context, () -> ended(state, CaseEnd.LAWFUL_TERMINATION, context));
            case SuspendProcedure end ->
                SUSPENSION.decide(end, state, context, () -> suspended(end, state, context));
            case EndByAgreement end ->
                SETTLEMENT.decide(end, state, context, () -> agreed(state, context));
            case EndByHearing end ->
                SETTLED_BY_OPINION.decide(end, state, context,
                        () -> ended(state, CaseEnd.HEARING_TERMINATION, context));
            case EndWithRelief end ->
                RELIEF.decide(end, state, context, () -> ended(state, CaseEnd.RELIEF, context));
        };
    }

    private static PartDecision closed(CaseState state, DecisionContext context) {
        return state.way().hasReview()
                ? ended(state, CaseEnd.SETTLED, context)
                : PartDecision.allowed(
                        new CaseEvent.Closed(state.id(), state.nextVersion(), context.at(), CaseEnd.ANSWERED,
                                noticeOwed(state)));
    }

    /** A case that had ended in that way ends so again after an event that undid what undid its end. */
    public static List<CaseEvent> endedAgain(CaseEvent first, CaseEnd end, CaseState state, DecisionContext context) {
        List<CaseEvent> events = new ArrayList<>(List.of(first));
        events.addAll(endOf(state, first.version() + 1, end, context));
        if (end == CaseEnd.PROCEDURAL_SUSPENSION && OfficeDuties.suspensionLeft(state, context) > 0) {
            events.add(ProcedureSuspension.until(state, events.getLast().version() + 1, null, context));
        }
        return events;
    }

    private static PartDecision suspended(SuspendProcedure end, CaseState state, DecisionContext context) {
        // It can be taken up again, so what Art. 23 owes the petitioner is owed on.
        List<CaseEvent> events = endOf(state, state.nextVersion(), CaseEnd.PROCEDURAL_SUSPENSION, context);
        events.add(ProcedureSuspension.until(state, events.getLast().version() + 1, end.ground(), context));
        if (end.notice() != null) {
            events.addAll(end.notice().issued(state, events.getLast().version() + 1, context));
        }
        return new PartDecision.Allowed(events);
    }

    private static PartDecision ended(CaseState state, CaseEnd end, DecisionContext context) {
        return new PartDecision.Allowed(endOf(state, state.nextVersion(), end, context));
    }

    /** Who sent the petition gets a copy of the agreement (抄报); in histories of before there may be none on paper. */
    private static PartDecision agreed(CaseState state, DecisionContext context) {
        List<CaseEvent> events = endOf(state, state.nextVersion(), CaseEnd.AGREEMENT, context);
        Mediation mediation = Objects.requireNonNull(state.mediation(), "it ends by an agreement that there is");
        String number = Objects.requireNonNull(mediation.agreement());
        if (state.documents().numbered(number) != null) {
            ResultCopy.of(mediation.agreementKind(), number, state, events.getLast().version() + 1, context)
                    .ifPresent(events::add);
        }
        return new PartDecision.Allowed(events);
    }

    /** The end itself, and the return visits due after it. */
    private static List<CaseEvent> endOf(CaseState state, long version, CaseEnd end, DecisionContext context) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Closed(state.id(), version, context.at(), end,
                isSignedByPetitioner(end) ? null : noticeOwed(state)));
        events.addAll(ReturnVisitRules.visitsAfter(state, version, context));
        return events;
    }

    /** What the petitioner signed has told the petitioner in writing. */
    private static boolean isSignedByPetitioner(CaseEnd end) {
        return end == CaseEnd.AGREEMENT || end == CaseEnd.RELIEF;
    }

    /** An office that ends a case by itself still owes the written notice that it took it on (Art. 23, 44 (3)): true or null. */
    private static @Nullable Boolean noticeOwed(CaseState state) {
        return state.documents().noticeOwed() ? true : null;
    }

    /** Where nobody petitioned, nobody has a remedy to wait for. */
    private static boolean isRemedyLeft(CaseState state, DecisionContext context) {
        return state.phase() instanceof Answered answered && state.matter().hasPetitioner()
                && RemedyWindow.nextRemedy(answered).isPresent()
                && !RemedyWindow.isPassed(state, answered, context.today(), context);
    }

    /** What stands still no longer does: its days count against the ceiling on all suspensions, however it ends. */
    static CaseState ended(CaseState state, CaseEvent.Closed event) {
        LocalDate day = LegalCalendar.dayOf(event.at());
        InHandling goesOn = event.end() == CaseEnd.PROCEDURAL_SUSPENSION && state.phase() instanceof InHandling here
                ? here.goingOn(day)
                : null;
        return state.goingOn(day)
                .with(new Ended(event.end(), event.at(), state.answer(), event.lead(), goesOn, null))
                .with(Boolean.TRUE.equals(event.reportOwed()) ? state.routing() : state.routing().ended())
                .with(state.documents().owingOnly(Stream.ofNullable(event.refusalOwed()).toList())
                        .withNoticeOwed(Boolean.TRUE.equals(event.noticeOwed())))
                .with(state.followUp().byBureau() ? FollowUp.BY_BUREAU : FollowUp.NONE).withoutApprovals();
    }
}
