package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** Every way through the procedure, with where it leads. */
final class ProcedurePaths {
    /** A path: petition, steps and days, and the status or the end it leads to. */
    private static final String TABLE = """
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open+dispatch, sign, accept, reply, rate, issue opinion, deliver opinion, close | SETTLED
            claim: open with history, note handling opinion, close                                   | SETTLED
            claim: open, assign, accept, reply, report back, issue opinion, deliver opinion, close | SETTLED
            claim: open directly, accept, issue notice, send notice, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open directly, send to who is competent, issue notice of non-acceptance, send notice | NOT_ACCEPTED
            claim: open directly, accept, exempt notice, reply, issue opinion, deliver opinion, close                 | SETTLED
            claim: open directly above, send on, accept, reply, issue opinion, deliver opinion, close                 | SETTLED
            claim: open directly above, send on, sign, accept, assign what was transferred, reply, issue opinion, deliver opinion, report back, close | SETTLED
            claim: open directly above, assign below, accept, reply, issue opinion, deliver opinion, report back, close | SETTLED
            claim: open directly above, send on, object, reject objection             | DISPATCHED
            claim: open directly above, send on, object, allow objection, accept      | ACCEPTED
            claim: open directly above, send on, object, allow objection, send on     | DISPATCHED
            claim: open directly above, send on, raise dispute, decline unit, climb dispute, settle dispute elsewhere, accept | ACCEPTED
            claim: open, dispatch, accept, issue notice, deliver notice                              | ACCEPTED
            claim: open, dispatch, not accept, issue notice of non-acceptance, +3, send notice       | NOT_ACCEPTED
            claim: open, dispatch, not accept                                                        | NOT_ACCEPTED
            repeat: open, dispatch, no longer accept                                                 | NO_LONGER_ACCEPTED
            claim: open, dispatch, not accept what is no petition                                    | NOT_ACCEPTED
            claim: open, dispatch, lead elsewhere                                                    | OTHER_PROCEDURE
            claim: open, dispatch, accept, lead elsewhere                                            | OTHER_PROCEDURE
            claim: open, dispatch, accept by litigation, lead elsewhere                              | OTHER_PROCEDURE
            claim: open, dispatch, accept by arbitration, lead elsewhere                             | OTHER_PROCEDURE
            claim: open, dispatch, accept by party appeal, lead elsewhere                            | OTHER_PROCEDURE
            claim: open, dispatch, accept by administrative, lead elsewhere                          | OTHER_PROCEDURE
            claim: open, dispatch, accept by duty application, perform the duty, rate, close         | ANSWERED
            claim: open, dispatch, accept by duty application, perform the duty, note duty decision, close | ANSWERED
            claim: open, dispatch, accept by petition procedure, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, change to duty application, perform the duty, close       | ANSWERED
            claim: open, dispatch, accept, change to litigation, change to administrative, change to party appeal, change to arbitration, lead elsewhere | OTHER_PROCEDURE
            claim: open, dispatch, accept by arbitration, change to petition procedure, request extension, approve extension, reply | REPLIED
            claim: open, dispatch, accept by duty application, perform the duty, close, reopen, perform the duty | REPLIED
            claim: open, assign, accept, report back, lead elsewhere                                 | OTHER_PROCEDURE
            claim: open, dispatch, object                                                            | DISPATCHED
            claim: open, dispatch, object, allow objection                                           | OPENED
            claim: open, dispatch, object, allow objection, dispatch elsewhere, accept               | ACCEPTED
            claim: open, dispatch, object, reject objection, accept                                  | ACCEPTED
            claim: open, dispatch, object, accept                                                    | ACCEPTED
            claim: open, dispatch, raise dispute, agree to unit, accept                              | ACCEPTED
            claim: open, dispatch, raise dispute, decline unit, propose the first unit, the first unit agrees, accept | ACCEPTED
            claim: open, dispatch, claim it, the first unit agrees, accept                         | ACCEPTED
            claim: open, dispatch, raise dispute among three, the third unit agrees, agree to unit, accept | ACCEPTED
            claim: open, dispatch, raise dispute among three, agree to unit, the third unit is succeeded by the second, agree to unit, accept | ACCEPTED
            claim: open, dispatch, raise dispute among three, the third unit agrees, decline unit, climb dispute, settle dispute | DISPATCHED
            claim: open, dispatch, raise dispute among three with the political-legal commission, decline unit, climb dispute, settle dispute | DISPATCHED
            claim: open, dispatch, raise dispute, decline unit, climb dispute, settle dispute elsewhere | DISPATCHED
            claim: open, dispatch, raise dispute, +12, climb dispute, settle dispute                 | DISPATCHED
            claim: open, dispatch, raise dispute with the political-legal commission, decline unit, climb dispute, settle dispute | DISPATCHED
            claim: open, dispatch, succeed unit                                                      | DISPATCHED
            claim: open, succeed the bureau, dispatch                                                | DISPATCHED
            claim: open, dispatch, accept, succeed the bureau, reply                                 | REPLIED
            claim: open, dispatch, hand on, call in helper, accept, release helper, reply            | REPLIED
            claim: open, dispatch, accept, call in the head, request extension, approve extension    | ACCEPTED
            claim: open, dispatch, accept, hand on, succeed unit, hand on                            | ACCEPTED
            visit: open, guide visitor                                                               | OTHER_PROCEDURE
            visit: open, dispatch, guide visitor                                                     | OTHER_PROCEDURE
            visit: open, guide visitor, send note of guidance                                        | OTHER_PROCEDURE
            visit: open, assign, guide visitor                                                       | OTHER_PROCEDURE
            claim: open, assign, merge                                                               | MERGED
            claim: open, assign, merge, separate, accept, reply, report back                         | REPLIED
            urgent visit: open, report up, guide visitor                                             | OTHER_PROCEDURE
            claim: open, dispatch, propose redirect, decline redirect, accept                        | ACCEPTED
            claim: open, dispatch, propose redirect, accept, issue notice, send notice, agree to redirect and tell | ACCEPTED
            claim: open, dispatch, propose redirect, agree to redirect, accept, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, assign, accept, issue notice, send notice, propose redirect, agree to redirect and tell, reply, report back, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, issue notice, send notice, propose redirect, agree to redirect and tell, request extension, approve extension, reply | REPLIED
            screened: open, dispatch, accept, propose redirect, agree to redirect                    | ACCEPTED
            claim: open, dispatch, propose redirect, succeed unit                                    | DISPATCHED
            claim: open, not accept by bureau                                                        | NOT_ACCEPTED
            claim: open, dispatch, name the running case                                             | NOT_ACCEPTED
            repeat: open, no longer accept by bureau                                                 | NO_LONGER_ACCEPTED
            screened: open, not accept by bureau untold                                              | NOT_ACCEPTED
            claim: open directly above, send on, succeed the sender, object, allow objection         | DISPATCHED
            claim: open, dispatch, raise dispute, decline unit, climb dispute, succeed the decider, settle dispute | DISPATCHED
            claim: open, dispatch, accept, reply, request review, succeed the reviewer, uphold       | REVIEWED
            claim: open, dispatch, accept, reply, request review, uphold, succeed the reviewer, issue review opinion | REVIEWED
            claim: open, dispatch, raise dispute, succeed unit, accept                               | ACCEPTED
            claim: open, dispatch, raise dispute, decline unit, climb dispute, succeed unit, object  | DISPATCHED
            claim: open, dispatch, accept, succeed unit, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, join, dispatch                                                              | DISPATCHED
            claim: open, merge                                                                       | MERGED
            claim: open, dispatch, accept, merge                                                     | MERGED
            claim: open, dispatch, merge, issue merging notice, send notice                          | MERGED
            claim: open, merge, answer with the lead, issue opinion, deliver opinion, rate, close    | SETTLED
            claim: open, dispatch, accept, merge, answer with the lead, request review               | IN_REVIEW
            claim: open, merge, separate, dispatch, accept, reply                                    | REPLIED
            claim: open, dispatch, merge, separate, accept                                           | ACCEPTED
            claim: open, dispatch, accept, reply, promise, correct to an accusation for inspection, accept, confirm, close | ANSWERED
            accusation: open, dispatch to inspection, accept, correct to no accusation, accept, reply | REPLIED
            grave accusation: open, report to all but committee and government, correct to accuse the county's leader, not accept by bureau | NOT_ACCEPTED
            grave accusation: open, report to all but committee and government, correct to accuse the county's leader, correct to accuse the unit again, report to committee and government | OPENED
            claim: open, dispatch, accept, +50, merge, +20, separate, reply                          | REPLIED
            claim: open, dispatch, accept, suspend, merge, separate, reply                           | REPLIED
            claim: open, dispatch, object, merge, separate, dispatch elsewhere, accept               | ACCEPTED
            claim: open, merge, separate, merge, answer with the lead                                | REPLIED
            urgent: open, merge into an urgent one, separate, report up, dispatch                    | DISPATCHED
            urgent: open, merge into an urgent one                                                   | MERGED
            urgent: open, report up, merge                                                           | MERGED
            one of several: open, dispatch, name lead, accept, reply                                 | REPLIED
            urgent: open, report up, name incident, dispatch                                         | DISPATCHED
            claim: open, dispatch, accept, +50, request extension, +2, approve extension, +28, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, request extension, refuse extension, request extension, approve extension as substitute | ACCEPTED
            claim: open, dispatch, accept, request extension, reply                                  | REPLIED
            claim: open, dispatch, accept, recuse the head, request extension, approve extension as substitute | ACCEPTED
            claim about the head: open, dispatch, accept, request extension, refuse extension as substitute | ACCEPTED
            claim about the head: open, dispatch, accept, request extension, approve extension | ACCEPTED
            accusation: open, notify organisation, dispatch to inspection                            | DISPATCHED
            accusation: open, dispatch to inspection, accept, confirm, notify organisation           | REPLIED
            grave accusation: open, notify organisation and leaders                                  | OPENED
            accusation: open, notify organisation, notify organisation and leaders                   | OPENED
            accusation: open, notify organisation, correct to accuse the other unit, notify organisation | OPENED
            accusation: open, dispatch to inspection, accept, confirm, close, notify organisation    | ANSWERED
            accusation of the principal leader: open, notify organisation but not the accused leader | OPENED
            screened: open, dispatch, accept, request extension, approve extension untold            | ACCEPTED
            urgent: open, report to the government, report to the others, name incident              | OPENED
            urgent: open, withdraw, report up                                                        | WITHDRAWN
            urgent: open directly, withdraw, report what the unit owes, report what the bureau owes  | WITHDRAWN
            urgent: open directly, report what the unit owes, report what the bureau owes            | DISPATCHED
            urgent: open directly above, send on, report what the upper unit owes, report what the bureau owes | DISPATCHED
            grave accusation of the county's leader: open, report to all but committee and government | OPENED
            urgent: open, dispatch, propose to government, record decision, accept, propose to government | ACCEPTED
            claim: open, dispatch, assign what was transferred, accept, reply, report back           | REPLIED
            claim: open, dispatch, accept, assign what was transferred                               | ACCEPTED
            claim: open, dispatch, accept, draft reply, sign off as deputy                           | REPLIED
            claim: open, dispatch, accept, draft reply, return draft, draft reply, sign off          | REPLIED
            claim: open, dispatch, accept, recuse the head, draft reply, sign off as substitute      | REPLIED
            urgent: open, dispatch, accept, draft reply, sign off                                    | REPLIED
            suggestion: open, dispatch, accept, draft an adoption, draft an adoption, sign off       | REPLIED
            screened: open, dispatch, draft acceptance, sign off, draft reply, sign off              | REPLIED
            claim: open, dispatch, draft acceptance, sign off with notice of acceptance              | ACCEPTED
            claim: open, dispatch, draft non-acceptance, sign off with notice                        | NOT_ACCEPTED
            claim: open, dispatch, accept, draft referral, sign off with notice                      | OTHER_PROCEDURE
            claim: open, dispatch, accept, reply, request review, draft review opinion, sign off     | REVIEWED
            claim: open, dispatch, accept, reply, +3, request review, put the request on that day    | IN_REVIEW
            claim: open, draft the bureau's non-acceptance as bureau, sign off with notice as bureau | NOT_ACCEPTED
            claim: open, dispatch, draft non-acceptance, draft the bureau's non-acceptance as bureau, sign off with notice | NOT_ACCEPTED
            claim: open, dispatch, draft the bureau's non-acceptance as bureau, draft non-acceptance, return draft, sign off with notice as bureau | NOT_ACCEPTED
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31, draft refusal of a late request as bureau, sign off with notice of refusal as bureau | REPLIED
            claim: open, dispatch, accept, draft refusal of what is unanswered as bureau, sign off with notice of refusal as bureau, draft refusal of a re-review of what is unanswered as bureau, sign off with another notice of refusal as bureau | ACCEPTED
            claim: open, dispatch, accept, suspend                                                   | SUSPENDED
            claim: open, dispatch, accept, suspend, +40, resume, +40, request extension, approve extension, reply | REPLIED
            claim: open, dispatch, accept, suspend procedure                                         | PROCEDURAL_SUSPENSION
            claim: open, dispatch, accept, suspend procedure, reopen, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, issue agreement, agree, end by agreement       | AGREEMENT
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, issue agreement, agree, promise, carry out, end by agreement | AGREEMENT
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, note agreement, agree, end by agreement | AGREEMENT
            accusation: open, transfer elsewhere, send notice of the transfer                        | TRANSFERRED_ELSEWHERE
            claim: open, dispatch, object, allow objection, transfer elsewhere                       | TRANSFERRED_ELSEWHERE
            screened: open, transfer elsewhere untold                                                | TRANSFERRED_ELSEWHERE
            claim: open, dispatch, object, name the running case                                     | NOT_ACCEPTED
            claim: open, dispatch, accept, propose reconciliation, +3, issue agreement of their own, reconcile, end by agreement   | AGREEMENT
            claim: open, dispatch, accept, propose mediation, propose reconciliation, issue agreement of their own, reconcile, end by agreement | AGREEMENT
            claim: open, dispatch, accept, propose reconciliation, propose mediation, fail mediation | ACCEPTED
            claim: open, dispatch, accept, propose mediation, fail mediation, reply                  | REPLIED
            claim: open, dispatch, accept, reply, issue opinion, post opinion, +30, close            | SETTLED
            claim: open, dispatch, accept, reply, issue opinion, publish opinion, +60, close         | SETTLED
            claim: open, dispatch, accept, reply, issue opinion, note the mailed opinion, +8, close  | SETTLED
            claim: open, dispatch, accept, reply, issue opinion, publish opinion, +30, deliver published opinion, close | SETTLED
            claim: open, dispatch, accept, reply, issue opinion, publish opinion, +60, close, request review | IN_REVIEW
            claim: open, dispatch, accept, support with a measure                                   | REPLIED
            claim: open, dispatch, accept, draft support with a measure, sign off                    | REPLIED
            claim: open, dispatch, accept, support with a measure, promise more                      | REPLIED
            claim: open, dispatch, accept, support with a measure, request review, change to what explains | REVIEWED
            claim: open, dispatch, accept, support with a measure, carry out, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, support with a measure, request review, send back, support with another measure | REPLIED
            claim: open, dispatch, accept, +1, open hearing, close hearing, reply, issue opinion, deliver opinion, end by hearing | HEARING_TERMINATION
            claim: open, dispatch, accept, +1, open hearing, cancel hearing, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, reply, request review, +1, open hearing, cancel hearing, uphold | REVIEWED
            claim: open, dispatch, accept, reply, end with relief                                    | RELIEF
            claim: open, dispatch, accept, end with relief                                           | RELIEF
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31, terminate by law | LAWFUL_TERMINATION
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +2, correct the delivery, +30, request review | IN_REVIEW
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, post opinion       | REPLIED
            claim: open, dispatch, accept, issue notice, send notice, +2, correct the posting        | ACCEPTED
            claim: open, dispatch, accept, issue notice, correct notice, send corrected notice       | ACCEPTED
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, correct opinion, correct opinion again | REPLIED
            claim: open, dispatch, accept, reply, issue opinion, post opinion, correct opinion, deliver opinion | REPLIED
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, correct review opinion | REVIEWED
            claim: open, dispatch, accept, reply, issue opinion, correct signed opinion as deputy, deliver corrected opinion | REPLIED
            claim: open, dispatch, accept, reply, issue opinion, correct opinion, +40, deliver corrected opinion later | REPLIED
            claim: open, dispatch, accept, issue notice, open notice                                 | ACCEPTED
            claim: open, dispatch, accept, issue notice, open notice unasked, send notice            | ACCEPTED
            claim: open, dispatch, accept, issue notice, note the mailed notice                      | ACCEPTED
            claim: open, dispatch, accept, issue notice, note the mailed notice, note that the mail of the notice failed | ACCEPTED
            claim: open, dispatch, accept, issue notice, send notice through a proxy, deliver notice | ACCEPTED
            claim: open, dispatch, accept, reply, issue opinion, open opinion, +30, request review   | IN_REVIEW
            claim: open, dispatch, accept, reply, issue opinion, open opinion, +31, refuse a late request | REPLIED
            claim: open, dispatch, accept, reply, request review                                     | IN_REVIEW
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +30, request review, uphold | REVIEWED
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +40, record a request of that day | IN_REVIEW
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31, refuse a late request | REPLIED
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, uphold, refuse after the end | REVIEWED
            claim: open, dispatch, accept, reply, withdraw, refuse after the end                     | WITHDRAWN
            suggestion: open, dispatch, accept, adopt, refuse for want of an opinion                 | REPLIED
            claim: open, dispatch, refuse for want of an answer, accept, refuse for want of an answer | ACCEPTED
            claim: open, dispatch, not accept, refuse for want of an answer                          | NOT_ACCEPTED
            claim: open, dispatch, accept, reply, request review, change, issue review opinion, deliver review opinion, close | SETTLED
            claim: open, dispatch, accept, reply, request review, change to support with a measure, carry out, issue review opinion, deliver review opinion, close | SETTLED
            claim: open, dispatch, accept, reply, request review, change to what is carried out      | REVIEWED
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, change to support, promise | REVIEWED
            claim: open, dispatch, accept, reply, request review, promise, send back, support with another measure | REPLIED
            claim: open, dispatch, accept, reply, request review, send back                          | ACCEPTED
            claim: open, dispatch, accept, reply, request review, send back, issue review opinion, post review opinion, merge | MERGED
            claim: open, dispatch, accept, reply, request review, send back, reply, rate             | REPLIED
            claim: open, dispatch, accept, reply, request review, send back, issue review opinion, deliver review opinion | ACCEPTED
            claim: open, dispatch, accept, reply, issue opinion, note the mailed opinion, note that the mail of the opinion failed | REPLIED
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, note the mailed review opinion, note that the mail of the review opinion failed | REVIEWED
            claim: open, dispatch, accept, reply, request review, uphold, request re-review          | IN_REREVIEW
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, issue review opinion, deliver review opinion | IN_REREVIEW
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, deliver review opinion, +31, terminate by law | LAWFUL_TERMINATION
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, post review opinion, request re-review, +1, open hearing, +9, close hearing, uphold, note re-review opinion, terminate by law | LAWFUL_TERMINATION
            claim: open, dispatch, accept, reply, request review, propose mediation, consent, consent of the firm, issue agreement, agree, end by agreement | AGREEMENT
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close, reopen, reply, issue second opinion, deliver second opinion, close | SETTLED
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close, request review | IN_REVIEW
            claim: open, dispatch, accept, reply, suspend procedure, request review                  | IN_REVIEW
            claim: open, dispatch, accept, +1, open hearing, close hearing, reply, issue opinion, deliver opinion, end by hearing, request review | IN_REVIEW
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, open review opinion, suspend procedure, request re-review | IN_REREVIEW
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, uphold, note re-review opinion | REVIEWED
            claim: open, withdraw                                                                    | WITHDRAWN
            claim: open, dispatch, accept, note withdrawal, withdraw                                 | WITHDRAWN
            claim: open, dispatch, accept, note withdrawal, deny withdrawal                          | ACCEPTED
            claim: open, dispatch, note withdrawal, object, allow objection, deny withdrawal         | OPENED
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close, +30, visit | SETTLED
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close, +30, visit finds a broken promise, reopen | ACCEPTED
            claim: open, dispatch, recuse another, accept                                            | ACCEPTED
            claim: open, dispatch, recuse the head, accept, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, name leader, meet the petitioner, end settled, accept, reply    | REPLIED
            claim: open, draw leader, name another leader, release leader, dispatch                  | DISPATCHED
            claim: open, dispatch, name the principal leader, hand down, accept charge, meet the petitioner, report charge, end settled | DISPATCHED
            claim: open, dispatch, hand out, accept charge, report charge, end unsettled, name another leader, accept | ACCEPTED
            claim: open, dispatch, name leader, set follow-up, finish follow-up, accept              | ACCEPTED
            claim: open, dispatch, name leader, set follow-up, name another leader, release leader   | DISPATCHED
            claim: open, dispatch, hand out, accept charge, recuse the principal leader, end unsettled, accept | ACCEPTED
            accusation: open, name the county's leader, dispatch elsewhere, accept                   | ACCEPTED
            claim: open, name leader, withdraw, release leader                                       | WITHDRAWN
            claim: open, dispatch, instruct, accept, instruct, reply, instruct, issue opinion, deliver opinion, close, instruct | SETTLED
            claim: open, dispatch, not accept, instruct                                              | NOT_ACCEPTED
            urgent: open, withdraw, instruct                                                         | WITHDRAWN
            claim: open, dispatch, note withdrawal, withdraw, draft refusal of what is unanswered as bureau, sign off with notice of refusal as bureau, instruct | WITHDRAWN
            claim: open, dispatch, accept, suspend procedure, instruct                               | PROCEDURAL_SUSPENSION
            suggestion: open, dispatch, accept, adopt, rate, close                                   | ANSWERED
            suggestion: open, dispatch, accept by suggestion, adopt, record reward, close            | ANSWERED
            suggestion: open, dispatch, accept, adopt, close, record reward                          | ANSWERED
            accusation: open, dispatch elsewhere, accept by accusation, confirm, close               | ANSWERED
            accusation: open, dispatch elsewhere, accept, confirm, close                             | ANSWERED
            claim: open, correct the receipt                                                         | OPENED
            claim: open, correct the category                                                        | DISPATCHED
            claim: open, dispatch, correct the category, accept                                      | ACCEPTED
            claim: open, dispatch, correct the purpose                                               | OPENED
            claim: open, dispatch, accept, correct to a suggestion, correct to a claim               | ACCEPTED
            claim: open, dispatch, accept, correct the purpose                                       | OPENED
            claim: open, dispatch, accept, reply, correct the purpose                                | OPENED
            claim: open, dispatch, accept, reply, correct to an accusation for inspection            | DISPATCHED
            claim: open, dispatch, object, allow objection, correct what leaves it with the unit     | OPENED
            claim: open, dispatch, accept, correct the category, reply                               | REPLIED
            claim: open directly, correct to no name, not accept, correct to a name, issue notice of non-acceptance, send notice | NOT_ACCEPTED
            accusation: open, dispatch elsewhere, accept, confirm, close, correct to accuse the other unit, reopen | OPENED
            claim: open, correct the urgency, report up, dispatch                                    | DISPATCHED
            screened: open, dispatch, accept, reply, terminate by law                                | LAWFUL_TERMINATION
            screened: open, dispatch, accept, reply, close, +30, visit                               | SETTLED
            """;

    private ProcedurePaths() {}

    static Stream<String> lines() {
        return TABLE.lines();
    }

    /** A row's cells. */
    static String[] cells(String line) {
        String[] cells = line.strip().split("\\s*\\|\\s*");
        assertThat(cells).as(line).hasSize(2);
        return cells;
    }

    /** The paths alone, for the picture. */
    static List<String> paths() {
        return lines().map(line -> cells(line)[0]).toList();
    }

    static String table() {
        return TABLE;
    }
}
