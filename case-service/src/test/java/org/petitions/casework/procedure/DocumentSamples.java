package org.petitions.casework.procedure;

import static org.petitions.casework.procedure.ProcedureSamples.AT;
import static org.petitions.casework.procedure.ProcedureSamples.DAY;
import static org.petitions.casework.procedure.ProcedureSamples.NOTICE_NUMBER;
import static org.petitions.casework.procedure.ProcedureSamples.OPINION_NUMBER;
import static org.petitions.casework.procedure.ProcedureSamples.REVIEW_NUMBER;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.documents.DeliveryCorrection.CorrectDelivery;
import org.petitions.casework.procedure.documents.DocumentReplacement.CorrectDocument;
import org.petitions.casework.procedure.documents.DocumentRules;
import org.petitions.casework.procedure.documents.ElectronicDelivery;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;

/** The commands about documents, by name. */
final class DocumentSamples {
    private DocumentSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        made(c);
        handedOver(c);
        corrected(c);
        return c;
    }

    private static void made(Map<String, CaseCommand> c) {
        c.put("issue notice",
                new DocumentRules.IssueDocument(DocumentKind.ACCEPTANCE_NOTICE, NOTICE_NUMBER, "acceptance-notice/1"));
        c.put("issue notice of non-acceptance", new DocumentRules.IssueDocument(DocumentKind.NON_ACCEPTANCE_NOTICE,
                NOTICE_NUMBER, "non-acceptance-notice/2"));
        c.put("issue merging notice",
                new DocumentRules.IssueDocument(DocumentKind.MERGING_NOTICE, NOTICE_NUMBER, "merging-notice/1"));
        c.put("issue opinion",
                new DocumentRules.IssueDocument(DocumentKind.HANDLING_OPINION, OPINION_NUMBER, "handling-opinion/1"));
        c.put("issue agreement",
                new DocumentRules.IssueDocument(DocumentKind.MEDIATION_AGREEMENT, "调1", "mediation-agreement/1"));
        c.put("issue review opinion",
                new DocumentRules.IssueDocument(DocumentKind.REVIEW_OPINION, REVIEW_NUMBER, "review-opinion/1"));
        c.put("issue second opinion",
                new DocumentRules.IssueDocument(DocumentKind.HANDLING_OPINION, "处3", "handling-opinion/1"));
        c.put("note re-review opinion",
                new DocumentRules.NoteExternalDocument(DocumentKind.REREVIEW_OPINION, "湘复核1", DeliveryMethod.POST, AT));
        c.put("note duty decision",
                new DocumentRules.NoteExternalDocument(DocumentKind.DUTY_REPLY, "决1", DeliveryMethod.POST, AT));
        c.put("note handling opinion",
                new DocumentRules.NoteExternalDocument(DocumentKind.HANDLING_OPINION, "处2", DeliveryMethod.POST, AT));
    }

    private static void handedOver(Map<String, CaseCommand> c) {
        c.put("send note of guidance", new DocumentRules.SendDocument("引1", DeliveryMethod.POST, DAY));
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
        c.put("deliver second opinion", new DocumentRules.DeliverDocument("处3", DeliveryMethod.IN_PERSON, AT));
        c.put("post opinion", new DocumentRules.SendDocument(OPINION_NUMBER, DeliveryMethod.POST, DAY));
        c.put("note the mailed notice", new ElectronicDelivery.NoteSentElectronically(NOTICE_NUMBER, DAY));
        c.put("note the mailed opinion", new ElectronicDelivery.NoteSentElectronically(OPINION_NUMBER, DAY));
        c.put("note the mailed review opinion", new ElectronicDelivery.NoteSentElectronically(REVIEW_NUMBER, DAY));
        c.put("note that the mail of the notice failed", new ElectronicDelivery.NoteSendingFailed(NOTICE_NUMBER));
        c.put("note that the mail of the opinion failed", new ElectronicDelivery.NoteSendingFailed(OPINION_NUMBER));
        c.put("note that the mail of the review opinion failed",
                new ElectronicDelivery.NoteSendingFailed(REVIEW_NUMBER));
        c.put("publish opinion", new DocumentRules.SendDocument(OPINION_NUMBER, DeliveryMethod.PUBLIC_NOTICE, DAY));
        c.put("deliver published opinion",
                new DocumentRules.DeliverDocument(OPINION_NUMBER, DeliveryMethod.PUBLIC_NOTICE, AT));
        c.put("send opinion through a proxy",
                new DocumentRules.SendDocument(OPINION_NUMBER, DeliveryMethod.PROXY, DAY));
        c.put("deliver opinion", new DocumentRules.DeliverDocument(OPINION_NUMBER, DeliveryMethod.POST, AT));
        c.put("deliver corrected opinion", new DocumentRules.DeliverDocument("处2", DeliveryMethod.POST, AT));
        c.put("deliver corrected opinion later",
                new DocumentRules.DeliverDocument("处2", DeliveryMethod.POST, AT.plus(Duration.ofDays(40))));
        c.put("send corrected notice", new DocumentRules.SendDocument("受2", DeliveryMethod.POST, DAY));
        c.put("open opinion", new ElectronicDelivery.OpenDocument(OPINION_NUMBER, true));
        c.put("open notice", new ElectronicDelivery.OpenDocument(NOTICE_NUMBER, true));
        c.put("open notice unasked", new ElectronicDelivery.OpenDocument(NOTICE_NUMBER, false));
        c.put("deliver review opinion", new DocumentRules.DeliverDocument(REVIEW_NUMBER, DeliveryMethod.POST, AT));
        c.put("post review opinion", new DocumentRules.SendDocument(REVIEW_NUMBER, DeliveryMethod.POST, DAY));
        c.put("send review opinion through a proxy",
                new DocumentRules.SendDocument(REVIEW_NUMBER, DeliveryMethod.PROXY, DAY));
        c.put("open review opinion", new ElectronicDelivery.OpenDocument(REVIEW_NUMBER, false));
    }

    private static void corrected(Map<String, CaseCommand> c) {
        c.put("correct the delivery", new CorrectDelivery(OPINION_NUMBER, new DeliveryDates(null, AT),
                new DeliveryDates(null, AT.plus(Duration.ofDays(2)))));
        c.put("correct the posting", new CorrectDelivery(NOTICE_NUMBER, new DeliveryDates(DAY, null),
                new DeliveryDates(DAY.plusDays(2), null)));
        c.put("correct opinion", correction(DocumentKind.HANDLING_OPINION, OPINION_NUMBER, "处2", null));
        c.put("correct opinion again", correction(DocumentKind.HANDLING_OPINION, "处2", "处3", null));
        c.put("correct signed opinion", correction(DocumentKind.HANDLING_OPINION, OPINION_NUMBER, "处2", UNIT));
        c.put("correct notice", correction(DocumentKind.ACCEPTANCE_NOTICE, NOTICE_NUMBER, "受2", null));
        c.put("correct review opinion", correction(DocumentKind.REVIEW_OPINION, REVIEW_NUMBER, "复2", null));
    }

    private static CaseCommand correction(DocumentKind kind, String number, String by, @Nullable String signer) {
        return new CorrectDocument(number, DocumentCorrectionGround.WORDING, signer, false,
                new NewDocument(kind, by, "corrected/1"));
    }
}
