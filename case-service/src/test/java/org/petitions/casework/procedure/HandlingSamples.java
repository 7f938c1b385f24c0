package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.AT;
import static org.petitions.casework.procedure.ProcedureSamples.BUREAU;
import static org.petitions.casework.procedure.ProcedureSamples.CONTENT;
import static org.petitions.casework.procedure.ProcedureSamples.DAY;
import static org.petitions.casework.procedure.ProcedureSamples.HEAD;
import static org.petitions.casework.procedure.ProcedureSamples.MEASURE;
import static org.petitions.casework.procedure.ProcedureSamples.OTHER_UNIT;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.casework.procedure.documents.DocumentRules;
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
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.DisputeParty;
import org.petitions.events.Mediator;
import org.petitions.events.PartySignature;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.MediationSide;
import org.petitions.events.terms.MediatorKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PartyKind;
import org.petitions.events.terms.SuspensionGround;

/** The commands of the unit that handles, by name. */
final class HandlingSamples {
    private static final List<DisputeParty> FIRM = List.of(new DisputeParty(2, PartyKind.ORGANISATION, null));

    private HandlingSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        acceptance(c);
        limits(c);
        answers(c);
        mediation(c);
        officials(c);
        return c;
    }

    private static void acceptance(Map<String, CaseCommand> c) {
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
        c.put("no longer accept", new AcceptanceRules.NotAccept(NonAcceptanceGround.ENDED_BY_REREVIEW, "核1"));
        c.put("no longer accept unnamed", new AcceptanceRules.NotAccept(NonAcceptanceGround.ENDED_BY_REREVIEW, null));
        c.put("lead elsewhere", new AcceptanceRules.LeadElsewhere(HandlingWay.ARBITRATION));
        c.put("lead nowhere", new AcceptanceRules.LeadElsewhere(HandlingWay.PETITION_PROCEDURE));
        c.put("lead its own duty away", new AcceptanceRules.LeadElsewhere(HandlingWay.DUTY_APPLICATION));
    }

    private static void limits(Map<String, CaseCommand> c) {
        c.put("request extension", new ExtensionRules.RequestExtension(30));
        c.put("request too long an extension", new ExtensionRules.RequestExtension(31));
        c.put("approve extension", new ExtensionRules.ApproveExtension(
                new NewDocument(DocumentKind.EXTENSION_NOTICE, "延1", "extension-notice/1")));
        c.put("approve extension untold", new ExtensionRules.ApproveExtension(null));
        c.put("suspend", new SuspensionRules.Suspend(SuspensionGround.APPRAISAL,
                new NewDocument(DocumentKind.SUSPENSION_NOTICE, "中1", "suspension-notice/1")));
    }

    private static void answers(Map<String, CaseCommand> c) {
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
        c.put("promise", new CommitmentRules.MakeCommitment("1", LocalDate.of(2028, 6, 1)));
        c.put("promise more", new CommitmentRules.MakeCommitment("4", LocalDate.of(2028, 7, 1)));
        c.put("promise the past", new CommitmentRules.MakeCommitment("2", LocalDate.of(2025, 6, 1)));
        c.put("promise for the next century", new CommitmentRules.MakeCommitment("3", LocalDate.of(2126, 6, 1)));
        c.put("carry out", new CommitmentRules.FulfilCommitment("1"));
        c.put("carry out the unknown", new CommitmentRules.FulfilCommitment("9"));
    }

    private static void mediation(Map<String, CaseCommand> c) {
        c.put("propose mediation", new MediationRules.ProposeMediation(MediationSide.UNIT, FIRM,
                new Mediator(MediatorKind.COMMITTEE, null)));
        c.put("propose mediation by a party's head", new MediationRules.ProposeMediation(MediationSide.PETITIONER,
                List.of(new DisputeParty(2, PartyKind.UNIT, OTHER_UNIT)),
                new Mediator(MediatorKind.POST, OTHER_UNIT + ".head")));
        c.put("consent", new MediationRules.ConsentToMediation(DisputeParty.PETITIONER));
        c.put("consent of the firm", new MediationRules.ConsentToMediation(2));
        c.put("consent of a stranger", new MediationRules.ConsentToMediation(3));
        c.put("issue agreement",
                new DocumentRules.IssueDocument(DocumentKind.MEDIATION_AGREEMENT, "调1", "mediation-agreement/1"));
        c.put("issue agreement of their own", new DocumentRules.IssueDocument(DocumentKind.RECONCILIATION_AGREEMENT,
                "和1", "reconciliation-agreement/1"));
        c.put("note agreement", new DocumentRules.NoteExternalDocument(DocumentKind.MEDIATION_AGREEMENT, "调1",
                DeliveryMethod.IN_PERSON, AT));
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
    }

    private static void officials(Map<String, CaseCommand> c) {
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
    }

    private static List<PartySignature> signed(int... parties) {
        return Arrays.stream(parties).mapToObj(party -> new PartySignature(party, DAY)).toList();
    }

    private static String nameOf(HandlingWay way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
