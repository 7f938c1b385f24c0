package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.state.FollowUp.Merged;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.state.Routing.ObjectionStatus;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.MergingEvent.AnsweredThroughLead;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.MergingEvent.SeparatedFromLead;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.law.LegalCalendar;

/**
 * What becomes of a case that was merged into another of the same matter (并案): nobody loses answer, rating, review or window because
 * offices put two cases together. It is answered as soon as the other is, and from then on it is a case of its own; where the other ended
 * without an answer, it is so at once.
 */
public final class FollowingRules {
    private static final Rules<AnswerThroughLead> ANSWER = new Rules<AnswerThroughLead>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (answer, state, _) -> state.matter().accuses(answer.unit()));

    private FollowingRules() {}

    /** What may be asked for of a case that was merged. */
    public sealed interface FollowingCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return FollowingRules.decide(this, state, context);
        }

    }

    /**
     * Give the answer of the leading case to this petitioner too.
     *
     * @param lead petition id of that case
     * @param unit unit id of the unit that answered
     * @param way how it was handled
     * @param carriedOut whether what it supports is carried out already
     */
    public record AnswerThroughLead(String lead, String unit, HandlingWay way, HandlingOutcome outcome,
            boolean carriedOut) implements FollowingCommand {
        @Override
        public Step step() {
            return Step.ANSWER_THROUGH_LEAD;
        }

        @Override
        public List<String> evidence() {
            return List.of("lead=" + lead);
        }
    }

    /** Handle it by itself again. Why its bureau does so is kept sealed beside the case. */
    public record Separate() implements FollowingCommand {
        @Override
        public Step step() {
            return Step.SEPARATE;
        }
    }

    /** Petition id of the case whose answer this one waits for, or empty. */
    public static Optional<String> leadOf(CaseState state) {
        return state.phase() instanceof Ended ended && ended.isWaitingForLead()
                ? Optional.ofNullable(ended.lead())
                : Optional.empty();
    }

    /**
     * What is to be done now about a case that waits for the answer of another; empty while it has to go on waiting.
     *
     * @param carriedOut whether the other's answer says that what it supports is carried out
     */
    public static Optional<FollowingCommand> next(CaseState follower, CaseState lead, boolean carriedOut) {
        if (leadOf(follower).filter(lead.id()::equals).isEmpty()) {
            return Optional.empty();
        }
        // What either was put right to since, of another purpose or against others, has its own way, and its people hear nothing of it.
        if (!follower.matter().isOfOneKindWith(lead.matter())) {
            return Optional.of(new Separate());
        }
        Answered answer = lead.answer();
        String unit = lead.unit();
        if (answer == null || unit == null) {
            return hasEndedWithoutAnswer(lead) ? Optional.of(new Separate()) : Optional.empty();
        }
        if (lead.phase() instanceof UnderReview) {
            return Optional.empty();
        }
        // Who turned out to be accused answers nobody (Art. 30), and what a review changed is nobody's answer any more (Art. 35).
        return Optional.of(follower.matter().accuses(unit) || isAnswerSetAside(lead)
                ? new Separate()
                : new AnswerThroughLead(lead.id(), unit, lead.way(), answer.outcome(), carriedOut));
    }

    /** Whether a review or a re-review changed what the unit answered: the review's opinion counts instead, which says it to one petitioner. */
    static boolean isAnswerSetAside(CaseState lead) {
        return lead.answer() != null && lead.documents().reviews().stream()
                .anyMatch(review -> !review.superseded() && review.outcome() == ReviewOutcome.CHANGED);
    }

    /**
     * Whether a case waits for one that waits for it, however many lie between: two officials may merge each into the other at once, and none
     * of them would ever be answered.
     *
     * @param leadOf the case whose answer a case waits for, by petition id; empty where it waits for none
     */
    public static boolean isWaitingForItself(String id, Function<String, Optional<String>> leadOf) {
        Set<String> seen = new HashSet<>();
        Optional<String> lead = leadOf.apply(id);
        while (lead.isPresent() && seen.add(lead.get())) {
            if (lead.get().equals(id)) {
                return true;
            }
            lead = leadOf.apply(lead.get());
        }
        return false;
    }

    /** What is only set aside for now may still be answered; what was merged in its turn waits as this one does. */
    private static boolean hasEndedWithoutAnswer(CaseState lead) {
        return lead.phase() instanceof Ended ended && ended.end().isFinal() && leadOf(lead).isEmpty();
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (leadOf(state).isPresent()) {
            steps.addAll(Set.of(Step.ANSWER_THROUGH_LEAD, Step.SEPARATE));
        }
    }

    private static PartDecision decide(FollowingCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case AnswerThroughLead answer -> ANSWER.decide(answer, state, context, () -> PartDecision.allowed(
                    new AnsweredThroughLead(id, next, context.at(), answer.lead(), answer.unit(), answer.way()),
                    new CaseEvent.Replied(id, next + 1, context.at(), answer.unit(), answer.outcome(),
                            OfficeDuties.deliveryOwed(state.matter(), answer.way()),
                            answer.carriedOut() ? true : null)));
            case Separate _ -> PartDecision.allowed(separatedEvent(state, context));
        };
    }

    private static SeparatedFromLead separatedEvent(CaseState state, DecisionContext context) {
        BackAtUnit back = backAtUnit(state, context);
        String lead = leadOf(state).orElseThrow(() -> new IllegalStateException("separated where it waits for none"));
        return new SeparatedFromLead(state.id(), state.nextVersion(), context.at(), lead, state.matter().bureau(),
                UrgentMatterRules.reporterOfSeparated(state, back != null, context), back);
    }

    /** It lies with the unit that answered; the reply follows by the same decision. */
    static CaseState answered(CaseState state, AnsweredThroughLead event) {
        Routing routing = state.routing();
        Assignment own = routing.assignment();
        CaseState anew = anew(state);
        if (own != null && own.unit().equals(event.unit()) && !state.isWithAccused()) {
            // What was to be reported of by itself is the lead's since it was merged.
            return anew.with(routing.assignedTo(own.withoutReport().handled(event.way())));
        }
        var at = new Assignment(event.unit(), DispatchKind.TRANSFER, event.at(), null, null, false, List.of(), null,
                null);
        return anew.with(routing.withoutSenders().assignedTo(at.handled(event.way())));
    }

    /** Where it goes on; null with its bureau: nobody had it, or who has to was in question or is by what was put right since. */
    private static @Nullable BackAtUnit backAtUnit(CaseState state, DecisionContext context) {
        Assignment had = state.routing().assignment();
        Merged merged = state.followUp().merged();
        boolean inQuestion = state.routing().objection() == ObjectionStatus.PENDING
                || state.routing().dispute() != null;
        if (had == null || merged == null || inQuestion || isPutRight(merged, had, state)) {
            return null;
        }
        Instant toldFrom = toldFrom(merged, had, state, context);
        if (!(merged.phase() instanceof InHandling)) {
            return new BackAtUnit(had.unit(), toldFrom, null, 0, null, had.owesReport() ? had.reportBackBy() : null);
        }
        InHandling here = goingOn((InHandling) merged.phase(), state);
        return new BackAtUnit(had.unit(), toldFrom, here.sinceWithoutStops(state.way(), context.calendar()),
                here.extendedBy(), state.way());
    }

    /** From when its unit has to tell the petitioner: not who gave no name, where the exemption holds (Art. 23). */
    private static @Nullable Instant toldFrom(Merged merged, Assignment had, CaseState state,
            DecisionContext context) {
        if (!merged.notice()) {
            return merged.namedAt();
        }
        boolean exempt = merged.phase() instanceof InHandling && state.matter().isAnonymous()
                && OfficeDuties.isExemptWhenUnclear(state, context);
        return exempt ? null : had.arrivedAt();
    }

    /**
     * Whether what was put right since it was merged takes it from the unit, as it would have if it had not been merged: what a unit has
     * accepted it keeps unless its purpose is another or it accuses who handles it (Art. 30), what the table sent it goes by the right facts.
     */
    private static boolean isPutRight(Merged merged, Assignment had, CaseState state) {
        CaseMatter now = state.matter();
        CaseMatter then = merged.matter();
        boolean sentByOthersFacts = merged.phase() instanceof AwaitingAcceptance && had.kind() == DispatchKind.TRANSFER
                && state.routing().senders().isEmpty() && !had.isSettledForIt()
                && (then.category() != now.category() || !then.division().equals(now.division()));
        return then.purpose() != now.purpose() || now.accuses(had.unit())
                || had.helpers().stream().anyMatch(now::accuses) || sentByOthersFacts;
    }

    /** What was suspended goes on, with no day left out since it was merged. */
    private static InHandling goingOn(InHandling here, CaseState merged) {
        return merged.phase() instanceof Ended ended ? here.goingOn(LegalCalendar.dayOf(ended.at())) : here;
    }

    /** It goes on from where it stood; an urgent matter's report, which ended with the merging, is owed again (Art. 25). */
    static CaseState separated(CaseState state, SeparatedFromLead event) {
        Merged merged = state.followUp().merged();
        // That it is handled in another case is not so any more.
        CaseState again = anew(state.with(state.documents().supersede(DocumentKind.MERGING_NOTICE)));
        CaseState back = event.back() == null || merged == null
                ? again.with(new AwaitingDispatch()).with(again.documents().withNoticeOwed(false))
                        .with(state.routing().takenBack())
                : again.with(merged.phase() instanceof InHandling here ? goingOn(here, state) : merged.phase())
                        .with(again.documents().withNoticeOwed(event.back().toldFrom() != null));
        return event.reporter() == null
                ? back
                : back.with(back.routing().with(back.routing().urgent().with(ReportUpStatus.OWED)));
    }

    /** What was begun before it was merged is over. */
    private static CaseState anew(CaseState state) {
        return state.with(state.documents().supersedeOpinions()).withMediation(null).withHearing(null)
                .withoutApprovals().with(FollowUp.NONE);
    }
}
