package org.petitions.casework.procedure.handling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.Purpose;
import org.petitions.law.Article;

/** Acceptance, non-acceptance and classified handling (受理、不予受理、依法分类处理): Art. 19, 23, 31, 36. */
public final class AcceptanceRules {

    /** Nobody's third step may be said to be done without naming it (Art. 36). */
    private static final Rules<NotAccept> NON_ACCEPTANCE = new Rules<NotAccept>().and(OfficeDuties.REPORTED_UP)
            .refuse(Reason.NOT_A_REPEAT, (not, state, _) -> not.isEndedByRereview() && !state.matter().repeat())
            // Whom the petitioner turned to above is its bureau to judge, which names the running case, or merges the two.
            .refuse(Reason.LEFT_TO_BUREAU, (not, _, _) -> not.ground() == NonAcceptanceGround.BEING_HANDLED)
            // What belongs to another procedure is led into it, by name and with its notice, and not refused; nobody else's purpose does.
            .refuse(Reason.LEAD_INSTEAD, (not, _, _) -> not.ground() == NonAcceptanceGround.OTHER_PROCEDURE)
            // To what was sent to it a unit objects, and its sender takes it back.
            .refuse(Reason.OBJECT_INSTEAD, (not, state, _) -> not.ground() == NonAcceptanceGround.NOT_COMPETENT
                    && state.requireAssignment().kind() != DispatchKind.DIRECT)
            .refuse(Reason.COMPETENCE_SETTLED, (not, state, _) -> not.ground() == NonAcceptanceGround.NOT_COMPETENT
                    && state.requireAssignment().isSettledForIt())
            .refuse(Reason.REREVIEW_NOT_NAMED, (not, _, _) -> not.isEndedByRereview() && not.opinion() == null)
            .and(OfficeDuties.signedOff(DraftedAct.NON_ACCEPTANCE));

    private static final Rules<LeadElsewhere> LEAD = new Rules<LeadElsewhere>().and(OfficeDuties.REPORTED_UP)
            // Art. 31 (5): the unit itself acts or answers, so the case cannot end without its answer.
            .refuse(Reason.OWN_DUTY, (lead, _, _) -> lead.way() == HandlingWay.DUTY_APPLICATION)
            .refuse(Reason.NO_OTHER_PROCEDURE, (lead, _, _) -> !lead.way().isOtherProcedure())
            .and(OfficeDuties.signedOff(DraftedAct.REFERRAL));

    private static final Rules<Classified> CLASSIFICATION = new Rules<Classified>()
            .refuse(Reason.WAY_OF_ANOTHER_PURPOSE,
                    (command, state, _) -> !command.wayIn(state).fits(state.matter().purpose()));

    private static final Rules<Accept> ACCEPTANCE = new Rules<Accept>().and(CLASSIFICATION)
            .and(OfficeDuties.signedOff(DraftedAct.ACCEPTANCE));

    private static final Rules<ChangeWay> CHANGE = new Rules<ChangeWay>().and(CLASSIFICATION)
            .refuse(Reason.SAME_WAY, (change, state, _) -> change.way() == state.way());

    /** Before its acceptance a unit has promised nothing and can report nothing. */
    private static final Rules<LeadElsewhere> LEAD_WHILE_HANDLED = LEAD.and(OfficeDuties.FULFILLED)
            .and(OfficeDuties.REVIEW_ANSWERED);

    /**
     * Art. 23 exempts only what the petitioner brought to the unit itself; of what was sent there the city's policy says it. Whose words were erased
     * nobody can write to.
     */
    private static final Rules<ExemptNotice> EXEMPTION = new Rules<ExemptNotice>().refuse(Reason.NOTICE_OWED,
            (_, state, context) -> !context.wordsErased() && !OfficeDuties.isExemptWhenUnclear(state, context));

    private AcceptanceRules() {}

    /** What may be asked for in this part. */
    public sealed interface AcceptanceCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return AcceptanceRules.decide(this, state, context);
        }
    }

    /** A command that says how the petition is handled. */
    private interface Classified {
        HandlingWay wayIn(CaseState state);
    }

    /**
     * Take it on: the unit tells the petitioner how and by whom it is handled.
     *
     * @param way how; null for the one that follows from the purpose, which for a claim is Art. 31 (6)
     */
    public record Accept(@Nullable HandlingWay way) implements AcceptanceCommand, Classified {

        /** In the way that follows from the purpose. */
        public Accept() {
            this(null);
        }

        @Override
        public Step step() {
            return Step.ACCEPT;
        }

        @Override
        public Article article(CaseState state) {
            // How discipline bodies take an accusation on, and tell of it, their own rules say.
            return wayIn(state) == HandlingWay.ACCUSATION ? new Article(30) : step().article();
        }

        @Override
        public HandlingWay wayIn(CaseState state) {
            return way == null ? HandlingWay.of(state.matter().purpose()) : way;
        }
    }

    /** Handle it in another way: that it belongs there came out only while it was handled. The reason is kept sealed beside the case. */
    public record ChangeWay(HandlingWay way) implements AcceptanceCommand, Classified {
        @Override
        public Step step() {
            return Step.CHANGE_WAY;
        }

        @Override
        public HandlingWay wayIn(CaseState state) {
            return way;
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
        public Article article(CaseState state) {
            return OfficeDuties.articleOf(ground);
        }

        private boolean isEndedByRereview() {
            return ground == NonAcceptanceGround.ENDED_BY_REREVIEW;
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

    /** Say that no written notice can be owed, because the petitioner's name or address is unclear. What was tried is kept sealed. */
    public record ExemptNotice() implements AcceptanceCommand {
        @Override
        public Step step() {
            return Step.EXEMPT_NOTICE;
        }

        @Override
        public Article article(CaseState state) {
            Assignment assignment = state.routing().assignment();
            return assignment == null || assignment.kind() == DispatchKind.DIRECT
                    ? step().article()
                    : Article.CITY_RULE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        // Before its decision a unit owes that too, and no exemption stops the clock; of what it merged or refused itself the bureau tells.
        if (state.documents().noticeOwed() && !(state.phase() instanceof AwaitingAcceptance)
                && !state.followUp().byBureau()
                && !(state.phase() instanceof Ended ended && ended.isWaitingForLead())) {
            steps.add(Step.EXEMPT_NOTICE);
        }
        boolean claim = state.matter().purpose() == Purpose.CLAIM;
        switch (state.phase()) {
            case AwaitingAcceptance _ -> {
                steps.addAll(Set.of(Step.ACCEPT, Step.NOT_ACCEPT));
                if (claim) {
                    steps.add(Step.LEAD_ELSEWHERE);
                }
            }
            // Where a claim belongs may come out only while it is handled.
            case InHandling here when claim && here.suspendedSince() == null -> {
                steps.add(Step.LEAD_ELSEWHERE);
                // A hearing is of Art. 31 (6) alone, and is closed or called off first.
                if (!state.isBeingHeard()) {
                    steps.add(Step.CHANGE_WAY);
                }
            }
            default -> {
                // answered, it was handled here
            }
        }
    }

    private static PartDecision decide(AcceptanceCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case Accept accept -> ACCEPTANCE.decide(accept, state, context, () -> PartDecision.allowed(
                    new CaseEvent.Accepted(id, next, context.at(), unit, OfficeDuties.notice(state, context),
                            accept.wayIn(state))));
            case ChangeWay change -> CHANGE.decide(change, state, context, () -> PartDecision.allowed(
                    new HandlingEvent.WayChanged(id, next, context.at(), unit, state.way(), change.way(),
                            countedFrom(state, context), extendedBy(state))));
            // No clock may run for a petition nobody will handle, so the case ends by the same decision.
            case NotAccept not -> NON_ACCEPTANCE.decide(not, state, context, () -> PartDecision.allowed(
                    new CaseEvent.NotAccepted(id, next, context.at(), unit, not.ground(),
                            OfficeDuties.notice(state, context)),
                    new CaseEvent.Closed(id, next + 1, context.at(),
                            not.isEndedByRereview() ? CaseEnd.NO_LONGER_ACCEPTED : CaseEnd.NOT_ACCEPTED,
                            noticeOwed(state, context))));
            case LeadElsewhere lead ->
                leadRules(state).decide(lead, state, context, () -> ledElsewhere(lead, state, context));
            case ExemptNotice exempt -> EXEMPTION.decide(exempt, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.NoticeExempted(id, next, context.at(), unit)));
        };
    }

    /** Who was told that it is handled here is told anew that it is not: the days for that run from the decision. */
    private static PartDecision ledElsewhere(LeadElsewhere lead, CaseState state, DecisionContext context) {
        NoticeDuty notice = OfficeDuties.noticeOfDecision(state, context);
        boolean owed = notice == NoticeDuty.OWED;
        boolean anew = owed && !state.documents().noticeOwed();
        return PartDecision.allowed(
                new HandlingEvent.LedElsewhere(state.id(), state.nextVersion(), context.at(), state.requireUnit(),
                        lead.way(), notice, anew ? true : null),
                new CaseEvent.Closed(state.id(), state.nextVersion() + 1, context.at(), CaseEnd.OTHER_PROCEDURE,
                        owed ? true : null));
    }

    /** Whether the clock of the notice runs on after the end: true or null. */
    private static @Nullable Boolean noticeOwed(CaseState state, DecisionContext context) {
        return OfficeDuties.notice(state, context) == NoticeDuty.OWED ? true : null;
    }

    private static Rules<LeadElsewhere> leadRules(CaseState state) {
        return state.phase() instanceof InHandling ? LEAD_WHILE_HANDLED : LEAD;
    }

    static CaseState accepted(CaseState state, CaseEvent.Accepted event) {
        return decided(state, event.notice()).with(InHandling.from(event.at())).with(state.routing().settled())
                .handledIn(event.way());
    }

    /** The unit decided: the notice is owed on, or there is none to give. What says nothing of it counts as the notice itself. */
    static CaseState decided(CaseState state, @Nullable NoticeDuty notice) {
        return state.with(state.documents().withNoticeOwed(notice == NoticeDuty.OWED));
    }

    /**
     * Its limit is that of the new way, from when the handling began; an extension that was asked for is asked for no more, and the one that was
     * given is not given twice.
     */
    static CaseState wayChanged(CaseState state, HandlingEvent.WayChanged event) {
        return state.with(InHandling.from(event.since()).extended(event.daysExtended())).handledIn(event.way())
                .with(state.approvals().withExtension(null));
    }

    private static @Nullable Integer extendedBy(CaseState state) {
        return state.phase() instanceof InHandling here && here.extendedBy() > 0 ? here.extendedBy() : null;
    }

    /** Days that it stood still by a suspension that is over stay left out, whatever way it is handled in: nobody was to act on them. */
    private static Instant countedFrom(CaseState state, DecisionContext context) {
        return state.phase() instanceof InHandling here
                ? here.sinceWithoutStops(state.way(), context.calendar())
                : state.requireAssignment().arrivedAt();
    }
}
