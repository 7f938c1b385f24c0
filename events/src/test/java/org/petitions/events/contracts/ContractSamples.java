package org.petitions.events.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.Event;
import org.petitions.events.DisputeParty;
import org.petitions.events.FactsSealed;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.LimitEvent;
import org.petitions.events.MergingEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.LeaderContact;
import org.petitions.events.MediationEvent;
import org.petitions.events.Mediator;
import org.petitions.events.PartySignature;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.RunningCase;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DisputeRung;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.MediationSide;
import org.petitions.events.terms.MediatorKind;
import org.petitions.events.terms.PartyKind;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ChargeDeed;
import org.petitions.events.terms.ChargeOrigin;
import org.petitions.events.terms.ChargeReleaseReason;
import org.petitions.events.terms.ChargeSituation;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.events.terms.Urgency;
import org.petitions.events.wire.EventType;

/**
 * One event of each type with every field filled: where the stored samples of a new type come from. Written down here is what carries more
 * than its fields' names and types tell; for every other {@link DerivedSample} fills them.
 */
final class ContractSamples {
    static final String ID = "0198d3a2-5c1e-7b60-9d1f-2f6f2c1a7e10";
    static final String UNIT = "431222-HRSS";
    static final String BUREAU = "431222-PB";
    private static final String POLICY = "2026-1";
    private static final String LEADER = "431222.county-leader-2";
    static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final Instant DUE = Instant.parse("2026-05-05T16:00:00Z");
    private static final String ALERT = ID + ":HANDLING:1:UNIT_HEAD";

    private static final LimitEvent.LimitPeriod PERIOD = new LimitEvent.LimitPeriod(LocalDate.of(2026, 5, 5), DUE,
            false,
            LocalDate.of(2026, 3, 1), 30, LimitUnit.DAYS, 30, 2, 3);

    private static final CorrectedFields CORRECTED_BEFORE = new CorrectedFields(Purpose.CLAIM, Urgency.ORDINARY,
            Category.LABOUR, "431222", LocalDate.of(2026, 3, 1), null, "WAGES", Identity.ANONYMOUS, 1, 0,
            new ComplainedOfIds(UNIT, List.of())).withAccusedInLetter(AccusedInLetter.NOBODY).withTownship("431222102");
    private static final CorrectedFields CORRECTED = new CorrectedFields(Purpose.ACCUSATION, Urgency.URGENT,
            Category.DISCIPLINE, "431223", LocalDate.of(2026, 2, 27), null, "DISCIPLINE_OTHER", Identity.REAL_NAME, 6,
            2,
            new ComplainedOfIds(UNIT, List.of(UNIT + ".head"), List.of()))
            .withAccusedInLetter(new AccusedInLetter(List.of(UNIT), List.of(UNIT + ".head")).andInWords())
            .withTownship("431223100");

    private static final List<PartySignature> SIGNATURES = List.of(
            new PartySignature(DisputeParty.PETITIONER, LocalDate.of(2026, 3, 1)),
            new PartySignature(2, LocalDate.of(2026, 3, 1)));

    private ContractSamples() {}

    /** The sample of a type. */
    static Event of(EventType type) {
        return written().stream().filter(event -> event.getClass() == type.record()).findFirst()
                .orElseGet(() -> DerivedSample.of(type.record()));
    }

    private static List<Event> written() {
        return List.of(
                new IntakeEvent.PetitionRegistered(ID, 1, AT, "431222-20260301-L-00017-K", "431222-PB", Channel.LETTER,
                        Level.COUNTY,
                        Purpose.CLAIM, true, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10", Urgency.ORDINARY,
                        Identity.REAL_NAME, 6, 2,
                        Category.LABOUR, "431222", UNIT, List.of(UNIT + ".head"),
                        new IntakeEvent.LedgerHistory(LocalDate.of(2026, 3, 5), UNIT, LocalDate.of(2026, 3, 10),
                                LocalDate.of(2026, 4, 20), HandlingOutcome.SUPPORTED, LocalDate.of(2026, 5, 20),
                                CaseEnd.SETTLED),
                        LocalDate.of(2026, 2, 27), true, 2, "431222102",
                        new LeaderContact("431222.county-leader", true)),
                new IntakeEvent.PetitionRated(ID, 2, AT, Satisfaction.SATISFIED, Satisfaction.BASICALLY),
                new IntakeEvent.WithdrawalAnswered(ID, 2, AT, true),
                new IntakeEvent.ReviewAsked(ID, 2, AT, ReviewStep.REVIEW),
                new IntakeEvent.PetitionErased(ID, 3, AT, ErasureGround.RETENTION_EXPIRED),
                new IntakeEvent.AttachmentAdded(ID, 2, AT, 1, "431222-PB", AttachmentKind.PDF, 48_213,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", AttachmentOccasion.REPLY),
                new IntakeEvent.TrackingCodeReissued(ID, 2, AT, "431222-PB", PersonCheck.ID_DOCUMENT),
                new IntakeEvent.PetitionCorrected(ID, 2, AT, "431222-PB", "431200-PB", CORRECTED_BEFORE, CORRECTED,
                        true,
                        true),
                new RoutingEvent.RegistrationCorrected(ID, 3, AT, "431222-PB", "431200-PB", BUREAU, CORRECTED_BEFORE,
                        CORRECTED, true, "431200-PB",
                        new RoutingEvent.CorrectedNotice(UNIT, NoticeDuty.OWED),
                        new ComplainedOfIds(UNIT, List.of(UNIT + ".head")), false, AT.minusSeconds(86_400)),
                new FactsSealed(ID, AT, Map.of("case-service", "AY3J0kM=")),
                new CaseEvent.Opened(ID, 1, AT, "431222-20260301-L-00017-K", "431222-PB", Category.LABOUR, "431222",
                        Urgency.ORDINARY, 5L, LocalDate.of(2026, 2, 27)),
                new RoutingEvent.SentOn(ID, 3, AT, "431200-HRSS", UNIT, NoticeDuty.OWED),
                new RoutingEvent.ReturnedToSender(ID, 5, AT, UNIT, "431200-HRSS", AT),
                new CaseEvent.Dispatched(ID, 2, AT, UNIT, DispatchKind.ASSIGNMENT, AT, DUE, List.of("431222-NR"),
                        true, AT.minusSeconds(86_400)),
                new CaseEvent.NotAccepted(ID, 3, AT, UNIT, NonAcceptanceGround.BEING_HANDLED, NoticeDuty.OWED,
                        new RunningCase("431222-20260105-L-00003-A", UNIT)),
                new CaseEvent.Replied(ID, 4, AT, UNIT, HandlingOutcome.SUPPORTED, true, true),
                new CaseEvent.Rated(ID, 5, AT, Satisfaction.SATISFIED, Satisfaction.NOT),
                new CaseEvent.Closed(ID, 6, AT, CaseEnd.MERGED, true, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10",
                        true, ReviewStep.REVIEW),
                new ClosureEvent.Reopened(ID, 9, AT, UNIT, HandlingWay.PETITION_PROCEDURE,
                        new ClosureEvent.LimitGoingOn(AT.minusSeconds(864_000), 0, 10)),
                new CompetenceEvent.DisputeRaised(ID, 3, AT, UNIT, "431222-NR", List.of("431222-HC"), "431222-NR"),
                new RoutingEvent.UnitSucceeded(ID, 4, AT, UNIT, "431222-OFFICE"),
                RoutingEvent.TakenBack.owing(ID, 4, AT, BUREAU, List.of("1"),
                        List.of(ReviewStep.REVIEW, ReviewStep.REREVIEW)),
                new RoutingEvent.RedirectProposed(ID, 4, AT, UNIT, "431222-NR", BUREAU),
                new RoutingEvent.RedirectDeclined(ID, 5, AT, UNIT),
                new RoutingEvent.Redirected(ID, 5, AT, UNIT, "431222-NR"),
                new RoutingEvent.HandlingRedirected(ID, 6, AT, UNIT, "431222-NR"),
                new RoutingEvent.VisitorGuided(ID, 2, AT, BUREAU, "431222-PLC"),
                new RoutingEvent.TransferredElsewhere(ID, 2, AT, BUREAU, "430000-CDI", LocalDate.of(2026, 3, 9),
                        DeliveryMethod.POST),
                new RoutingEvent.BureauNoticeOwed(ID, 5, AT, BUREAU, AT),
                new CompetenceEvent.UnitProposed(ID, 4, AT, "431222-NR", UNIT),
                new CompetenceEvent.DisputeClimbed(ID, 4, AT, DisputeRung.COMMON_SUPERIOR, BUREAU, "431222-GOV"),
                new CompetenceEvent.DisputeSettled(ID, 5, AT, DisputeRung.COMMON_SUPERIOR, "431222-NR",
                        AT.minusSeconds(86_400), BUREAU),
                new MergingEvent.MergingNoticeOwed(ID, 7, AT, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10",
                        new RunningCase("431222-20260105-L-00003-A", UNIT), BUREAU, AT),
                new MergingEvent.AnsweredThroughLead(ID, 7, AT, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10",
                        "431222-HRSS", HandlingWay.PETITION_PROCEDURE),
                new MergingEvent.SeparatedFromLead(ID, 7, AT, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10", BUREAU, BUREAU,
                        new MergingEvent.BackAtUnit(UNIT, AT, AT, 30, HandlingWay.PETITION_PROCEDURE,
                                AT.plusSeconds(86_400))),
                new MergingEvent.Joined(ID, 4, AT, "0198d3a2-0000-7b60-9d1f-2f6f2c1a7e10"),
                new UrgentMatterEvent.OrganisationNotified(ID, 2, AT, "431222-PB", List.of(Level.COUNTY),
                        List.of(CommitteeLeader.ORGANISATION)),
                new UrgentMatterEvent.ReportedUp(ID, 2, AT, "431222-PB", ReportRecipient.JOINT_CONFERENCE_OFFICE, false,
                        "431222-PB"),
                new UrgentMatterEvent.IncidentNamed(ID, 3, AT, "2026-0007"),
                new HandlingEvent.ExtensionRefused(ID, 5, AT, UNIT, UNIT + ".head", PostCapacity.SUBSTITUTE),
                new HandlingEvent.Extended(ID, 4, AT, UNIT, 30, UNIT + ".head", PostCapacity.SUBSTITUTE),
                new HandlingEvent.Suspended(ID, 5, AT, UNIT, SuspensionGround.APPRAISAL, UNIT + ".head", DUE, 76,
                        PostCapacity.HOLDER),
                new HandlingEvent.Resumed(ID, 6, AT, UNIT, LocalDate.of(2026, 2, 27)),
                new MediationEvent.MediationProposed(ID, 4, AT, MediationSide.UNIT,
                        List.of(new DisputeParty(2, PartyKind.UNIT, "431222-NR")),
                        new Mediator(MediatorKind.POST, "431222.county-leader")),
                new MediationEvent.MediationConsented(ID, 5, AT, MediationSide.PETITIONER, 1),
                new MediationEvent.MediationAgreed(ID, 6, AT, "沅人社信调字〔2026〕1号", SIGNATURES,
                        LocalDate.of(2026, 3, 1)),
                new MediationEvent.ReconciliationProposed(ID, 4, AT,
                        List.of(new DisputeParty(2, PartyKind.UNIT, "431222-NR"))),
                new MediationEvent.Reconciled(ID, 5, AT, "沅人社信和字〔2026〕1号", SIGNATURES),
                new HandlingEvent.MeasurePromised(ID, 5, AT, "1", LocalDate.of(2026, 6, 30), UNIT),
                new HandlingEvent.MeasureCarriedOut(ID, 6, AT, "1", UNIT),
                new HandlingEvent.MeasureTakenBack(ID, 6, AT, "2", UNIT),
                new HandlingEvent.Recused(ID, 3, AT, UNIT + ".head"),
                new HandlingEvent.HandedOn(ID, 4, AT, UNIT, "h-02"),
                new HandlingEvent.HelperCalledIn(ID, 4, AT, UNIT, "h-03"),
                new HandlingEvent.HelperReleased(ID, 5, AT, UNIT, "h-03"),
                new HandlingEvent.Instructed(ID, 4, AT, "431222.county-leader", LocalDate.of(2026, 4, 10)),
                new ReviewEvent.ReviewBodyChanged(ID, 6, AT, ReviewStep.REVIEW, "430000-HRSS"),
                new ReviewEvent.ReviewRequestCorrected(ID, 6, AT, ReviewStep.REVIEW, "431200-HRSS",
                        LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2)),
                new ReviewEvent.ReviewRequested(ID, 5, AT, ReviewStep.REVIEW, "431200-HRSS",
                        LocalDate.of(2026, 2, 27)),
                new ReviewEvent.HearingClosed(ID, 7, AT, "431200-HRSS", LocalDate.of(2026, 3, 19), 7, true, true),
                new ReviewEvent.ReviewDecided(ID, 8, AT, ReviewStep.REVIEW, "431200-HRSS", ReviewOutcome.CHANGED, UNIT,
                        HandlingOutcome.SUPPORTED, true, true),
                new DocumentEvent.DocumentIssued(ID, 5, AT, DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号",
                        "handling-opinion/1"),
                new DocumentEvent.DocumentSent(ID, 6, AT, DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号",
                        DeliveryMethod.POST, LocalDate.of(2026, 3, 1), true,
                        new DocumentEvent.RedatedNotice(5, AT), true, ReviewStep.REVIEW),
                new DocumentEvent.SendingFailed(ID, 7, AT, DocumentKind.REVIEW_REFUSAL_NOTICE, "沅人社信复不〔2026〕1号", 6L,
                        ReviewStep.REVIEW),
                new DocumentEvent.DeliveryCorrected(ID, 7, AT, DocumentKind.ACCEPTANCE_NOTICE, "沅人社信受〔2026〕1号",
                        new DocumentEvent.DeliveryDates(LocalDate.of(2026, 3, 2), AT.plusSeconds(86_400)),
                        new DocumentEvent.DeliveryDates(LocalDate.of(2026, 3, 1), AT),
                        new DocumentEvent.RedatedNotice(6, AT, ReviewStep.REVIEW)),
                new DocumentEvent.DocumentCorrected(ID, 9, AT, DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号",
                        "沅人社信处〔2026〕2号", DocumentCorrectionGround.WORDING,
                        new DocumentEvent.Signature(UNIT + ".head", PostCapacity.DEPUTY)),
                new DocumentEvent.DocumentDelivered(ID, 6, AT, DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号",
                        DeliveryMethod.POST, AT, true, true, ReviewStep.REVIEW),
                new ChargeEvent.LeaderNamed(ID, 4, AT, LEADER, ChargeOrigin.ROTA, LocalDate.of(2026, 5, 1),
                        "431222.county-leader-3", "431200.principal-leader",
                        new ChargeEvent.Draw(ChargeSituation.SUDDEN, 2, 2, 1,
                                List.of("431222.county-leader", LEADER)),
                        "20260301-1"),
                new ChargeEvent.LeaderReleased(ID, 5, AT, LEADER, ChargeReleaseReason.POST_CHANGED),
                new ChargeEvent.ChargeAccepted(ID, 5, AT, LEADER),
                new ChargeEvent.DeedDone(ID, 5, AT, LEADER, ChargeDeed.MET, LocalDate.of(2026, 3, 1)),
                new ChargeEvent.ChargeReported(ID, 6, AT, LEADER, "431200.principal-leader"),
                new ChargeEvent.ChargeEnded(ID, 7, AT, LEADER, true, true),
                new ChargeEvent.FollowUpSet(ID, 5, AT, LEADER, LocalDate.of(2026, 3, 20), "20260301-1"),
                new ChargeEvent.FollowUpDone(ID, 6, AT, LEADER, 5),
                new AccountabilityEvent.AnswerAsked(ID, 7, AT, UNIT, "3f0c", LocalDate.of(2026, 3, 20), Level.PROVINCE),
                new AccountabilityEvent.AnswerGiven(ID, 8, AT, UNIT, "3f0c"),
                new SigningEvent.DraftSubmitted(ID, 4, AT, UNIT,
                        new SigningEvent.DraftedDecision(DraftedAct.ANSWER, HandlingOutcome.SUPPORTED,
                                ReviewOutcome.UPHELD, NonAcceptanceGround.ENDED_BY_REREVIEW, "湘信复核字〔2025〕12号",
                                HandlingWay.PETITION_PROCEDURE, true, null, null, null, null, null,
                                List.of(new PromisedMeasure("1", LocalDate.of(2026, 6, 30))))),
                new SigningEvent.DraftReturned(ID, 5, AT, UNIT, 4, UNIT + ".head", PostCapacity.DEPUTY),
                new SigningEvent.DraftSigned(ID, 5, AT, UNIT, 4, DraftedAct.ANSWER, UNIT + ".head",
                        PostCapacity.DEPUTY),
                new DocumentEvent.CopySent(ID, 6, AT, DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号", BUREAU),
                new ClosureEvent.ReturnVisitDue(ID, 7, AT, 1, UNIT, DUE, 30),
                new ClosureEvent.ProcedureSuspended(ID, 10, AT, UNIT, SuspensionGround.PETITIONER_AWAY, DUE, 76),
                new ClosureEvent.ReturnVisited(ID, 8, AT, 1, UNIT, ReturnVisitFinding.STILL_SETTLED),
                new PetitionerRequestEvent.PetitionerRequestTaken(ID, 6, AT, PetitionerRequestKind.RATING, 2),
                new PetitionerRequestEvent.PetitionerRequestRefused(ID, 6, AT, PetitionerRequestKind.REVIEW, 3,
                        RequestRefusalReason.REVIEW_WINDOW_PASSED, 35),
                new DirectoryEvent.UnitListed(UNIT, 1, AT, "431222", UnitKind.HRSS, "沅陵县人力资源和社会保障局", "Yuanling HRSS",
                        "沅人社", LocalDate.of(2019, 3, 1), LocalDate.of(2027, 12, 31), "431200-HRSS", "431222-CIVIL",
                        List.of("431222-CIVIL", "431222-NR"),
                        List.of(new DirectoryEvent.UnitListed.UnitStanding("沅陵县人力资源和社会保障局", "Yuanling HRSS",
                                "沅人社", LocalDate.of(2019, 3, 1), LocalDate.of(2027, 12, 31), "431200-HRSS"))),
                new DirectoryEvent.PostListed(UNIT + ".head", 1, AT, "431222", Rung.UNIT_HEAD, "沅陵县人社局局长",
                        "Head, Yuanling HRSS", true, "431222-hrss-head@huaihua.example",
                        Map.of("SMS", "13000000000"), PostRank.SECTION_HEAD, Level.COUNTY, List.of("HRSS"),
                        List.of(new DirectoryEvent.PostListed.Holding("hrss-01", PostCapacity.HOLDER,
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2027, 12, 31), List.of("LABOUR"), AT)),
                        List.of(new DirectoryEvent.PostListed.Standing(LocalDate.of(2019, 3, 1),
                                LocalDate.of(2027, 12, 31), "沅陵县人社局局长", "Head, Yuanling HRSS", true,
                                PostRank.SECTION_HEAD, Level.COUNTY, List.of("HRSS")))),
                new DirectoryEvent.AccountListed(UNIT + ".h-01", 2, AT,
                        List.of(new DirectoryEvent.AccountListed.Appointment(UNIT + ".h-01:HANDLER:2025-01-01", UNIT,
                                "HANDLER", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31), AT))),
                new DirectoryEvent.SpecialDutyPeriodListed("431200-2026-1", 2, AT, LocalDate.of(2026, 2, 25),
                        LocalDate.of(2026, 3, 15), List.of("431222"), AT.minusSeconds(86_400), AT),
                new EscalationEvent.LimitMissed(ID, AT, ClockKind.MEASURE, 2, UNIT, DUE, POLICY, "m-1", 2, 1),
                new EscalationEvent.AlertRaised(ID, ALERT, AT, ClockKind.HANDLING, AlertReason.LIMIT_MISSED,
                        Rung.UNIT_HEAD,
                        UNIT + ".head", UNIT, DUE, Urgency.ORDINARY, AT.plusSeconds(86_400), POLICY, true,
                        DraftedAct.ANSWER, true, BUREAU, List.of("431222-NR", "431222-NR.head")),
                new EscalationEvent.DutyDeskCalled(ID, ALERT + ":desk", AT, ClockKind.HANDLING,
                        DutyDeskReason.RUNG_VACANT,
                        Rung.COUNTY_LEADER, "431222.duty-desk", UNIT, DUE, Urgency.ORDINARY, POLICY, true, true, BUREAU,
                        List.of("431222-NR", "431222-NR.head")),
                new EscalationEvent.AlertWithdrawn(ID, ALERT, AT, ClockKind.HANDLING, AlertWithdrawalReason.DONE,
                        POLICY),
                new LimitEvent.LimitSet(ID, AT, ClockKind.MEASURE, "m-1", 1, 1, UNIT, AT, 5, PERIOD, "32", POLICY),
                new LimitEvent.LimitMoved(ID, AT, ClockKind.MEASURE, "m-1", 1, 2, UNIT, LimitMoveReason.EXTENDED,
                        PERIOD,
                        LocalDate.of(2026, 4, 30), Instant.parse("2026-04-30T16:00:00Z"), POLICY, "34"),
                new LimitEvent.LimitHandedOver(ID, AT, ClockKind.MEASURE, "m-1", 1, 3, UNIT, BUREAU, POLICY),
                new LimitEvent.LimitPaused(ID, AT, ClockKind.MEASURE, "m-1", 1, 4, UNIT, LocalDate.of(2026, 3, 10),
                        POLICY),
                new LimitEvent.LimitResumed(ID, AT, ClockKind.MEASURE, "m-1", 1, 5, UNIT, LocalDate.of(2026, 3, 19),
                        POLICY),
                new LimitEvent.LimitMet(ID, AT, ClockKind.MEASURE, "m-1", 1, 6, UNIT, AT, true,
                        LocalDate.of(2026, 5, 5), POLICY),
                new LimitEvent.LimitEnded(ID, AT, ClockKind.MEASURE, "m-1", 1, 6, UNIT, AT, false,
                        LimitEndReason.CASE_ENDED, POLICY),
                new LimitEvent.LimitMissTakenBack(ID, AT, ClockKind.MEASURE, "m-1", 1, 7, UNIT, DUE, 1,
                        MissTakenBackReason.DONE_IN_TIME, AT, POLICY),
                new NotificationEvent.AlertDelivered(ID, ALERT, AT, AlertChannel.EMAIL),
                new NotificationEvent.DeliveryRefused(ID, ALERT, AT, AlertChannel.SMS),
                new NotificationEvent.AlertUnreachable(ID, ALERT, AT, UndeliverableReason.REFUSED),
                new NotificationEvent.AlertUndeliverable(ID, ALERT, AT, AlertChannel.EMAIL,
                        UndeliverableReason.NO_ADDRESS),
                new NotificationEvent.AlertDeclined(ID, ALERT, AT, UNIT + ".head", DeclineReason.NOT_IN_CHARGE),
                new NotificationEvent.AlertDelegated(ID, ALERT, AT, "431222.county-leader", UNIT + ".head",
                        LocalDate.of(2026, 5, 4)),
                new NotificationEvent.AlertAcknowledged(ID, ALERT, AT, UNIT + ".head"),
                new NotificationEvent.NoticeSent(ID, AT, DocumentKind.ACCEPTANCE_NOTICE, "沅人社受字〔2026〕1号",
                        AlertChannel.SMS, "document/1"),
                new NotificationEvent.NoticeFailed(ID, AT, DocumentKind.ACCEPTANCE_NOTICE, "沅人社受字〔2026〕1号",
                        UndeliverableReason.NO_ADDRESS));
    }
}
