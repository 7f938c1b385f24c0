package org.petitions.casework.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.petitions.casework.procedure.ending.EndRules;
import org.petitions.casework.procedure.ending.ReturnVisitRules;
import org.petitions.casework.procedure.ending.WithdrawalRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.terms.Settlement.Finding;
import org.petitions.casework.procedure.terms.Settlement;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.events.terms.SuspensionGround;

/** The commands that end a case, and what comes after its end, by name. */
final class EndingSamples {
    private static final Settlement SETTLED = new Settlement(Finding.SETTLED, Finding.NOT_AT_ISSUE);
    private static final Settlement UNSETTLED = new Settlement(Finding.SETTLED, Finding.OPEN);

    private EndingSamples() {}

    static Map<String, CaseCommand> commands() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
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
        return c;
    }
}
