package org.petitions.casework.procedure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.documents.DeliveryCorrection.CorrectDelivery;
import org.petitions.casework.procedure.documents.DocumentReplacement.CorrectDocument;
import org.petitions.casework.procedure.documents.DocumentRules;
import org.petitions.casework.procedure.documents.ElectronicDelivery;
import org.petitions.casework.procedure.ending.EndRules;
import org.petitions.casework.procedure.ending.ReturnVisitRules;
import org.petitions.casework.procedure.ending.WithdrawalRules;
import org.petitions.casework.procedure.handling.AcceptanceRules;
import org.petitions.casework.procedure.handling.CommitmentRules;
import org.petitions.casework.procedure.handling.ExtensionRules;
import org.petitions.casework.procedure.handling.HandlingRules;
import org.petitions.casework.procedure.handling.InstructionRules;
import org.petitions.casework.procedure.handling.MediationRules;
import org.petitions.casework.procedure.handling.RatingRules;
import org.petitions.casework.procedure.handling.RecusalRules;
import org.petitions.casework.procedure.handling.SuspensionRules;
import org.petitions.casework.procedure.handling.WithinUnitRules;
import org.petitions.casework.procedure.review.HearingRules;
import org.petitions.casework.procedure.review.ReviewDecision;
import org.petitions.casework.procedure.review.ReviewRequestCorrection.CorrectReviewRequest;
import org.petitions.casework.procedure.review.ReviewRules;
import org.petitions.casework.procedure.routing.AccusationRules.NotifyOrganisation;
import org.petitions.casework.procedure.routing.ConsultationRules;
import org.petitions.casework.procedure.routing.CoordinationRules;
import org.petitions.casework.procedure.routing.CorrectionRules.Change;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.routing.CorrectionRules.Way;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.routing.HistoryImport.OpenWithHistory;
import org.petitions.casework.procedure.routing.LitigationRules;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.NotAcceptByBureau;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.routing.ObjectionRules;
import org.petitions.casework.procedure.routing.RedirectRules;
import org.petitions.casework.procedure.routing.SendingOnRules.SendOn;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.UrgentMatterRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.signing.SigningRules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy.HeadSigns;
import org.petitions.casework.procedure.terms.CityPolicy.NoticePolicy;
import org.petitions.casework.procedure.terms.CityPolicy.SigningPolicy;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Rating;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Settlement.Finding;
import org.petitions.casework.procedure.terms.Settlement;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.CaseEvent;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.DisputeParty;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.Mediator;
import org.petitions.events.PartySignature;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.RunningCase;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.MediationSide;
import org.petitions.events.terms.MediatorKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PartyKind;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.ProposalDecision;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Petitions of every kind, commands by name, and the stories they make. */
final class ProcedureSamples {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate DAY = LegalCalendar.dayOf(AT);
    static final String UNIT = "431222-HRSS";
    static final String OTHER_UNIT = "431222-NR";
    static final String THIRD_UNIT = "431222-HC";
    static final String UPPER_UNIT = "431200-HRSS";
    static final String BUREAU = "431222-PB";
    static final String HEAD = UNIT + ".head";
    static final CityPolicy PRACTICE = practice(new CityPolicy.Suspension(90, true),
            new SigningPolicy(Set.of(), EnumSet.allOf(HeadSigns.class), false));
    private static final CityPolicy SIGNING = practice(new CityPolicy.Suspension(90, true),
            new SigningPolicy(EnumSet.allOf(DraftedAct.class), EnumSet.allOf(HeadSigns.class), true));
    static final CityPolicy PRACTICE_WITHOUT_SUSPENSION = practice(new CityPolicy.Suspension(0, false),
            SigningPolicy.NONE);
    private static final String NO_SUSPENSION = " where nothing may stand still";
    static final LegalCalendar CALENDAR = LegalCalendar.china();
    static final Rating CONTENT = new Rating(Satisfaction.SATISFIED, Satisfaction.BASICALLY);
    private static final Settlement SETTLED = new Settlement(Finding.SETTLED, Finding.NOT_AT_ISSUE);
    private static final Settlement UNSETTLED = new Settlement(Finding.SETTLED, Finding.OPEN);
    private static final PromisedMeasure MEASURE = new PromisedMeasure("1", LocalDate.of(2028, 6, 1));
    private static final String NOTICE_NUMBER = "受1";
    private static final String OPINION_NUMBER = "处1";
    private static final String REVIEW_NUMBER = "复1";
    static final NewDocument REFUSAL_NOTICE = new NewDocument(DocumentKind.REVIEW_REFUSAL_NOTICE, "复不1",
            "review-refusal-notice/3");
    private static final List<DisputeParty> FIRM = List.of(new DisputeParty(2, PartyKind.ORGANISATION, null));
    private static final Map<String, CaseCommand> COMMANDS = commandsAtDayNought();

    private ProcedureSamples() {}

    /** As who takes such steps sees it: the unit's head what is the head's, the handler all else. */
    static DecisionContext now(Instant at, CaseCommand command) {
        return isHeads(command)
                ? new DecisionContext(at, HEAD, Set.of(PostCapacity.HOLDER), CALENDAR, PRACTICE)
                : now(at);
    }

    private static CityPolicy practice(CityPolicy.Suspension suspension, SigningPolicy signing) {
        return new CityPolicy("test", 30, 60, List.of(30, 90), new CityPolicy.FarthestAhead(60, 15, 5, 1),
                ReviewBodies.SUPERIORS_BY_DIVISION, new NoticePolicy(false), suspension, signing);
    }

    private static CaseCommand correction(DocumentKind kind, String number, String by, @Nullable String signer) {
        return new CorrectDocument(number, DocumentCorrectionGround.WORDING, signer, false,
                new NewDocument(kind, by, "corrected/1"));
    }

    /** Whether the unit's head takes such a step. */
    static boolean isHeads(CaseCommand command) {
        return command.step().taker() == Taker.UNIT_LEADER || command.step().taker() == Taker.SIGNING_LEADER;
    }

    static DecisionContext now(Instant at) {
        return new DecisionContext(at, "h-01", CALENDAR, PRACTICE);
    }

    /** As it is in a city where everything is signed off and copied to who sent it. */
    static DecisionContext signing(Instant at) {
        return new DecisionContext(at, "h-01", CALENDAR, SIGNING);
    }

    /** As the unit's deputy sees it, in that capacity for the head's post. */
    static DecisionContext asDeputy(Instant at, PostCapacity capacity) {
        return new DecisionContext(at, UNIT + ".deputy", Set.of(capacity), CALENDAR, PRACTICE);
    }

    /** The petitions of the stories. The accusation is against the very unit the others are dispatched to. */
    static CaseMatter matter(String name) {
        return switch (name) {
            case "claim" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.LETTER, false, null);
            case "one of several" -> among(2, matter("claim"));
            case "repeat" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.VISIT, true, null);
            case "visit" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.VISIT, false, null);
            case "urgent visit" -> matter(Purpose.CLAIM, Urgency.URGENT, Channel.VISIT, false, null);
            case "accusing visit" -> matter(Purpose.ACCUSATION, Urgency.ORDINARY, Channel.VISIT, false, OTHER_UNIT);
            case "urgent" -> matter(Purpose.CLAIM, Urgency.URGENT, Channel.CALL, false, null);
            case "screened" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.SCREENING, false, null);
            case "suggestion" -> matter(Purpose.SUGGESTION, Urgency.ORDINARY, Channel.NET, false, null);
            case "claim about the head" -> new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU, Purpose.CLAIM,
                    Category.LABOUR, "431222", Urgency.ORDINARY, null, List.of(HEAD), Channel.LETTER, false);
            case "accusation" -> matter(Purpose.ACCUSATION, Urgency.ORDINARY, Channel.LETTER, false, UNIT);
            case "accusation of the upper unit" ->
                matter(Purpose.ACCUSATION, Urgency.ORDINARY, Channel.LETTER, false, UPPER_UNIT);
            case "grave accusation" -> matter(Purpose.ACCUSATION, Urgency.GRAVE, Channel.LETTER, false, UNIT);
            case "grave accusation of the county's leader" ->
                new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU,
                        Purpose.ACCUSATION, Category.DISCIPLINE, "431222", Urgency.GRAVE, null,
                        List.of("431222.county-leader"), Channel.LETTER, false);
            case "accusation of the principal leader" -> new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU,
                    Purpose.ACCUSATION, Category.DISCIPLINE, "431222", Urgency.GRAVE, null,
                    List.of("431200.principal-leader"), Channel.LETTER, false);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same as one of several matters of its petition. */
    private static CaseMatter among(int matters, CaseMatter alone) {
        return new CaseMatter(alone.petitionId(), alone.number(), alone.bureau(), alone.purpose(), alone.category(),
                alone.division(), alone.urgency(), alone.complainedOfUnit(), alone.complainedOfPosts(),
                alone.channel(), alone.repeat(), null, null, matters);
    }

    /** The same, brought in by somebody else. */
    static CaseMatter another(String petitionId, CaseMatter matter) {
        return new CaseMatter(petitionId, matter.number(), matter.bureau(), matter.purpose(), matter.category(),
                matter.division(), matter.urgency(), matter.complainedOfUnit(), matter.complainedOfPosts(),
                matter.channel(), matter.repeat(), null, matter.identity(), null);
    }

    static List<String> matters() {
        return List.of("claim", "repeat", "urgent", "screened", "suggestion", "accusation");
    }

    private static CaseMatter matter(Purpose purpose, Urgency urgency, Channel channel, boolean repeat,
            @Nullable String accused) {
        return new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU, purpose, Category.LABOUR, "431222", urgency,
                accused, List.of(), channel, repeat);
    }

    /** Every command, by the name that tables, diagram and stories use. */
    static Map<String, CaseCommand> commands() {
        return COMMANDS;
    }

    private static Map<String, CaseCommand> commandsAtDayNought() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        c.put("open", new DispatchRules.Open(null));
        c.put("open+dispatch", new DispatchRules.Open(Dispatch.transfer(UNIT)));
        c.put("open directly", new DispatchRules.OpenDirect(UNIT, AT));
        c.put("open directly above", new DispatchRules.OpenDirect(UPPER_UNIT, AT));
        NewDocument told = new NewDocument(DocumentKind.SENDING_ON_NOTICE, "转1", "sending-on-notice/1");
        c.put("send on", SendOn.of(UNIT, DispatchKind.TRANSFER, null, told));
        c.put("assign below",
                SendOn.of(UNIT, DispatchKind.ASSIGNMENT, LocalDate.of(2027, 3, 1), told));
        c.put("send on aside", SendOn.of(OTHER_UNIT, DispatchKind.TRANSFER, null, told));
        c.put("send on untold", SendOn.of(UNIT, DispatchKind.TRANSFER, null, null));
        c.put("open with history", new OpenWithHistory(
                new LedgerHistory(DAY, UNIT, DAY, DAY, HandlingOutcome.SUPPORTED, null, null), AT,
                new DispatchRules.Open(null)));
        c.put("open with a past out of order", new OpenWithHistory(
                new LedgerHistory(DAY, UNIT, DAY.minusDays(1), null, null, null, null), AT,
                new DispatchRules.Open(null)));
        c.put("correct the receipt", correction(new CorrectedFields(null, null, null, null, DAY),
                new CorrectedFields(null, null, null, null, DAY.minusDays(3)), UNIT));
        c.put("correct the category", correction(new CorrectedFields(null, null, Category.LABOUR, null, null),
                new CorrectedFields(null, null, Category.LAND, null, null), OTHER_UNIT));
        c.put("correct what leaves it with the unit",
                correction(new CorrectedFields(null, null, Category.LABOUR, null, null),
                        new CorrectedFields(null, null, Category.LAND, null, null), UNIT));
        c.put("correct to an accusation for inspection",
                correction(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                        new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), "431200-CDI"));
        c.put("correct the purpose", correction(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), null));
        c.put("correct to a suggestion", correction(new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                new CorrectedFields(Purpose.SUGGESTION, null, null, null, null), UNIT));
        c.put("correct to a claim", correction(new CorrectedFields(Purpose.SUGGESTION, null, null, null, null),
                new CorrectedFields(Purpose.CLAIM, null, null, null, null), UNIT));
        c.put("correct to no name", correction(identified(Identity.REAL_NAME), identified(Identity.ANONYMOUS), UNIT));
        c.put("correct to a name", correction(identified(Identity.ANONYMOUS), identified(Identity.REAL_NAME), UNIT));
        c.put("correct to accuse the other unit", correction(against(UNIT), against(OTHER_UNIT), null));
        CorrectedFields againstLeader = CorrectedFields.NONE
                .withComplainedOf(new ComplainedOfIds(null, List.of("431222.county-leader")));
        c.put("correct to accuse the county's leader", correction(against(UNIT), againstLeader, null));
        c.put("correct to accuse the unit again", correction(againstLeader, against(UNIT), null));
        c.put("correct the urgency", correction(new CorrectedFields(null, Urgency.ORDINARY, null, null, null),
                new CorrectedFields(null, Urgency.URGENT, null, null, null), UNIT));
        c.put("dispatch", Dispatch.transfer(UNIT));
        c.put("dispatch elsewhere", Dispatch.transfer(OTHER_UNIT));
        c.put("dispatch to inspection", Dispatch.transfer("431200-CDI"));
        c.put("assign", new Dispatch(UNIT, DispatchKind.ASSIGNMENT, LocalDate.of(2027, 3, 1), List.of(OTHER_UNIT)));
        c.put("assign without a day", new Dispatch(UNIT, DispatchKind.ASSIGNMENT, null, List.of()));
        c.put("dispatch helping itself", new Dispatch(UNIT, DispatchKind.TRANSFER, null, List.of(UNIT)));
        c.put("allow objection", new ObjectionRules.AnswerObjection(true));
        c.put("reject objection", new ObjectionRules.AnswerObjection(false));
        c.put("raise dispute", new ConsultationRules.RaiseDispute(UNIT, OTHER_UNIT, List.of()));
        c.put("raise dispute with the political-legal commission",
                new ConsultationRules.RaiseDispute(UNIT, "431222-PLC", List.of()));
        c.put("raise dispute among three",
                new ConsultationRules.RaiseDispute(UNIT, OTHER_UNIT, List.of(THIRD_UNIT, UNIT, OTHER_UNIT)));
        c.put("raise dispute among three with the political-legal commission",
                new ConsultationRules.RaiseDispute(UNIT, OTHER_UNIT, List.of("431222-PLC")));
        c.put("inspection raises a dispute",
                new ConsultationRules.RaiseDispute("431200-CDI", OTHER_UNIT, List.of()));
        c.put("claim it", new ConsultationRules.RaiseDispute(OTHER_UNIT, OTHER_UNIT, List.of()));
        c.put("claim it for a third unit", new ConsultationRules.RaiseDispute(OTHER_UNIT, THIRD_UNIT, List.of()));
        c.put("agree to unit", new ConsultationRules.AgreeToUnit(OTHER_UNIT));
        c.put("the first unit agrees", new ConsultationRules.AgreeToUnit(UNIT));
        c.put("the third unit agrees", new ConsultationRules.AgreeToUnit(THIRD_UNIT));
        c.put("the third unit is succeeded by the second",
                new SuccessionRules.SucceedUnit(THIRD_UNIT, OTHER_UNIT, null));
        c.put("propose the first unit", new ConsultationRules.ProposeUnit(OTHER_UNIT, UNIT));
        c.put("propose a third unit", new ConsultationRules.ProposeUnit(OTHER_UNIT, THIRD_UNIT));
        c.put("decline unit", new ConsultationRules.DeclineUnit(OTHER_UNIT));
        c.put("settle dispute", new ConsultationRules.SettleDispute(UNIT));
        c.put("settle dispute elsewhere", new ConsultationRules.SettleDispute(OTHER_UNIT));
        NewDocument guidance = new NewDocument(DocumentKind.GUIDANCE_NOTE, "引1", "guidance-note/1");
        c.put("guide visitor", new LitigationRules.GuideVisitor("431222-PLC", guidance));
        c.put("guide visitor untold", new LitigationRules.GuideVisitor("431222-PLC", null));
        c.put("send note of guidance", new DocumentRules.SendDocument("引1", DeliveryMethod.POST, DAY));
        c.put("guide visitor to a department", new LitigationRules.GuideVisitor(OTHER_UNIT, guidance));
        c.put("propose redirect", new RedirectRules.ProposeRedirect(OTHER_UNIT));
        c.put("propose redirect to itself", new RedirectRules.ProposeRedirect(UNIT));
        c.put("agree to redirect", new RedirectRules.AgreeToRedirect(null));
        c.put("agree to redirect and tell", new RedirectRules.AgreeToRedirect(
                new NewDocument(DocumentKind.REDIRECT_NOTICE, "改1", "redirect-notice/2")));
        c.put("succeed unit", new SuccessionRules.SucceedUnit(UNIT, OTHER_UNIT,
                new NewDocument(DocumentKind.SUCCESSION_NOTICE, "承1", "succession-notice/1")));
        c.put("succeed the bureau", new SuccessionRules.SucceedUnit(BUREAU, "431223-PB", null));
        c.put("leave the accused", new SuccessionRules.LeaveAccused());
        c.put("succeed the sender", new SuccessionRules.SucceedUnit(UPPER_UNIT, "431200-OFFICE", null));
        c.put("succeed the decider", new SuccessionRules.SucceedUnit("431222-GOV", "431222-OFFICE", null));
        c.put("succeed the reviewer", new SuccessionRules.SucceedUnit(UPPER_UNIT, "431200-OFFICE", null));
        c.put("succeed a unit of no part", new SuccessionRules.SucceedUnit("431222-HC", OTHER_UNIT, null));
        c.put("join", new CoordinationRules.Join(another("7a11", matter("claim"))));
        c.put("join an accusation", new CoordinationRules.Join(another("7a12", matter("accusation"))));
        c.put("join a suggestion", new CoordinationRules.Join(another("7a13", matter("suggestion"))));
        RunningCase leading = new RunningCase("431222-20260302-L-00018-K", UNIT);
        c.put("merge", new CoordinationRules.Merge("7a11", Urgency.ORDINARY, leading));
        c.put("merge into an urgent one", new CoordinationRules.Merge("7a11", Urgency.URGENT, leading));
        c.put("answer with the lead", new FollowingRules.AnswerThroughLead("7a11", UNIT,
                HandlingWay.PETITION_PROCEDURE, HandlingOutcome.SUPPORTED, true));
        c.put("report up",
                new UrgentMatterRules.ReportUpward(EnumSet.allOf(ReportRecipient.class), List.of(UNIT), BUREAU));
        c.put("report to the government",
                new UrgentMatterRules.ReportUpward(Set.of(ReportRecipient.OWN_GOVERNMENT), List.of(), BUREAU));
        c.put("report to the others", new UrgentMatterRules.ReportUpward(
                EnumSet.complementOf(EnumSet.of(ReportRecipient.OWN_GOVERNMENT)), List.of(UNIT, OTHER_UNIT), BUREAU));
        c.put("report to departments unnamed",
                new UrgentMatterRules.ReportUpward(Set.of(ReportRecipient.COMPETENT_DEPARTMENT), List.of(), BUREAU));
        c.put("report what the unit owes", new UrgentMatterRules.ReportUpward(EnumSet.complementOf(EnumSet.of(
                ReportRecipient.BUREAU_ABOVE, ReportRecipient.NATIONAL_ADMINISTRATION)), List.of(OTHER_UNIT), UNIT));
        c.put("report what the upper unit owes", new UrgentMatterRules.ReportUpward(EnumSet.complementOf(EnumSet.of(
                ReportRecipient.BUREAU_ABOVE, ReportRecipient.NATIONAL_ADMINISTRATION)), List.of(UNIT), UPPER_UNIT));
        c.put("report above the bureau", new UrgentMatterRules.ReportUpward(
                Set.of(ReportRecipient.NATIONAL_ADMINISTRATION), List.of(), UNIT));
        c.put("report to the national administration alone", new UrgentMatterRules.ReportUpward(
                Set.of(ReportRecipient.NATIONAL_ADMINISTRATION), List.of(), BUREAU));
        c.put("report to the bureau above alone", new UrgentMatterRules.ReportUpward(
                Set.of(ReportRecipient.BUREAU_ABOVE), List.of(), BUREAU));
        c.put("report to all but committee and government", new UrgentMatterRules.ReportUpward(
                EnumSet.complementOf(EnumSet.of(ReportRecipient.OWN_COMMITTEE, ReportRecipient.OWN_GOVERNMENT)),
                List.of("431200-CDI"), BUREAU));
        c.put("report to committee and government", new UrgentMatterRules.ReportUpward(
                Set.of(ReportRecipient.OWN_COMMITTEE, ReportRecipient.OWN_GOVERNMENT), List.of(), BUREAU));
        c.put("report what the bureau owes", new UrgentMatterRules.ReportUpward(
                Set.of(ReportRecipient.BUREAU_ABOVE, ReportRecipient.NATIONAL_ADMINISTRATION), List.of(), BUREAU));
        c.put("record decision", new UrgentMatterRules.RecordDecision(ProposalDecision.AGREED, DAY));
        c.put("record a decision to come",
                new UrgentMatterRules.RecordDecision(ProposalDecision.AGREED, LocalDate.of(2036, 1, 1)));
        c.put("record a decision of before",
                new UrgentMatterRules.RecordDecision(ProposalDecision.AGREED, DAY.minusDays(1)));
        c.put("assign what was transferred", new DispatchRules.Assign(null));
        c.put("assign it for the past", new DispatchRules.Assign(DAY.minusDays(1)));
        c.put("name incident", new CoordinationRules.NameIncident("2026-0007"));
        c.put("name lead", new CoordinationRules.NameLead(false));
        c.put("name lead again", new CoordinationRules.NameLead(true));
        Set<CommitteeLeader> leaders = Set.of(CommitteeLeader.values());
        c.put("notify organisation", new NotifyOrganisation(Set.of(Level.COUNTY), Set.of(), Set.of()));
        c.put("notify nobody's organisation", new NotifyOrganisation(Set.of(), Set.of(), Set.of()));
        c.put("notify organisation and leaders",
                new NotifyOrganisation(Set.of(Level.COUNTY, Level.CITY), leaders, Set.of()));
        c.put("notify organisation but not the accused leader", new NotifyOrganisation(Set.of(Level.CITY),
                Set.of(CommitteeLeader.ORGANISATION), Set.of(CommitteeLeader.PRINCIPAL)));
        c.put("notify organisation and an accused leader",
                new NotifyOrganisation(Set.of(Level.COUNTY), leaders, Set.of(CommitteeLeader.PRINCIPAL)));
        c.put("accept", new AcceptanceRules.Accept());
        for (HandlingWay way : HandlingWay.values()) {
            c.put("accept by " + nameOf(way), new AcceptanceRules.Accept(way));
            c.put("change to " + nameOf(way), new AcceptanceRules.ChangeWay(way));
        }
        c.put("not accept", new AcceptanceRules.NotAccept(NonAcceptanceGround.NOT_A_PETITION, null));
        c.put("not accept what is no petition",
                new AcceptanceRules.NotAccept(NonAcceptanceGround.NOT_A_PETITION, null));
        c.put("not accept what is of another procedure",
                new AcceptanceRules.NotAccept(NonAcceptanceGround.OTHER_PROCEDURE, null));
        c.put("not accept what is handled", new AcceptanceRules.NotAccept(NonAcceptanceGround.BEING_HANDLED, null));
        c.put("send to who is competent", new AcceptanceRules.NotAccept(NonAcceptanceGround.NOT_COMPETENT, null));
        c.put("not accept by bureau", notAcceptByBureau(NonAcceptanceGround.NOT_A_PETITION, null, null));
        c.put("name the running case", notAcceptByBureau(NonAcceptanceGround.BEING_HANDLED, null,
                runningCase("claim", true)));
        c.put("name a late case", notAcceptByBureau(NonAcceptanceGround.BEING_HANDLED, null,
                runningCase("claim", false)));
        c.put("name a case of the own level", notAcceptByBureau(NonAcceptanceGround.BEING_HANDLED, null,
                runningCase("claim", OTHER_UNIT, true)));
        c.put("name a running accusation", notAcceptByBureau(NonAcceptanceGround.BEING_HANDLED, null,
                runningCase("accusation", true)));
        c.put("name no running case", notAcceptByBureau(NonAcceptanceGround.BEING_HANDLED, null, null));
        c.put("no longer accept by bureau", notAcceptByBureau(NonAcceptanceGround.ENDED_BY_REREVIEW, "核1", null));
        c.put("no longer accept by bureau unnamed",
                notAcceptByBureau(NonAcceptanceGround.ENDED_BY_REREVIEW, null, null));
        c.put("refuse what another is competent for",
                notAcceptByBureau(NonAcceptanceGround.NOT_COMPETENT, null, null));
        c.put("not accept by bureau untold",
                new NotAcceptByBureau(NonAcceptanceGround.NOT_A_PETITION, null, null, null));
        c.put("no longer accept", new AcceptanceRules.NotAccept(NonAcceptanceGround.ENDED_BY_REREVIEW, "核1"));
        c.put("no longer accept unnamed", new AcceptanceRules.NotAccept(NonAcceptanceGround.ENDED_BY_REREVIEW, null));
        c.put("lead elsewhere", new AcceptanceRules.LeadElsewhere(HandlingWay.ARBITRATION));
        c.put("lead nowhere", new AcceptanceRules.LeadElsewhere(HandlingWay.PETITION_PROCEDURE));
        c.put("lead its own duty away", new AcceptanceRules.LeadElsewhere(HandlingWay.DUTY_APPLICATION));
        c.put("request extension", new ExtensionRules.RequestExtension(30));
        c.put("request too long an extension", new ExtensionRules.RequestExtension(31));
        c.put("approve extension", new ExtensionRules.ApproveExtension(
                new NewDocument(DocumentKind.EXTENSION_NOTICE, "延1", "extension-notice/1")));
        c.put("approve extension untold", new ExtensionRules.ApproveExtension(null));
        c.put("suspend", new SuspensionRules.Suspend(SuspensionGround.APPRAISAL,
                new NewDocument(DocumentKind.SUSPENSION_NOTICE, "中1", "suspension-notice/1")));
        c.put("reply", new HandlingRules.Reply(HandlingOutcome.SUPPORTED, true, List.of()));
        c.put("support", new HandlingRules.Reply(HandlingOutcome.SUPPORTED));
        c.put("support with a measure",
                new HandlingRules.Reply(HandlingOutcome.SUPPORTED, false, List.of(MEASURE)));
        c.put("support with another measure", new HandlingRules.Reply(HandlingOutcome.SUPPORTED, false,
                List.of(new PromisedMeasure("4", LocalDate.of(2028, 7, 1)))));
        c.put("explain", new HandlingRules.Reply(HandlingOutcome.EXPLAINED));
        c.put("explain with a measure", new HandlingRules.Reply(HandlingOutcome.EXPLAINED, false, List.of(MEASURE)));
        c.put("explain what is carried out", new HandlingRules.Reply(HandlingOutcome.EXPLAINED, true, List.of()));
        c.put("perform the duty", new HandlingRules.Reply(HandlingOutcome.DUTY_PERFORMED));
        c.put("adopt", new HandlingRules.Reply(HandlingOutcome.ADOPTED));
        c.put("confirm", new HandlingRules.Reply(HandlingOutcome.CONFIRMED));
        c.put("draft reply", new SigningRules.SubmitDraft(DraftedDecision.answer(HandlingOutcome.SUPPORTED, true)));
        c.put("draft support with a measure", new SigningRules.SubmitDraft(
                DraftedDecision.answer(HandlingOutcome.SUPPORTED, false, List.of(MEASURE))));
        c.put("draft an adoption",
                new SigningRules.SubmitDraft(DraftedDecision.answer(HandlingOutcome.ADOPTED, false)));
        c.put("draft acceptance", new SigningRules.SubmitDraft(DraftedDecision.acceptance(null)));
        c.put("draft non-acceptance", new SigningRules.SubmitDraft(
                DraftedDecision.nonAcceptance(NonAcceptanceGround.NOT_A_PETITION, null)));
        c.put("draft referral", new SigningRules.SubmitDraft(DraftedDecision.referral(HandlingWay.ARBITRATION)));
        c.put("draft review opinion",
                new SigningRules.SubmitDraft(DraftedDecision.review(ReviewOutcome.UPHELD, null, false, List.of())));
        c.put("draft the bureau's non-acceptance", new SigningRules.SubmitDraft(
                DraftedDecision.bureauNonAcceptance(NonAcceptanceGround.NOT_A_PETITION, null, null)));
        c.put("draft refusal of a late request", new SigningRules.SubmitDraft(
                DraftedDecision.reviewRefusal(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null)));
        c.put("sign off", new SigningRules.SignOff(null));
        c.put("sign off with notice of refusal", new SigningRules.SignOff(REFUSAL_NOTICE));
        c.put("sign off with notice of acceptance", new SigningRules.SignOff(
                new NewDocument(DocumentKind.ACCEPTANCE_NOTICE, NOTICE_NUMBER, "acceptance-notice/1")));
        c.put("sign off with notice", new SigningRules.SignOff(
                new NewDocument(DocumentKind.NON_ACCEPTANCE_NOTICE, NOTICE_NUMBER, "non-acceptance-notice/1")));
        c.put("propose mediation", new MediationRules.ProposeMediation(MediationSide.UNIT, FIRM,
                new Mediator(MediatorKind.COMMITTEE, null)));
        c.put("propose mediation by a party's head", new MediationRules.ProposeMediation(MediationSide.PETITIONER,
                List.of(new DisputeParty(2, PartyKind.UNIT, OTHER_UNIT)),
                new Mediator(MediatorKind.POST, OTHER_UNIT + ".head")));
        c.put("consent", new MediationRules.ConsentToMediation(DisputeParty.PETITIONER));
        c.put("consent of the firm", new MediationRules.ConsentToMediation(2));
        c.put("consent of a stranger", new MediationRules.ConsentToMediation(3));
        c.put("agree", new MediationRules.AgreeInMediation("调1", signed(1, 2), DAY));
        c.put("agree without the firm", new MediationRules.AgreeInMediation("调1", signed(1), DAY));
        c.put("agree by two signatures of the petitioner",
                new MediationRules.AgreeInMediation("调1", signed(1, 1), DAY));
        c.put("agree without the mediator", new MediationRules.AgreeInMediation("调1", signed(1, 2), null));
        c.put("agree before it was proposed",
                new MediationRules.AgreeInMediation("调1", signed(1, 2), DAY.minusDays(1)));
        c.put("propose reconciliation", new MediationRules.ProposeReconciliation(FIRM));
        c.put("reconcile", new MediationRules.Reconcile("和1", signed(2, 1)));
        c.put("reconcile without the firm", new MediationRules.Reconcile("和1", signed(1)));
        c.put("promise", new CommitmentRules.MakeCommitment("1", LocalDate.of(2028, 6, 1)));
        c.put("promise more", new CommitmentRules.MakeCommitment("4", LocalDate.of(2028, 7, 1)));
        c.put("promise the past", new CommitmentRules.MakeCommitment("2", LocalDate.of(2025, 6, 1)));
        c.put("promise for the next century", new CommitmentRules.MakeCommitment("3", LocalDate.of(2126, 6, 1)));
        c.put("carry out", new CommitmentRules.FulfilCommitment("1"));
        c.put("carry out the unknown", new CommitmentRules.FulfilCommitment("9"));
        c.put("request review", new ReviewRules.RequestReview(ReviewStep.REVIEW, null));
        c.put("request re-review", new ReviewRules.RequestReview(ReviewStep.REREVIEW, null));
        c.put("record a request of that day", new ReviewRules.RequestReview(ReviewStep.REVIEW, DAY));
        c.put("record a request of the year before",
                new ReviewRules.RequestReview(ReviewStep.REVIEW, DAY.minusYears(1)));
        c.put("record a request for re-review of that day", new ReviewRules.RequestReview(ReviewStep.REREVIEW, DAY));
        c.put("put the request on that day", new CorrectReviewRequest(DAY.plusYears(9), DAY, DAY));
        c.put("put the request on the day before",
                new CorrectReviewRequest(DAY.plusYears(9), DAY, DAY.minusDays(1)));
        c.put("put the request after its record", new CorrectReviewRequest(DAY, DAY, DAY.plusDays(1)));
        c.put("record a request to come", new ReviewRules.RequestReview(ReviewStep.REVIEW, LocalDate.of(2036, 1, 1)));
        c.put("refuse a late request",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null,
                        REFUSAL_NOTICE));
        c.put("refuse a late request untold",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, null, null));
        c.put("refuse one of that day for lateness",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.WINDOW_PASSED, DAY,
                        REFUSAL_NOTICE));
        c.put("refuse after the end",
                new ReviewRules.RefuseReview(ReviewStep.REREVIEW, ReviewRefusalGround.ALREADY_ENDED, null,
                        REFUSAL_NOTICE));
        c.put("refuse for want of an opinion",
                new ReviewRules.RefuseReview(ReviewStep.REVIEW, ReviewRefusalGround.NO_HANDLING_OPINION, null,
                        REFUSAL_NOTICE));
        c.put("refuse a request to come", new ReviewRules.RefuseReview(ReviewStep.REVIEW,
                ReviewRefusalGround.WINDOW_PASSED, LocalDate.of(2036, 1, 1), REFUSAL_NOTICE));
        c.put("uphold", new ReviewDecision.DecideReview(ReviewOutcome.UPHELD));
        c.put("change", change(HandlingOutcome.EXPLAINED, false));
        c.put("change to support", change(HandlingOutcome.SUPPORTED, false));
        c.put("change to what is carried out", change(HandlingOutcome.SUPPORTED, true));
        c.put("change to what explains", change(HandlingOutcome.EXPLAINED, false));
        c.put("change to support with a measure", new ReviewDecision.DecideReview(ReviewOutcome.CHANGED,
                HandlingOutcome.SUPPORTED, false, List.of(MEASURE)));
        c.put("change to what explains and is carried out", change(HandlingOutcome.EXPLAINED, true));
        c.put("change to what is adopted", change(HandlingOutcome.ADOPTED, false));
        c.put("change to nothing named", new ReviewDecision.DecideReview(ReviewOutcome.CHANGED));
        c.put("uphold and change",
                new ReviewDecision.DecideReview(ReviewOutcome.UPHELD, HandlingOutcome.SUPPORTED, true, List.of()));
        c.put("uphold what is carried out",
                new ReviewDecision.DecideReview(ReviewOutcome.UPHELD, null, true, List.of()));
        c.put("send back", new ReviewDecision.DecideReview(ReviewOutcome.SENT_BACK));
        c.put("open hearing", new HearingRules.OpenHearing(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 10)));
        c.put("open hearing unnoticed",
                new HearingRules.OpenHearing(LocalDate.of(2028, 1, 10), LocalDate.of(2028, 1, 10)));
        c.put("open hearing unannounced",
                new HearingRules.OpenHearing(LocalDate.of(2036, 1, 1), LocalDate.of(2036, 1, 10)));
        c.put("open hearing noticed before it came",
                new HearingRules.OpenHearing(DAY.minusDays(1), DAY.plusDays(10)));
        c.put("open hearing years ahead", new HearingRules.OpenHearing(DAY, LocalDate.of(2036, 1, 10)));
        c.put("close hearing", new HearingRules.CloseHearing(LocalDate.of(2028, 1, 12), 7, true));
        c.put("close hearing alone", new HearingRules.CloseHearing(LocalDate.of(2028, 1, 12), 1, true));
        c.put("issue notice",
                new DocumentRules.IssueDocument(DocumentKind.ACCEPTANCE_NOTICE, NOTICE_NUMBER, "acceptance-notice/1"));
        c.put("issue notice of non-acceptance", new DocumentRules.IssueDocument(DocumentKind.NON_ACCEPTANCE_NOTICE,
                NOTICE_NUMBER, "non-acceptance-notice/2"));
        c.put("issue merging notice",
                new DocumentRules.IssueDocument(DocumentKind.MERGING_NOTICE, NOTICE_NUMBER, "merging-notice/1"));
        c.put("send notice", new DocumentRules.SendDocument(NOTICE_NUMBER, DeliveryMethod.POST, DAY));
        c.put("send notice electronically",
                new DocumentRules.SendDocument(NOTICE_NUMBER, DeliveryMethod.ELECTRONIC, DAY));
        c.put("send notice through a proxy", new DocumentRules.SendDocument(NOTICE_NUMBER, DeliveryMethod.PROXY, DAY));
        c.put("deliver notice electronically",
                new DocumentRules.DeliverDocument(NOTICE_NUMBER, DeliveryMethod.ELECTRONIC, AT));
        c.put("send notice by hand", new DocumentRules.SendDocument(NOTICE_NUMBER, DeliveryMethod.IN_PERSON, DAY));
        c.put("send notice before it was made",
                new DocumentRules.SendDocument(NOTICE_NUMBER, DeliveryMethod.POST, DAY.minusDays(1)));
        c.put("deliver notice", new DocumentRules.DeliverDocument(NOTICE_NUMBER, DeliveryMethod.IN_PERSON, AT));
        c.put("issue opinion",
                new DocumentRules.IssueDocument(DocumentKind.HANDLING_OPINION, OPINION_NUMBER, "handling-opinion/1"));
        c.put("issue review opinion",
                new DocumentRules.IssueDocument(DocumentKind.REVIEW_OPINION, REVIEW_NUMBER, "review-opinion/1"));
        c.put("issue second opinion",
                new DocumentRules.IssueDocument(DocumentKind.HANDLING_OPINION, "处3", "handling-opinion/1"));
        c.put("deliver second opinion", new DocumentRules.DeliverDocument("处3", DeliveryMethod.IN_PERSON, AT));
        c.put("post opinion", new DocumentRules.SendDocument(OPINION_NUMBER, DeliveryMethod.POST, DAY));
        c.put("note the mailed notice", new ElectronicDelivery.NoteSentElectronically(NOTICE_NUMBER, DAY));
        c.put("note the mailed opinion", new ElectronicDelivery.NoteSentElectronically(OPINION_NUMBER, DAY));
        c.put("publish opinion", new DocumentRules.SendDocument(OPINION_NUMBER, DeliveryMethod.PUBLIC_NOTICE, DAY));
        c.put("deliver published opinion",
                new DocumentRules.DeliverDocument(OPINION_NUMBER, DeliveryMethod.PUBLIC_NOTICE, AT));
        c.put("send opinion through a proxy",
                new DocumentRules.SendDocument(OPINION_NUMBER, DeliveryMethod.PROXY, DAY));
        c.put("deliver opinion", new DocumentRules.DeliverDocument(OPINION_NUMBER, DeliveryMethod.POST, AT));
        c.put("correct the delivery", new CorrectDelivery(OPINION_NUMBER, new DeliveryDates(null, AT),
                new DeliveryDates(null, AT.plus(Duration.ofDays(2)))));
        c.put("correct the posting", new CorrectDelivery(NOTICE_NUMBER, new DeliveryDates(DAY, null),
                new DeliveryDates(DAY.plusDays(2), null)));
        c.put("correct opinion", correction(DocumentKind.HANDLING_OPINION, OPINION_NUMBER, "处2", null));
        c.put("correct opinion again", correction(DocumentKind.HANDLING_OPINION, "处2", "处3", null));
        c.put("correct signed opinion", correction(DocumentKind.HANDLING_OPINION, OPINION_NUMBER, "处2", UNIT));
        c.put("deliver corrected opinion", new DocumentRules.DeliverDocument("处2", DeliveryMethod.POST, AT));
        c.put("deliver corrected opinion later",
                new DocumentRules.DeliverDocument("处2", DeliveryMethod.POST, AT.plus(Duration.ofDays(40))));
        c.put("correct notice", correction(DocumentKind.ACCEPTANCE_NOTICE, NOTICE_NUMBER, "受2", null));
        c.put("send corrected notice", new DocumentRules.SendDocument("受2", DeliveryMethod.POST, DAY));
        c.put("correct review opinion", correction(DocumentKind.REVIEW_OPINION, REVIEW_NUMBER, "复2", null));
        c.put("open opinion", new ElectronicDelivery.OpenDocument(OPINION_NUMBER, true));
        c.put("open notice", new ElectronicDelivery.OpenDocument(NOTICE_NUMBER, true));
        c.put("open notice unasked", new ElectronicDelivery.OpenDocument(NOTICE_NUMBER, false));
        c.put("deliver review opinion", new DocumentRules.DeliverDocument(REVIEW_NUMBER, DeliveryMethod.POST, AT));
        c.put("post review opinion", new DocumentRules.SendDocument(REVIEW_NUMBER, DeliveryMethod.POST, DAY));
        c.put("send review opinion through a proxy",
                new DocumentRules.SendDocument(REVIEW_NUMBER, DeliveryMethod.PROXY, DAY));
        c.put("open review opinion", new ElectronicDelivery.OpenDocument(REVIEW_NUMBER, false));
        c.put("note re-review opinion",
                new DocumentRules.NoteExternalDocument(DocumentKind.REREVIEW_OPINION, "湘复核1", DeliveryMethod.POST, AT));
        c.put("note duty decision",
                new DocumentRules.NoteExternalDocument(DocumentKind.DUTY_REPLY, "决1", DeliveryMethod.POST, AT));
        c.put("note handling opinion",
                new DocumentRules.NoteExternalDocument(DocumentKind.HANDLING_OPINION, "处2", DeliveryMethod.POST, AT));
        c.put("recuse", new RecusalRules.Recuse("h-01", UNIT));
        c.put("hand on", new WithinUnitRules.HandOn("h-02"));
        c.put("call in the head", new WithinUnitRules.CallInHelper(HEAD));
        c.put("call in helper", new WithinUnitRules.CallInHelper("h-03"));
        c.put("call in the handler", new WithinUnitRules.CallInHelper("h-01"));
        c.put("call in the new holder", new WithinUnitRules.CallInHelper("h-02"));
        c.put("release helper", new WithinUnitRules.ReleaseHelper("h-03"));
        c.put("recuse another", new RecusalRules.Recuse("h-02", BUREAU));
        c.put("recuse the head", new RecusalRules.Recuse(HEAD, UNIT));
        c.put("recuse the bureau's officer", new RecusalRules.Recuse("b-01", UNIT));
        c.put("recuse the bureau's head", new RecusalRules.Recuse(BUREAU + ".head", UNIT));
        c.put("instruct", new InstructionRules.Instruct(DAY.plusDays(15)));
        c.put("instruct for the day before", new InstructionRules.Instruct(DAY.minusDays(1)));
        c.put("instruct for the day after the last", new InstructionRules.Instruct(DAY.plusDays(16)));
        c.put("rate", new RatingRules.Rate(CONTENT));
        c.put("withdraw", new WithdrawalRules.AnswerWithdrawal(true));
        c.put("deny withdrawal", new WithdrawalRules.AnswerWithdrawal(false));
        c.put("close", new EndRules.Close(SETTLED));
        c.put("close unsettled", new EndRules.Close(UNSETTLED));
        c.put("terminate by law", new EndRules.TerminateByLaw("终1"));
        c.put("suspend procedure", new EndRules.SuspendProcedure(SuspensionGround.PETITIONER_AWAY,
                new NewDocument(DocumentKind.SUSPENSION_NOTICE, "中2", "suspension-notice/1")));
        c.put("end by agreement", new EndRules.EndByAgreement(SETTLED));
        c.put("end by hearing", new EndRules.EndByHearing("听1", SETTLED));
        c.put("end with relief", new EndRules.EndWithRelief("助1", true, SETTLED));
        c.put("end with unsigned relief", new EndRules.EndWithRelief("助1", false, SETTLED));
        c.put("visit", new ReturnVisitRules.MakeReturnVisit(1, ReturnVisitFinding.STILL_SETTLED));
        c.put("visit finds a broken promise",
                new ReturnVisitRules.MakeReturnVisit(1, ReturnVisitFinding.NOT_CARRIED_OUT));
        c.put("visit unasked", new ReturnVisitRules.MakeReturnVisit(9, ReturnVisitFinding.STILL_SETTLED));
        commandTypes().forEach(type -> nameAfterStep(type, c));
        return c;
    }

    private static ReviewDecision.DecideReview change(HandlingOutcome changedTo, boolean carriedOut) {
        return new ReviewDecision.DecideReview(ReviewOutcome.CHANGED, changedTo, carriedOut, List.of());
    }

    private static List<PartySignature> signed(int... parties) {
        return Arrays.stream(parties).mapToObj(party -> new PartySignature(party, DAY)).toList();
    }

    /** What was signed that day is signed on the day the story has come to. */
    private static List<PartySignature> signedOn(LocalDate today, List<PartySignature> signatures) {
        return signatures.stream().map(signature -> new PartySignature(signature.party(), today)).toList();
    }

    private static SameMatter runningCase(String matter, boolean inTime) {
        return runningCase(matter, "431222100-TOWN", inTime);
    }

    private static SameMatter runningCase(String matter, String unit, boolean inTime) {
        return new SameMatter(new RunningCase("431222-20260105-L-00003-A", unit), matter(matter), inTime);
    }

    private static NotAcceptByBureau notAcceptByBureau(NonAcceptanceGround ground, @Nullable String opinion,
            @Nullable SameMatter same) {
        return new NotAcceptByBureau(ground, opinion, same,
                new NewDocument(DocumentKind.NON_ACCEPTANCE_NOTICE, NOTICE_NUMBER, "non-acceptance-notice/4"));
    }

    private static CorrectedFields against(String unit) {
        return CorrectedFields.NONE.withComplainedOf(new ComplainedOfIds(unit, List.of()));
    }

    private static CorrectedFields identified(Identity identity) {
        return new CorrectedFields(null, null, null, null, null, null, null, identity, null, null, null);
    }

    private static CorrectRegistration correction(CorrectedFields before, CorrectedFields after,
            @Nullable String now) {
        return new CorrectRegistration(BUREAU, BUREAU, AT, new Change(before, after, null), new Way(BUREAU, UNIT, now));
    }

    private static String nameOf(HandlingWay way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What has nothing to fill in needs no line here: it is called as its step, e.g. {@code report back}. */
    private static void nameAfterStep(Class<? extends CaseCommand> type, Map<String, CaseCommand> commands) {
        if (type.getRecordComponents().length > 0 || commands.values().stream().anyMatch(type::isInstance)) {
            return;
        }
        try {
            CaseCommand command = type.getDeclaredConstructor().newInstance();
            commands.put(command.step().name().toLowerCase(Locale.ROOT).replace('_', ' '), command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    /** Every command there is, wherever its part stands. */
    static List<Class<? extends CaseCommand>> commandTypes() {
        return new ClassFileImporter().importPackagesOf(Procedure.class)
                .that(JavaClass.Predicates.assignableTo(CaseCommand.class)).stream().filter(JavaClass::isRecord)
                .<Class<? extends CaseCommand>>map(type -> type.reflect().asSubclass(CaseCommand.class)).toList();
    }

    /** The command of a name, with the days in it moved to where a story has come. */
    static CaseCommand command(String name, Instant at) {
        CaseCommand command = Objects.requireNonNull(COMMANDS.get(name), name);
        LocalDate today = LegalCalendar.dayOf(at);
        return switch (command) {
            case HearingRules.OpenHearing open when open.noticeOn().isBefore(open.from())
                    && open.from().getYear() == 2028 ->
                new HearingRules.OpenHearing(today.minusDays(1), today);
            case HearingRules.CloseHearing close -> new HearingRules.CloseHearing(today, close.participants(), true);
            case DocumentRules.SendDocument send when send.sentOn().equals(DAY) ->
                new DocumentRules.SendDocument(send.number(), send.how(), today);
            case ElectronicDelivery.NoteSentElectronically sent ->
                new ElectronicDelivery.NoteSentElectronically(sent.number(), today);
            case DocumentRules.DeliverDocument deliver ->
                new DocumentRules.DeliverDocument(deliver.number(), deliver.how(), at);
            case MediationRules.AgreeInMediation agree when DAY.equals(agree.mediatorSignedOn()) ->
                new MediationRules.AgreeInMediation(agree.agreement(), signedOn(today, agree.signatures()), today);
            case MediationRules.Reconcile settled ->
                new MediationRules.Reconcile(settled.agreement(), signedOn(today, settled.signatures()));
            case CorrectRegistration correct -> new CorrectRegistration(correct.office(), correct.correctedBy(), at,
                    correct.change(), correct.way());
            default -> command;
        };
    }

    /** A story as it goes. */
    static final class ScriptedCase {
        private Instant at = AT;
        private CaseState state;
        private final List<CaseEvent> events = new ArrayList<>();
        private final CityPolicy policy;

        ScriptedCase(CaseMatter matter) {
            this(matter, PRACTICE);
        }

        private ScriptedCase(CaseMatter matter, CityPolicy policy) {
            this.state = CaseState.registered(matter);
            this.policy = policy;
        }

        /** Of a name of {@link #matter}, in a city whose policy lets nothing stand still where the name says so. */
        static ScriptedCase named(String name) {
            String kind = name.replace(NO_SUSPENSION, "");
            return new ScriptedCase(matter(kind), kind.equals(name) ? PRACTICE : PRACTICE_WITHOUT_SUSPENSION);
        }

        /**
         * Tells it on.
         *
         * @param text {@code matter: command, command, +days, command}; each command has to happen
         */
        static ScriptedCase of(String text) {
            String[] parts = text.split(":", 2);
            ScriptedCase story = named(parts[0].strip());
            for (String word : parts[1].split(",")) {
                story.run(word.strip());
            }
            return story;
        }

        /** What its city allows. */
        CityPolicy policy() {
            return policy;
        }

        private void run(String word) {
            if (word.startsWith("+")) {
                at = at.plus(Duration.ofDays(Integer.parseInt(word.substring(1))));
            } else if (!word.isEmpty()) {
                CaseDecision decision = attempt(word);
                if (!(decision instanceof Happens)) {
                    throw new AssertionError(word + " was refused: " + decision);
                }
            }
        }

        /**
         * Gives a command by its name, and after {@code as} the capacity in which a deputy gives it in the head's stead, or {@code unsigned}
         * for a handler where it has to be signed off, or {@code bureau} for the head of its bureau.
         */
        CaseDecision attempt(String word) {
            String[] parts = word.split(" as ", 2);
            CaseCommand command = command(parts[0], at);
            if (parts.length == 2 && parts[1].equals("unsigned")) {
                return attempt(command, now(at), SIGNING);
            }
            if (parts.length == 2 && parts[1].equals("bureau")) {
                return attempt(command, new DecisionContext(at, BUREAU + ".head", Set.of(PostCapacity.HOLDER), CALENDAR,
                        PRACTICE).of(BUREAU));
            }
            return attempt(command, parts.length == 1
                    ? now(at, command)
                    : asDeputy(at, PostCapacity.valueOf(parts[1].toUpperCase(Locale.ROOT))));
        }

        /** Gives a command; a refused one leaves no trace. */
        CaseDecision attempt(CaseCommand command) {
            return attempt(command, now(at, command));
        }

        CaseDecision attemptBy(String official, CaseCommand command) {
            DecisionContext context = now(at, command);
            return attempt(command,
                    new DecisionContext(at, official, context.asHead(), context.calendar(), context.policy()));
        }

        private CaseDecision attempt(CaseCommand command, DecisionContext context) {
            return attempt(command, context, policy);
        }

        private CaseDecision attempt(CaseCommand command, DecisionContext context, CityPolicy of) {
            CaseDecision decision = Procedure.decide(state, command,
                    new DecisionContext(context.at(), context.official(), context.asHead(), CALENDAR, of)
                            .of(context.office()));
            if (decision instanceof Happens happens) {
                events.addAll(happens.events());
                state = Procedure.evolveAll(state, happens.events());
            }
            return decision;
        }

        /** An event that no command brings about any more, as histories of before have it. */
        void happened(CaseEvent event) {
            events.add(event);
            state = Procedure.evolve(state, event);
        }

        void passDays(int days) {
            at = at.plus(Duration.ofDays(days));
        }

        void passHours(int hours) {
            at = at.plus(Duration.ofHours(hours));
        }

        Instant at() {
            return at;
        }

        CaseState state() {
            return state;
        }

        List<CaseEvent> events() {
            return events;
        }
    }
}
