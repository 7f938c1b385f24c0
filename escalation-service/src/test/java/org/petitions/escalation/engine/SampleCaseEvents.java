package org.petitions.escalation.engine;

import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.MergingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.RunningCase;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DisputeRung;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Steps beside the main line of the procedure, each with its version and its time by the clock on a wall in Shanghai. */
public final class SampleCaseEvents {
    private SampleCaseEvents() {}

    /** The case names another bureau than the one that registered. */
    public static CaseEvent opened(String shanghai, String bureau) {
        CaseEvent.Opened one = (CaseEvent.Opened) ClockEngineDriver.opened(shanghai);
        return new CaseEvent.Opened(PETITION, one.version(), one.at(), one.number(), bureau, one.category(),
                one.division(), one.urgency());
    }

    public static CaseEvent assigned(long version, String shanghai, String reportBackBy) {
        return new CaseEvent.Dispatched(PETITION, version, at(shanghai), UNIT, DispatchKind.ASSIGNMENT, at(shanghai),
                at(reportBackBy), null);
    }

    public static CaseEvent reportedBack(long version, String shanghai) {
        return new RoutingEvent.ReportedBack(PETITION, version, at(shanghai), UNIT);
    }

    public static CaseEvent reportedUp(long version, String shanghai) {
        return new UrgentMatterEvent.ReportedUp(PETITION, version, at(shanghai), "431200-PB", null, null, null);
    }

    /** The unit that received the matter itself has reported, and leaves the bureau its own report. */
    public static CaseEvent reportLeftTo(String bureau, long version, String shanghai) {
        return new UrgentMatterEvent.ReportedUp(PETITION, version, at(shanghai), "431222-PB",
                ReportRecipient.JOINT_CONFERENCE_OFFICE, false, bureau);
    }

    /** The acceptance had been told, and this has to be told in its turn. */
    public static CaseEvent ledElsewhereAnew(long version, String shanghai) {
        return new HandlingEvent.LedElsewhere(PETITION, version, at(shanghai), UNIT, HandlingWay.ARBITRATION,
                NoticeDuty.OWED, true);
    }

    public static CaseEvent succeeded(long version, String shanghai, String successor) {
        return new RoutingEvent.UnitSucceeded(PETITION, version, at(shanghai), UNIT, successor);
    }

    public static CaseEvent mergedInto(String lead, long version, String shanghai) {
        return new CaseEvent.Closed(PETITION, version, at(shanghai), CaseEnd.MERGED, null, lead);
    }

    /** Merged by its bureau, which has to tell the petitioner of it. */
    public static CaseEvent mergedOwingNotice(String lead, long version, String shanghai) {
        return new CaseEvent.Closed(PETITION, version, at(shanghai), CaseEnd.MERGED, true, lead);
    }

    /** @param from from when the bureau's own days count, or null where those of the unit go on */
    public static CaseEvent mergingNoticeOwed(String lead, long version, String shanghai, @Nullable String from) {
        return new MergingEvent.MergingNoticeOwed(PETITION, version, at(shanghai), lead,
                new RunningCase("431222-20260105-L-00003-A", UNIT), ClockEngineDriver.BUREAU,
                from == null ? null : at(from));
    }

    public static CaseEvent answeredThrough(String lead, long version, String shanghai) {
        return new MergingEvent.AnsweredThroughLead(PETITION, version, at(shanghai), lead, UNIT,
                HandlingWay.PETITION_PROCEDURE);
    }

    public static CaseEvent separatedFrom(String lead, long version, String shanghai) {
        return new MergingEvent.SeparatedFromLead(PETITION, version, at(shanghai), lead, ClockEngineDriver.BUREAU,
                null, null);
    }

    /** It goes on at its unit, where it is urgent with a report to make. */
    public static CaseEvent separatedAtUnit(String lead, long version, String shanghai, @Nullable String reporter,
            MergingEvent.BackAtUnit back) {
        return new MergingEvent.SeparatedFromLead(PETITION, version, at(shanghai), lead, ClockEngineDriver.BUREAU,
                reporter, back);
    }

    public static CaseEvent objected(long version, String shanghai) {
        return new CompetenceEvent.ObjectionRaised(PETITION, version, at(shanghai), UNIT, ClockEngineDriver.BUREAU);
    }

    public static CaseEvent objectionAllowed(long version, String shanghai) {
        return objectionAllowed(version, shanghai, null);
    }

    /** @param objected when the unit had objected, or null as it was told before that was */
    public static CaseEvent objectionAllowed(long version, String shanghai, @Nullable String objected) {
        return new CompetenceEvent.ObjectionAllowed(PETITION, version, at(shanghai), UNIT, ClockEngineDriver.BUREAU,
                objected == null ? null : at(objected));
    }

    /** It leaves the unit with its consent; the dispatch to the other follows. */
    public static CaseEvent redirected(long version, String shanghai, String to) {
        return new RoutingEvent.Redirected(PETITION, version, at(shanghai), UNIT, to);
    }

    /** What it had accepted leaves the unit with its consent. */
    public static CaseEvent redirectedInHandling(long version, String shanghai, String to) {
        return new RoutingEvent.HandlingRedirected(PETITION, version, at(shanghai), UNIT, to);
    }

    public static CaseEvent disputed(long version, String shanghai, String with) {
        return new CompetenceEvent.DisputeRaised(PETITION, version, at(shanghai), UNIT, with);
    }

    /** A dispute is settled for another unit than the one it lies with. */
    public static CaseEvent settledForAnother(long version, String shanghai, String unit, String disputed) {
        return new CompetenceEvent.DisputeSettled(PETITION, version, at(shanghai), DisputeRung.COMMON_SUPERIOR, unit,
                at(disputed));
    }

    /** What a petitioner brought to the unit itself, which registered it. */
    public static CaseEvent direct(long version, String shanghai, String received) {
        return new CaseEvent.Dispatched(PETITION, version, at(shanghai), UNIT, DispatchKind.DIRECT, at(received));
    }

    /** A unit sends it on within its own system; the dispatch that follows says when it arrived below. */
    public static CaseEvent sentOn(long version, String shanghai, String from) {
        return new RoutingEvent.SentOn(PETITION, version, at(shanghai), from, UNIT, NoticeDuty.OWED);
    }

    public static CaseEvent returnedToSender(long version, String shanghai, String sender) {
        return new RoutingEvent.ReturnedToSender(PETITION, version, at(shanghai), UNIT, sender, null);
    }

    /** What the petitioner brought to the unit itself. */
    public static CaseEvent receivedDirectly(long version, String shanghai, String unit) {
        return new CaseEvent.Dispatched(PETITION, version, at(shanghai), unit, DispatchKind.DIRECT, at(shanghai));
    }

    /** Back at the unit that had received it directly and sent it on. */
    public static CaseEvent backAtReceiver(long version, String shanghai, String unit) {
        return new CaseEvent.Dispatched(PETITION, version, at(shanghai), unit, DispatchKind.DIRECT, at(shanghai), null,
                null, true);
    }

    /** Back at a unit between, at which it had first arrived then. */
    public static CaseEvent backBetween(long version, String shanghai, String unit, String first) {
        return new CaseEvent.Dispatched(PETITION, version, at(shanghai), unit, DispatchKind.TRANSFER, at(shanghai),
                null, null, true, at(first));
    }

    public static CaseEvent accepted(long version, String shanghai) {
        return new CaseEvent.Accepted(PETITION, version, at(shanghai), UNIT);
    }

    public static CaseEvent extended(long version, String shanghai, int days) {
        return new HandlingEvent.Extended(PETITION, version, at(shanghai), UNIT, days, "431222-HRSS.head");
    }

    public static CaseEvent recused(long version, String shanghai, String official) {
        return new HandlingEvent.Recused(PETITION, version, at(shanghai), official);
    }

    /** A leader's instruction, with its day. */
    public static CaseEvent instructed(long version, String shanghai, String post, String by) {
        return new HandlingEvent.Instructed(PETITION, version, at(shanghai), post, LocalDate.parse(by));
    }

    public static CaseEvent suspended(long version, String shanghai) {
        return new HandlingEvent.Suspended(PETITION, version, at(shanghai), UNIT, SuspensionGround.values()[0]);
    }

    /** With so many days left of the ceiling on the case's suspensions, which end with that day. */
    public static CaseEvent suspendedFor(long version, String shanghai, int days, String lastDay) {
        return new HandlingEvent.Suspended(PETITION, version, at(shanghai), UNIT, SuspensionGround.values()[0],
                "431222-HRSS.head", ClockEngineDriver.startOf(LocalDate.parse(lastDay).plusDays(1).toString()), days,
                null);
    }

    /** The ceiling was reached before: the days after that one count. */
    public static CaseEvent resumedLate(long version, String shanghai, String lastPaused) {
        return new HandlingEvent.Resumed(PETITION, version, at(shanghai), UNIT, LocalDate.parse(lastPaused));
    }

    public static CaseEvent resumed(long version, String shanghai) {
        return new HandlingEvent.Resumed(PETITION, version, at(shanghai), UNIT);
    }

    public static CaseEvent promised(long version, String shanghai, String measure, String by) {
        return new HandlingEvent.MeasurePromised(PETITION, version, at(shanghai), measure, LocalDate.parse(by), UNIT);
    }

    public static CaseEvent carriedOut(long version, String shanghai, String measure) {
        return new HandlingEvent.MeasureCarriedOut(PETITION, version, at(shanghai), measure, UNIT);
    }

    public static CaseEvent replied(long version, String shanghai) {
        return new CaseEvent.Replied(PETITION, version, at(shanghai), UNIT, HandlingOutcome.values()[0]);
    }

    public static CaseEvent closed(long version, String shanghai) {
        return new CaseEvent.Closed(PETITION, version, at(shanghai), CaseEnd.SETTLED);
    }

    public static CaseEvent visitDue(long version, String shanghai, int visit, String due) {
        return new ClosureEvent.ReturnVisitDue(PETITION, version, at(shanghai), visit, UNIT,
                ClockEngineDriver.startOf(due), null);
    }

    public static CaseEvent visitDueAfter(long version, String shanghai, int visit, int days) {
        return new ClosureEvent.ReturnVisitDue(PETITION, version, at(shanghai), visit, UNIT,
                LegalCalendar.china().afterDays(at(shanghai), days).end(), days);
    }

    public static CaseEvent visited(long version, String shanghai, int visit) {
        return new ClosureEvent.ReturnVisited(PETITION, version, at(shanghai), visit, UNIT,
                ReturnVisitFinding.values()[0]);
    }

    public static CaseEvent reopened(long version, String shanghai) {
        return new ClosureEvent.Reopened(PETITION, version, at(shanghai), UNIT);
    }

    public static CaseEvent procedureEnded(long version, String shanghai) {
        return new CaseEvent.Closed(PETITION, version, at(shanghai), CaseEnd.PROCEDURAL_SUSPENSION);
    }

    public static CaseEvent procedureSuspended(long version, String shanghai, int days) {
        return new ClosureEvent.ProcedureSuspended(PETITION, version, at(shanghai), UNIT, SuspensionGround.values()[0],
                LegalCalendar.china().afterDays(at(shanghai), days).end(), days);
    }

    public static CaseEvent goesOn(long version, String shanghai, String since, int extendedBy) {
        return new ClosureEvent.Reopened(PETITION, version, at(shanghai), UNIT, null,
                new ClosureEvent.LimitGoingOn(ClockEngineDriver.startOf(since), extendedBy, 20));
    }

    /** A step that puts the registration right, or that has nothing to put right. */
    public static CaseEvent corrected(long version, String shanghai, CorrectedFields after) {
        return corrected(version, shanghai, after, ClockEngineDriver.BUREAU);
    }

    /** The same, by which that unit has to report it up where it is urgent. */
    public static CaseEvent corrected(long version, String shanghai, CorrectedFields after, String reporter) {
        return new RoutingEvent.RegistrationCorrected(PETITION, version, at(shanghai), ClockEngineDriver.BUREAU,
                ClockEngineDriver.BUREAU, ClockEngineDriver.BUREAU, CorrectedFields.NONE, after, null, reporter);
    }

    /** One by which it is urgent again, where the bureau's part of the report had been left to it then. */
    public static CaseEvent urgentAgain(long version, String shanghai, String left) {
        return ((RoutingEvent.RegistrationCorrected) corrected(version, shanghai,
                new CorrectedFields(null, Urgency.URGENT, null, null, null))).withReportLeftAt(at(left));
    }

    /** One that tells whom the petition is against, too. */
    public static CaseEvent correctedAgainst(long version, String shanghai, CorrectedFields after,
            ComplainedOfIds named) {
        return new RoutingEvent.RegistrationCorrected(PETITION, version, at(shanghai), ClockEngineDriver.BUREAU,
                ClockEngineDriver.BUREAU, ClockEngineDriver.BUREAU, CorrectedFields.NONE, after, null,
                ClockEngineDriver.BUREAU, null, named, null);
    }

    public static CaseEvent takenBack(long version, String shanghai) {
        return new RoutingEvent.TakenBack(PETITION, version, at(shanghai), ClockEngineDriver.BUREAU, List.of());
    }

    /** A registration for that purpose. */
    public static PetitionRegistered registeredFor(Purpose purpose, String shanghai) {
        PetitionRegistered one = ClockEngineDriver.registered(shanghai);
        return new PetitionRegistered(PETITION, 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), purpose, false, null, one.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, one.complainedOfPosts());
    }

    /** A registration of what lay for some days. */
    public static PetitionRegistered received(LocalDate day, String shanghai) {
        PetitionRegistered one = ClockEngineDriver.registered(shanghai);
        return new PetitionRegistered(PETITION, 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), one.purpose(), false, null, one.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, one.complainedOfPosts(), null, day);
    }

    /** A registration that a ledger tells of. */
    public static PetitionRegistered fromLedger(String shanghai) {
        PetitionRegistered one = ClockEngineDriver.registered(shanghai);
        return new PetitionRegistered(PETITION, 1, one.at(), one.number(), one.office(), one.channel(),
                one.broughtTo(), one.purpose(), false, null, one.urgency(), one.identity(), 1, 0, one.category(),
                one.matterDivision(), null, one.complainedOfPosts(),
                new LedgerHistory(null, null, null, null, null, null, null), null);
    }

    /** The opening of a case whose first events tell the past. */
    public static CaseEvent openedWithPast(String shanghai, @Nullable Long pastUntil) {
        CaseEvent.Opened one = (CaseEvent.Opened) ClockEngineDriver.opened(shanghai);
        return new CaseEvent.Opened(PETITION, 1, one.at(), one.number(), one.bureau(), one.category(), one.division(),
                one.urgency(), pastUntil, null);
    }
}
