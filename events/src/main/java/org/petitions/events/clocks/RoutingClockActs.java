package org.petitions.events.clocks;

import static org.petitions.events.clocks.ClockAct.cancel;
import static org.petitions.events.clocks.ClockAct.start;
import static org.petitions.events.clocks.ClockAct.stop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SharedPetitionEvent;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.clocks.ClockAct.Cancel;
import org.petitions.events.clocks.ClockAct.HandOver;
import org.petitions.events.clocks.ClockAct.Leave;
import org.petitions.events.clocks.ClockAct.Start;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.ReviewStep;

/** What the way of a petition to the unit that handles it does to the clocks (Art. 22 to 25). */
final class RoutingClockActs {
    private RoutingClockActs() {}

    static List<ClockAct> of(RoutingEvent event) {
        return switch (event) {
            case CompetenceEvent.ObjectionRaised e -> List.of(start(ClockKind.OBJECTION, e.bureau(), e.at()));
            // The 15 days are for what lies in the unit's competence: it owed nothing since it objected. What had passed by then is told on.
            case CompetenceEvent.ObjectionAllowed e -> List.of(stop(ClockKind.OBJECTION), cancel(ClockKind.DISPUTE),
                    new Leave(ClockKind.ACCEPTANCE, e.objectedAt()),
                    new Cancel(ClockKind.REPORT_BACK, ClockAct.SOLE, e.objectedAt()),
                    new ClockAct.StartAgain(ClockKind.DISPATCH, e.bureau(), e.at()));
            // Who sent it on tells the petitioner by the notice made with it; its days go on where that could not be sent (Art. 23). The unit that
            // gets it has its own days from the dispatch that follows.
            case RoutingEvent.SentOn _ -> List.of(stop(ClockKind.ACCEPTANCE));
            case RoutingEvent.ReturnedToSender e -> List.of(stop(ClockKind.OBJECTION), cancel(ClockKind.DISPUTE),
                    new Leave(ClockKind.ACCEPTANCE, e.objectedAt()),
                    new Cancel(ClockKind.REPORT_BACK, ClockAct.SOLE, e.objectedAt()));
            case CompetenceEvent.ObjectionRejected _ -> List.of(stop(ClockKind.OBJECTION));
            case CompetenceEvent.DisputeRaised e -> List.of(start(ClockKind.DISPUTE, e.unit(), e.at()));
            case CompetenceEvent.DisputeClimbed e ->
                List.of(start(ClockKind.DISPUTE, e.decider() == null ? e.holder() : e.decider(), e.at()));
            case CompetenceEvent.DisputeSettled e when e.sendsOn() -> settledForAnother(e);
            case CompetenceEvent.DisputeSettled _ -> List.of(stop(ClockKind.DISPUTE));
            case RoutingEvent.UnitSucceeded e -> List.of(new ClockAct.Succeed(e.unit(), e.successor()));
            case RoutingEvent.ReportedBack _ -> List.of(stop(ClockKind.REPORT_BACK));
            // The bureau has heard of it with this report, and its hours run from there.
            case UrgentMatterEvent.ReportedUp e when e.leftTo() != null ->
                List.of(stop(ClockKind.REPORT_UP), start(ClockKind.REPORT_UP, e.leftTo(), e.at()));
            case UrgentMatterEvent.ReportedUp e -> e.endsTheDuty() ? List.of(stop(ClockKind.REPORT_UP)) : List.of();
            case RoutingEvent.Assigned e ->
                List.of(new Start(ClockKind.REPORT_BACK, ClockAct.SOLE, e.unit(), e.at(), e.reportBackBy()));
            // What the corrected facts do to the clocks that run already, their keeper works out; here only who is held to them.
            case RoutingEvent.RegistrationCorrected e -> corrected(e);
            case RoutingEvent.TakenBack e -> takenBack(e);
            // Who agreed owes nothing from then on; the unit that gets it has its own days from the dispatch that follows. Whom the first was
            // to tell nobody has told.
            case RoutingEvent.Redirected _ -> leavesUnit();
            // Nobody's days begin anew because an office sends it elsewhere (Art. 34).
            case RoutingEvent.HandlingRedirected e -> List.of(new ClockAct.Succeed(e.unit(), e.to()));
            case MergingEvent.SeparatedFromLead e -> separated(e);
            // The reply that follows starts what an answer starts. What was not told of the merging the unit tells with it.
            case MergingEvent.AnsweredThroughLead e -> List.of(new HandOver(ClockKind.ACCEPTANCE, e.unit()));
            case MergingEvent.MergingNoticeOwed e -> noticeOwed(e.bureau(), e.from());
            case RoutingEvent.BureauNoticeOwed e -> noticeOwed(e.bureau(), e.from());
            // What was sent to a body elsewhere was sent on that day (Art. 22), whenever it is recorded.
            case RoutingEvent.TransferredElsewhere e ->
                List.of(new ClockAct.Stop(ClockKind.DISPATCH, ClockAct.SOLE, ActDays.doneOn(e.sentOn(), e.at())));
            case RoutingEvent.Signed _,CompetenceEvent.UnitProposed _,CompetenceEvent.UnitAgreed _,CompetenceEvent.UnitDeclined _,RoutingEvent.RedirectProposed _,RoutingEvent.RedirectDeclined _,RoutingEvent.VisitorGuided _,MergingEvent.Joined _,SharedPetitionEvent.LeadNamed _,UrgentMatterEvent.IncidentNamed _,UrgentMatterEvent.OrganisationNotified _,UrgentMatterEvent.ProposalMade _,UrgentMatterEvent.ProposalDecided _ ->
                List.of();
        };
    }

    private static List<ClockAct> noticeOwed(String bureau, @Nullable Instant from) {
        return List.of(from == null
                ? new HandOver(ClockKind.ACCEPTANCE, bureau)
                : start(ClockKind.ACCEPTANCE, bureau, from));
    }

    /** Before the correction nobody knew whom to tell, and who gave no name need not be told (Art. 23). */
    private static List<ClockAct> corrected(RoutingEvent.RegistrationCorrected event) {
        List<ClockAct> acts = new ArrayList<>(List.of(new HandOver(ClockKind.DISPATCH, event.bureau()),
                new HandOver(ClockKind.REPORT_UP, event.reporter() == null ? event.bureau() : event.reporter())));
        RoutingEvent.CorrectedNotice notice = event.notice();
        if (notice != null) {
            acts.add(notice.duty() == NoticeDuty.OWED
                    ? start(ClockKind.ACCEPTANCE, notice.unit(), event.at())
                    : cancel(ClockKind.ACCEPTANCE));
            if (notice.duty() != NoticeDuty.OWED) {
                // Nor is anybody asked on for what a unit before had missed.
                acts.add(new Cancel(ClockKind.ACCEPTANCE, null));
            }
        }
        if (Boolean.FALSE.equals(event.reportOwed())) {
            acts.add(cancel(ClockKind.REPORT_UP));
        } else if (Boolean.TRUE.equals(event.reportOwed())) {
            acts.add(start(ClockKind.REPORT_UP, event.reporter() == null ? event.bureau() : event.reporter(),
                    event.at()));
        }
        return acts;
    }

    /** Who is not competent owes no notice since it said so, and leaves the report of an urgent matter to the bureau (Art. 24, 25). */
    private static List<ClockAct> settledForAnother(CompetenceEvent.DisputeSettled event) {
        List<ClockAct> acts = new ArrayList<>(List.of(stop(ClockKind.DISPUTE),
                new Leave(ClockKind.ACCEPTANCE, event.disputedAt()),
                new Cancel(ClockKind.REPORT_BACK, ClockAct.SOLE, event.disputedAt())));
        if (event.bureau() != null) {
            acts.add(new HandOver(ClockKind.REPORT_UP, event.bureau()));
        }
        return acts;
    }

    /**
     * Whoever had it has it again, with the limits as they stood; of the bureau's days is left what was left (Art. 22). Its report waited for the
     * leading case's (Art. 25).
     */
    private static List<ClockAct> separated(MergingEvent.SeparatedFromLead event) {
        List<ClockAct> acts = new ArrayList<>();
        MergingEvent.BackAtUnit back = event.back();
        if (back == null) {
            // The days to tell may have run on through the merging.
            acts.add(cancel(ClockKind.ACCEPTANCE));
            acts.add(new ClockAct.StartAgain(ClockKind.DISPATCH, event.bureau(), event.at()));
        } else {
            // That it was merged is to be told no more.
            acts.add(back.toldFrom() == null
                    ? cancel(ClockKind.ACCEPTANCE)
                    : start(ClockKind.ACCEPTANCE, back.unit(), back.toldFrom()));
            if (back.handledFrom() != null) {
                acts.add(new Start(ClockKind.HANDLING, ClockAct.SOLE, back.unit(), back.handledFrom(), null, null,
                        back.way(), back.extendedBy()));
            }
            if (back.reportBackBy() != null) {
                acts.add(new Start(ClockKind.REPORT_BACK, ClockAct.SOLE, back.unit(), event.at(),
                        back.reportBackBy()));
            }
        }
        if (event.reporter() != null) {
            acts.add(start(ClockKind.REPORT_UP, event.reporter(), event.at()));
        }
        return acts;
    }

    /**
     * Whatever the unit owed, it owes no more, nor what it promised and lapses with it (Art. 32); who has to send it on has to report it, too,
     * where that was not done.
     */
    private static List<ClockAct> takenBack(RoutingEvent.TakenBack event) {
        List<ClockAct> acts = new ArrayList<>(leavesUnit());
        // What was asked for or decided on review is over with what it was about; who refused has still to tell so.
        Stream.of(ReviewStep.values()).filter(step -> !event.refusals().contains(step))
                .forEach(step -> acts.add(cancel(ClockKind.of(step))));
        if (event.lapsed() == null) {
            acts.add(new Cancel(ClockKind.MEASURE, null));
        } else {
            event.lapsed().forEach(measure -> acts.add(new Cancel(ClockKind.MEASURE, measure)));
        }
        acts.add(new HandOver(ClockKind.REPORT_UP, event.bureau()));
        acts.add(new ClockAct.StartAgain(ClockKind.DISPATCH, event.bureau(), event.at()));
        return acts;
    }

    /**
     * Everything that runs for the unit, which may have taken it on (Art. 30). That it was late to tell the petitioner is told on (Art. 23). What
     * others owe on a review that was decided or refused stays theirs (Art. 35, 36).
     */
    private static List<ClockAct> leavesUnit() {
        return Stream.of(ClockKind.OBJECTION, ClockKind.DISPUTE, ClockKind.ACCEPTANCE, ClockKind.REPORT_BACK,
                ClockKind.HANDLING, ClockKind.SUSPENSION, ClockKind.SETTLEMENT)
                .map(kind -> kind == ClockKind.ACCEPTANCE ? new Leave(kind) : cancel(kind)).toList();
    }
}
