package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.AT;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.DAY;
import static org.petitions.casework.procedure.ProcedureSamples.NOTICE_NUMBER;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.THIRD_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UPPER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.another;
import static org.petitions.casework.procedure.ProcedureSamples.matter;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.routing.AccusationRules.NotifyOrganisation;
import org.petitions.casework.procedure.routing.ConsultationRules;
import org.petitions.casework.procedure.routing.CoordinationRules;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.routing.HistoryImport.OpenWithHistory;
import org.petitions.casework.procedure.routing.ElsewhereRules.TransferElsewhere;
import org.petitions.casework.procedure.routing.LitigationRules;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.NotAcceptByBureau;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.routing.ObjectionRules;
import org.petitions.casework.procedure.routing.RedirectRules;
import org.petitions.casework.procedure.routing.SendingOnRules.SendOn;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.UrgentMatterRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.documents.DocumentRules;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ProposalDecision;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.Urgency;

/** The commands of the way to the unit that answers, by name. */
final class RoutingSamples {
    private RoutingSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        opening(c);
        dispatch(c);
        consultation(c);
        guidanceAndRedirects(c);
        succession(c);
        merging(c);
        urgentMatters(c);
        accusations(c);
        nonAcceptance(c);
        return c;
    }

    private static void opening(Map<String, CaseCommand> c) {
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
    }

    private static void dispatch(Map<String, CaseCommand> c) {
        c.put("dispatch", Dispatch.transfer(UNIT));
        c.put("dispatch elsewhere", Dispatch.transfer(OTHER_UNIT));
        c.put("dispatch to inspection", Dispatch.transfer("431200-CDI"));
        c.put("assign", new Dispatch(UNIT, DispatchKind.ASSIGNMENT, LocalDate.of(2027, 3, 1), List.of(OTHER_UNIT)));
        c.put("assign without a day", new Dispatch(UNIT, DispatchKind.ASSIGNMENT, null, List.of()));
        c.put("dispatch helping itself", new Dispatch(UNIT, DispatchKind.TRANSFER, null, List.of(UNIT)));
        c.put("allow objection", new ObjectionRules.AnswerObjection(true));
        c.put("reject objection", new ObjectionRules.AnswerObjection(false));
        c.put("assign what was transferred", new DispatchRules.Assign(null));
        c.put("assign it for the past", new DispatchRules.Assign(DAY.minusDays(1)));
    }

    private static void consultation(Map<String, CaseCommand> c) {
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
        c.put("propose the first unit", new ConsultationRules.ProposeUnit(OTHER_UNIT, UNIT));
        c.put("propose a third unit", new ConsultationRules.ProposeUnit(OTHER_UNIT, THIRD_UNIT));
        c.put("decline unit", new ConsultationRules.DeclineUnit(OTHER_UNIT));
        c.put("settle dispute", new ConsultationRules.SettleDispute(UNIT));
        c.put("settle dispute elsewhere", new ConsultationRules.SettleDispute(OTHER_UNIT));
    }

    private static void guidanceAndRedirects(Map<String, CaseCommand> c) {
        NewDocument guidance = new NewDocument(DocumentKind.GUIDANCE_NOTE, "引1", "guidance-note/1");
        c.put("guide visitor", new LitigationRules.GuideVisitor("431222-PLC", guidance));
        c.put("guide visitor untold", new LitigationRules.GuideVisitor("431222-PLC", null));
        c.put("guide visitor to a department", new LitigationRules.GuideVisitor(OTHER_UNIT, guidance));
        NewDocument transferred = new NewDocument(DocumentKind.TRANSFER_ELSEWHERE_NOTICE, "转外1",
                "transfer-elsewhere-notice/1");
        c.put("transfer elsewhere", elsewhere("430000-CDI", DAY, DeliveryMethod.POST, transferred));
        c.put("transfer elsewhere untold", elsewhere("430000-CDI", DAY, DeliveryMethod.POST, null));
        c.put("transfer to a unit of ours", elsewhere(OTHER_UNIT, DAY, DeliveryMethod.POST, transferred));
        c.put("transfer elsewhere before it came",
                elsewhere("430000-CDI", DAY.minusYears(2), DeliveryMethod.POST, transferred));
        c.put("transfer elsewhere by public notice",
                elsewhere("430000-CDI", DAY, DeliveryMethod.PUBLIC_NOTICE, transferred));
        c.put("send notice of the transfer", new DocumentRules.SendDocument("转外1", DeliveryMethod.POST, DAY));
        c.put("propose redirect", new RedirectRules.ProposeRedirect(OTHER_UNIT));
        c.put("propose redirect to itself", new RedirectRules.ProposeRedirect(UNIT));
        c.put("agree to redirect", new RedirectRules.AgreeToRedirect(null));
        c.put("agree to redirect and tell", new RedirectRules.AgreeToRedirect(
                new NewDocument(DocumentKind.REDIRECT_NOTICE, "改1", "redirect-notice/2")));
    }

    private static void succession(Map<String, CaseCommand> c) {
        c.put("the third unit is succeeded by the second",
                new SuccessionRules.SucceedUnit(THIRD_UNIT, OTHER_UNIT, null));
        c.put("succeed unit", new SuccessionRules.SucceedUnit(UNIT, OTHER_UNIT,
                new NewDocument(DocumentKind.SUCCESSION_NOTICE, "承1", "succession-notice/1")));
        c.put("succeed the bureau", new SuccessionRules.SucceedUnit(BUREAU, "431223-PB", null));
        c.put("leave the accused", new SuccessionRules.LeaveAccused());
        c.put("succeed the sender", new SuccessionRules.SucceedUnit(UPPER_UNIT, "431200-OFFICE", null));
        c.put("succeed the decider", new SuccessionRules.SucceedUnit("431222-GOV", "431222-OFFICE", null));
        c.put("succeed the reviewer", new SuccessionRules.SucceedUnit(UPPER_UNIT, "431200-OFFICE", null));
        c.put("succeed a unit of no part", new SuccessionRules.SucceedUnit("431222-HC", OTHER_UNIT, null));
    }

    private static void merging(Map<String, CaseCommand> c) {
        c.put("join", new CoordinationRules.Join(another("7a11", matter("claim"))));
        c.put("join an accusation", new CoordinationRules.Join(another("7a12", matter("accusation"))));
        c.put("join a suggestion", new CoordinationRules.Join(another("7a13", matter("suggestion"))));
        RunningCase leading = new RunningCase("431222-20260302-L-00018-K", UNIT);
        c.put("merge", new CoordinationRules.Merge("7a11", Urgency.ORDINARY, leading));
        c.put("merge into an urgent one", new CoordinationRules.Merge("7a11", Urgency.URGENT, leading));
        c.put("answer with the lead", new FollowingRules.AnswerThroughLead("7a11", UNIT,
                HandlingWay.PETITION_PROCEDURE, HandlingOutcome.SUPPORTED, true));
        c.put("name incident", new CoordinationRules.NameIncident("2026-0007"));
        c.put("name lead", new CoordinationRules.NameLead(false));
        c.put("name lead again", new CoordinationRules.NameLead(true));
    }

    private static void urgentMatters(Map<String, CaseCommand> c) {
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
    }

    private static void accusations(Map<String, CaseCommand> c) {
        Set<CommitteeLeader> leaders = Set.of(CommitteeLeader.values());
        c.put("notify organisation", new NotifyOrganisation(Set.of(Level.COUNTY), Set.of(), Set.of()));
        c.put("notify nobody's organisation", new NotifyOrganisation(Set.of(), Set.of(), Set.of()));
        c.put("notify organisation and leaders",
                new NotifyOrganisation(Set.of(Level.COUNTY, Level.CITY), leaders, Set.of()));
        c.put("notify organisation but not the accused leader", new NotifyOrganisation(Set.of(Level.CITY),
                Set.of(CommitteeLeader.ORGANISATION), Set.of(CommitteeLeader.PRINCIPAL)));
        c.put("notify organisation and an accused leader",
                new NotifyOrganisation(Set.of(Level.COUNTY), leaders, Set.of(CommitteeLeader.PRINCIPAL)));
    }

    private static void nonAcceptance(Map<String, CaseCommand> c) {
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
    }

    private static TransferElsewhere elsewhere(String body, LocalDate sentOn, DeliveryMethod how,
            @Nullable NewDocument notice) {
        return new TransferElsewhere(body, sentOn, how, notice);
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
}
