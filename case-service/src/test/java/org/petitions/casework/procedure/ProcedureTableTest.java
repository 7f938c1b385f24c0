package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.CaseEnd;

/** The procedure as two tables: every path with where it leads, and every refusal with the article behind it, 0 for the city's own rule. */
class ProcedureTableTest {
<<<<<<< HEAD
=======

    /** A path: petition, steps and days, and the status or the end it leads to. */
    private static final String PATHS = """
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
            claim: open, dispatch, accept, suspend                                                   | SUSPENDED
            claim: open, dispatch, accept, suspend, +40, resume, +40, request extension, approve extension, reply | REPLIED
            claim: open, dispatch, accept, suspend procedure                                         | PROCEDURAL_SUSPENSION
            claim: open, dispatch, accept, suspend procedure, reopen, reply, issue opinion, deliver opinion, close | SETTLED
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, issue agreement, agree, end by agreement | AGREEMENT
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, agree, promise, carry out, end by agreement | AGREEMENT
            claim: open, dispatch, accept, propose reconciliation, +3, reconcile, end by agreement   | AGREEMENT
            claim: open, dispatch, accept, propose mediation, propose reconciliation, reconcile, end by agreement | AGREEMENT
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
            claim: open, dispatch, refuse for want of an opinion, accept, refuse for want of an opinion | ACCEPTED
            claim: open, dispatch, not accept, refuse for want of an opinion                         | NOT_ACCEPTED
            claim: open, dispatch, accept, reply, request review, change, issue review opinion, deliver review opinion, close | SETTLED
            claim: open, dispatch, accept, reply, request review, change to support with a measure, carry out, issue review opinion, deliver review opinion, close | SETTLED
            claim: open, dispatch, accept, reply, request review, change to what is carried out      | REVIEWED
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, change to support, promise | REVIEWED
            claim: open, dispatch, accept, reply, request review, promise, send back, support with another measure | REPLIED
            claim: open, dispatch, accept, reply, request review, send back                          | ACCEPTED
            claim: open, dispatch, accept, reply, request review, send back, issue review opinion, post review opinion, merge | MERGED
            claim: open, dispatch, accept, reply, request review, send back, reply, rate             | REPLIED
            claim: open, dispatch, accept, reply, request review, send back, issue review opinion, deliver review opinion | ACCEPTED
            claim: open, dispatch, accept, reply, request review, uphold, request re-review          | IN_REREVIEW
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, issue review opinion, deliver review opinion | IN_REREVIEW
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, deliver review opinion, +31, terminate by law | LAWFUL_TERMINATION
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, post review opinion, request re-review, +1, open hearing, +9, close hearing, uphold, note re-review opinion, terminate by law | LAWFUL_TERMINATION
            claim: open, dispatch, accept, reply, request review, propose mediation, consent, consent of the firm, agree, end by agreement | AGREEMENT
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
            claim: open, dispatch, instruct, accept, instruct, reply, instruct, issue opinion, deliver opinion, close, instruct | SETTLED
            claim: open, dispatch, not accept, instruct                                              | NOT_ACCEPTED
            urgent: open, withdraw, instruct                                                         | WITHDRAWN
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

    /** A refusal: how the case came there, the step asked for, the rule it breaks and its article. */
    private static final String REFUSALS = """
            claim: open directly above                         | send on aside                | NOT_OF_OWN_SYSTEM 23
            claim: open directly above                         | send on untold               | SENT_ON_UNTOLD 23
            claim: open, dispatch                              | send on                      | ILLEGAL_STEP 23
            claim: open directly above, assign below | send on                    | ILLEGAL_STEP 23
            claim: open directly above, assign below, accept, reply | close       | REPORT_OWED 22
            claim: open, dispatch                              | reply                        | ILLEGAL_STEP 32
            claim: open, dispatch, accept, recuse              | reply                        | RECUSED 28
            claim: open, dispatch, accept                      | reply as unsigned            | NOT_SIGNED_OFF 0
            claim: open, dispatch                              | accept as unsigned           | NOT_SIGNED_OFF 0
            claim: open, dispatch                              | not accept as unsigned       | NOT_SIGNED_OFF 0
            claim: open, dispatch                              | lead elsewhere as unsigned   | NOT_SIGNED_OFF 0
            claim: open, dispatch, accept, reply, request review | uphold as unsigned         | NOT_SIGNED_OFF 0
            claim: open, dispatch                              | draft reply                  | DRAFT_OF_ANOTHER_STEP 0
            claim: open, dispatch, accept                      | draft an adoption            | OUTCOME_OF_ANOTHER_PURPOSE 0
            claim: open, dispatch, accept                      | sign off                     | ILLEGAL_STEP 0
            claim: open, dispatch, accept, draft reply, reply  | sign off                     | ILLEGAL_STEP 0
            claim: open, dispatch, draft non-acceptance, accept | return draft                | ILLEGAL_STEP 0
            claim: open, dispatch, accept, draft reply, suspend | sign off                    | ILLEGAL_STEP 0
            claim: open, dispatch, accept, draft reply         | sign off as unsigned         | NOT_THE_SIGNER 0
            urgent: open, dispatch, accept, draft reply        | sign off as deputy           | SIGNED_BY_HEAD 0
            claim: open, assign, accept, draft reply           | sign off as deputy           | SIGNED_BY_HEAD 0
            claim: open, dispatch, accept, draft reply         | return draft as unsigned     | NOT_THE_SIGNER 0
            claim: open, dispatch, accept, recuse the head, draft reply | sign off as holder  | APPROVER_HAS_INTEREST 28
            claim: open, dispatch, draft non-acceptance        | sign off                     | PETITIONER_UNTOLD 0
            claim: open, draft the bureau's non-acceptance as bureau | sign off as bureau     | PETITIONER_UNTOLD 0
            claim: open, dispatch, draft the bureau's non-acceptance as bureau | sign off with notice | ILLEGAL_STEP 0
            claim: open, draft the bureau's non-acceptance as bureau, dispatch | sign off with notice as bureau | ILLEGAL_STEP 0
            claim: open                                        | not accept by bureau as unsigned | NOT_SIGNED_OFF 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31 | refuse a late request as unsigned | NOT_SIGNED_OFF 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31 | refuse a late request untold | NON_ACCEPTANCE_UNTOLD 35
            claim: open, dispatch, recuse another              | recuse another               | ALREADY_RECUSED 28
            claim: open, dispatch                              | recuse the bureau's officer  | RECUSAL_OF_ANOTHER 28
            claim: open, dispatch                              | recuse the bureau's head     | RECUSAL_OF_ANOTHER 28
            claim: open, dispatch, accept, recuse the head, request extension | refuse extension as holder | APPROVER_HAS_INTEREST 28
            claim: open, dispatch, accept, recuse the head     | suspend procedure as holder  | APPROVER_HAS_INTEREST 28
            accusation: open                                   | notify nobody's organisation | MANAGING_LEVEL_MISSING 30
            grave accusation: open                             | notify organisation          | LEADERS_UNTOLD 30
            grave accusation: open                             | notify organisation and an accused leader | DISPATCH_TO_ACCUSED 30
            accusation of the principal leader: open           | notify organisation and leaders | DISPATCH_TO_ACCUSED 30
            accusation: open, notify organisation              | notify organisation          | ILLEGAL_STEP 30
            claim: open                                        | notify organisation          | ILLEGAL_STEP 30
            accusation: open                                   | dispatch                     | DISPATCH_TO_ACCUSED 30
            accusation:                                        | open+dispatch                | DISPATCH_TO_ACCUSED 30
            accusation:                                        | open with history            | DISPATCH_TO_ACCUSED 30
            claim:                                             | correct the receipt          | ILLEGAL_STEP 0
            claim:                                             | open with a past out of order | PAST_OUT_OF_ORDER 0
            accusation: open, dispatch to inspection, inspection raises a dispute, decline unit, climb dispute | settle dispute | DISPATCH_TO_ACCUSED 30
            claim: open, dispatch elsewhere                    | raise dispute                | NOT_ANOTHER_UNIT 24
            claim: open, dispatch, hand on                     | hand on                      | HOLDS_IT 0
            claim: open, dispatch, hand on                     | call in the new holder       | HOLDS_IT 0
            claim: open, dispatch, call in helper              | call in helper               | HOLDS_IT 0
            claim: open, dispatch                              | call in the handler          | HELPER_OF_ONESELF 0
            claim: open, dispatch, call in helper, call in the new holder, release helper | release helper | NO_SUCH_HELPER 0
            claim: open, dispatch, call in the handler as deputy | accept                     | HELPER_WRITES_ONLY 0
            claim: open, dispatch, recuse another              | hand on                      | COLLEAGUE_BARRED 28
            claim: open, dispatch, call in the new holder, recuse another | release helper    | ILLEGAL_STEP 0
            claim: open                                        | hand on                      | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply, request review | hand on                    | ILLEGAL_STEP 0
            claim: open                                        | guide visitor                | TRANSFERRED_WHEN_WRITTEN 22
            accusing visit: open                               | guide visitor                | ACCUSATION_TO_INSPECTION 22
            visit: open                                        | guide visitor to a department | NOT_POLITICAL_LEGAL 22
            visit: open                                        | guide visitor untold         | GUIDED_UNTOLD 22
            visit: open directly                               | guide visitor                | ILLEGAL_STEP 22
            visit: open directly above, send on                | guide visitor                | ILLEGAL_STEP 22
            visit: open, dispatch, object                      | guide visitor                | ILLEGAL_STEP 22
            visit: open, dispatch, raise dispute, decline unit, climb dispute | guide visitor | ILLEGAL_STEP 22
            visit: open, dispatch, raise dispute, decline unit, climb dispute, settle dispute | guide visitor | ILLEGAL_STEP 22
            urgent visit: open                                 | guide visitor                | REPORT_UP_LEFT 25
            urgent: open                                       | not accept by bureau         | REPORT_UP_LEFT 25
            urgent: open directly                              | not accept                   | REPORT_UP_LEFT 25
            urgent: open directly, report what the unit owes   | lead elsewhere               | REPORT_UP_LEFT 25
            urgent: open, dispatch                             | lead elsewhere               | REPORT_UP_LEFT 25
            urgent: open, dispatch, accept                     | end with relief              | REPORT_UP_LEFT 25
            urgent: open, dispatch, accept                     | suspend procedure            | REPORT_UP_LEFT 25
            urgent: open, report up, withdraw                  | report up                    | ILLEGAL_STEP 25
            claim: open, withdraw                              | report up                    | ILLEGAL_STEP 25
            visit: open, dispatch, accept                      | guide visitor                | ILLEGAL_STEP 22
            claim: open, dispatch                              | propose redirect to itself   | ALREADY_THERE 0
            accusation: open, dispatch elsewhere               | propose redirect to itself   | DISPATCH_TO_ACCUSED 30
            claim: open, dispatch, accept, issue notice, send notice, propose redirect | agree to redirect | REDIRECTED_UNTOLD 0
            claim: open, dispatch, accept, propose redirect    | agree to redirect            | ACCEPTED_UNTOLD 23
            claim: open, dispatch, accept, reply, request review, send back | propose redirect | ILLEGAL_STEP 0
            claim: open, dispatch, accept by duty application, perform the duty, close, reopen | propose redirect | ILLEGAL_STEP 0
            visit: open, dispatch, accept, issue notice, send notice, propose redirect, agree to redirect and tell | guide visitor | ILLEGAL_STEP 22
            claim: open, dispatch, accept, issue notice, send notice, propose redirect, agree to redirect and tell | not accept | ILLEGAL_STEP 17
            claim: open, dispatch, accept, issue notice, send notice, propose redirect, agree to redirect and tell | not accept by bureau | ILLEGAL_STEP 17
            claim: open, dispatch                              | agree to redirect            | ILLEGAL_STEP 0
            claim: open                                        | propose redirect             | ILLEGAL_STEP 0
            claim: open directly                               | propose redirect             | ILLEGAL_STEP 0
            claim: open directly above, send on                | propose redirect             | ILLEGAL_STEP 0
            claim: open, dispatch, propose redirect            | propose redirect             | ILLEGAL_STEP 0
            claim: open, dispatch, object                      | propose redirect             | ILLEGAL_STEP 0
            claim: open, dispatch, propose redirect, object    | agree to redirect            | ILLEGAL_STEP 0
            claim: open, dispatch, raise dispute               | propose redirect             | ILLEGAL_STEP 0
            claim: open, dispatch, raise dispute, decline unit, climb dispute, settle dispute elsewhere | propose redirect | ILLEGAL_STEP 0
            claim: open, dispatch, accept, propose redirect, suspend | agree to redirect      | ILLEGAL_STEP 0
            claim: open, dispatch, accept, +1, open hearing    | propose redirect             | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply               | propose redirect             | ILLEGAL_STEP 0
            claim: open, dispatch, accept, propose redirect, reply, request review, send back | agree to redirect | ILLEGAL_STEP 0
            claim: open, dispatch, accept, propose redirect, suspend procedure, reopen | agree to redirect | ILLEGAL_STEP 0
            claim: open, dispatch, propose redirect, succeed unit | agree to redirect         | ILLEGAL_STEP 0
            claim: open, dispatch                              | succeed a unit of no part    | NOT_ITS_SUCCESSOR 24
            claim: open directly above, send on, succeed the sender | succeed the sender      | NOT_ITS_SUCCESSOR 24
            claim: open, dispatch, raise dispute, decline unit, climb dispute, succeed the decider | succeed the decider | NOT_ITS_SUCCESSOR 24
            claim: open, dispatch, accept, reply, request review, uphold, succeed the reviewer | succeed the reviewer | NOT_ITS_SUCCESSOR 24
            claim: open                                        | not accept by bureau untold  | NON_ACCEPTANCE_UNTOLD 17
            claim: open                                        | name no running case         | RUNNING_CASE_NOT_NAMED 19
            claim: open                                        | name a case of the own level | NOT_RUNNING_BELOW 19
            claim: open, dispatch                              | not accept what is handled   | LEFT_TO_BUREAU 19
            claim: open, dispatch                              | leave the accused            | NOT_ITS_SUCCESSOR 24
            accusation: open, dispatch to inspection           | not accept by bureau         | ILLEGAL_STEP 17
            claim: open                                        | name a late case             | NOT_RUNNING_IN_TIME 19
            claim: open                                        | name a running accusation    | NOT_RUNNING_IN_TIME 19
            claim: open directly                               | not accept by bureau         | ILLEGAL_STEP 17
            claim: open directly above, send on                | not accept by bureau         | ILLEGAL_STEP 17
            claim: open                                        | refuse what another is competent for | TRANSFER_INSTEAD 22
            claim: open                                        | no longer accept by bureau   | NOT_A_REPEAT 36
            repeat: open                                       | no longer accept by bureau unnamed | REREVIEW_NOT_NAMED 36
            claim: open, dispatch, accept                      | not accept by bureau         | ILLEGAL_STEP 17
            claim: open                                        | succeed unit                 | NOT_ITS_SUCCESSOR 24
            claim: open, succeed the bureau                    | succeed the bureau           | NOT_ITS_SUCCESSOR 24
            claim: open, dispatch, raise dispute               | climb dispute                | CONSULTATION_RUNS 24
            claim: open, dispatch                              | claim it for a third unit    | CLAIMS_FOR_ANOTHER 24
            claim: open, dispatch, raise dispute               | the first unit agrees      | NOT_ASKED 24
            claim: open, dispatch, raise dispute among three, agree to unit | agree to unit | NOT_ASKED 24
            claim: open, dispatch, raise dispute, succeed unit | climb dispute                | ILLEGAL_STEP 24
            claim: open, dispatch, raise dispute, decline unit | propose a third unit         | NEITHER_UNIT 24
            claim: open, dispatch, raise dispute               | settle dispute               | ILLEGAL_STEP 24
            claim: open, dispatch, raise dispute, decline unit, climb dispute | climb dispute | ILLEGAL_STEP 24
            claim: open                                        | assign without a day         | REPORT_BACK_DAY 22
            claim: open                                        | dispatch helping itself      | LEADER_CANNOT_HELP 0
            claim: open, dispatch, +8                          | object                       | OBJECTION_TOO_LATE 23
            claim: open, dispatch, object, reject objection    | object                       | ALREADY_REJECTED 23
            claim: open, dispatch                              | join an accusation           | DISPATCH_TO_ACCUSED 30
            one of several: open, dispatch                     | name lead again              | ALREADY_IN_THE_LEAD 0
            one of several: open                               | name lead                    | ILLEGAL_STEP 0
            claim: open, dispatch                              | name lead                    | ILLEGAL_STEP 0
            claim: open, join                                  | join                         | ALREADY_JOINED 0
            claim: open, dispatch                              | join a suggestion            | NOT_OF_ONE_KIND 0
            accusation: open                                   | join                         | NOT_OF_ONE_KIND 0
            claim: open, dispatch, accept, reply, request review, change | join               | ANSWER_SET_ASIDE 35
            claim: open, dispatch                              | separate                     | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply, promise, request review, send back | merge                        | PROMISES_LEFT 32
            accusation: open                                   | merge                        | DISPATCH_TO_ACCUSED 30
            claim: open, merge, answer with the lead           | separate                     | ILLEGAL_STEP 0
            claim: open, dispatch, accept                      | answer with the lead         | ILLEGAL_STEP 0
            claim: open, assign, accept                        | merge                        | REPORT_OWED 22
            urgent: open, report to the government             | report to the government     | REPORT_RECIPIENTS 25
            urgent: open, report to the government             | report up                    | REPORT_RECIPIENTS 25
            urgent: open                                       | report to departments unnamed | REPORT_RECIPIENTS 25
            urgent: open, report up                            | report up                    | ILLEGAL_STEP 25
            urgent: open directly                              | report above the bureau      | REPORTED_BY_BUREAU 25
            urgent: open                                       | report to the bureau above alone | REPORTED_APART 25
            urgent: open directly, report what the unit owes   | report to the national administration alone | REPORTED_APART 25
            grave accusation of the county's leader: open      | report to the government     | DISPATCH_TO_ACCUSED 30
            urgent: open, report to the government             | merge                        | REPORT_UP_LEFT 25
            claim: open                                        | propose to government        | ILLEGAL_STEP 22
            claim: open, dispatch, accept, reply               | put the request on that day  | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply, request review | put the request on that day | REQUEST_DAY_STANDS 0
            claim: open, dispatch, accept, reply, +3, request review | put the request after its record | RECEIVED_LATER 0
            claim: open, dispatch, accept, reply, +3, request review | put the request on the day before | RECEIVED_BEFORE_ANSWER 0
            urgent: open, propose to government                | propose to government        | ILLEGAL_STEP 22
            urgent: open, propose to government                | record a decision to come    | DECISION_DAY 22
            urgent: open, propose to government                | record a decision of before  | DECISION_DAY 22
            claim: open, dispatch                              | assign it for the past       | REPORT_BACK_DAY 22
            claim: open, assign                                | assign what was transferred  | ILLEGAL_STEP 22
            claim: open, dispatch, assign what was transferred, accept | merge                        | REPORT_OWED 22
            urgent: open, dispatch                             | merge                        | REPORT_UP_LEFT 25
            accusation:                                        | open directly | DISPATCH_TO_ACCUSED 30
            claim: open, dispatch                              | send to who is competent     | OBJECT_INSTEAD 23
            claim: open directly, raise dispute, decline unit, climb dispute, settle dispute | send to who is competent | COMPETENCE_SETTLED 24
            claim: open directly                               | object                       | ILLEGAL_STEP 23
            claim: open directly                               | sign                         | ILLEGAL_STEP 0
            claim: open, dispatch, accept                      | exempt notice                | NOTICE_OWED 23
            claim: open directly, accept, exempt notice | exempt notice        | ILLEGAL_STEP 23
            claim: open directly                | exempt notice                | ILLEGAL_STEP 23
            claim: open, dispatch, accept, issue notice        | send notice by hand          | CANNOT_BE_SENT 23
            claim: open, dispatch, accept, issue notice        | send notice electronically   | PLATFORM_SENDS 23
            claim: open, dispatch, accept, issue notice        | deliver notice electronically | PLATFORM_SENDS 23
            claim: open, dispatch, accept, issue notice        | send notice before it was made | CANNOT_BE_SENT 23
            claim: open, dispatch                              | not accept what is of another procedure | LEAD_INSTEAD 31
            suggestion: open, dispatch                         | not accept what is of another procedure | LEAD_INSTEAD 31
            claim: open, dispatch, raise dispute, decline unit, propose the first unit, the first unit agrees | raise dispute | COMPETENCE_SETTLED 24
            claim: open, dispatch                              | lead nowhere                 | NO_OTHER_PROCEDURE 31
            claim: open, dispatch                              | accept by suggestion         | WAY_OF_ANOTHER_PURPOSE 31
            claim: open, dispatch                              | accept by accusation         | WAY_OF_ANOTHER_PURPOSE 31
            suggestion: open, dispatch                         | accept by petition procedure | WAY_OF_ANOTHER_PURPOSE 31
            accusation: open, dispatch elsewhere               | accept by suggestion         | WAY_OF_ANOTHER_PURPOSE 31
            claim: open, dispatch, accept                      | change to suggestion         | WAY_OF_ANOTHER_PURPOSE 31
            claim: open, dispatch, accept                      | change to accusation         | WAY_OF_ANOTHER_PURPOSE 31
            claim: open, dispatch, accept                      | change to petition procedure | SAME_WAY 31
            suggestion: open, dispatch, accept                 | change to duty application   | ILLEGAL_STEP 31
            claim: open, dispatch                              | change to duty application   | ILLEGAL_STEP 31
            claim: open, dispatch, accept, +1, open hearing    | change to duty application   | ILLEGAL_STEP 31
            claim: open, dispatch, accept by arbitration       | reply                        | ILLEGAL_STEP 31
            claim: open, dispatch, accept by duty application  | reply                        | OUTCOME_OF_ANOTHER_PURPOSE 31
            claim: open, dispatch, accept by duty application  | request extension             | ILLEGAL_STEP 34
            suggestion: open, dispatch, accept                 | request extension             | ILLEGAL_STEP 34
            accusation: open, dispatch elsewhere, accept       | request extension             | ILLEGAL_STEP 34
            claim: open, dispatch, accept, request extension, change to duty application, change to petition procedure | approve extension | ILLEGAL_STEP 34
            claim: open, dispatch, accept by duty application, +1 | open hearing              | ILLEGAL_STEP 31
            claim: open, dispatch, accept by duty application, perform the duty | request review | ILLEGAL_STEP 35
            claim: open, dispatch, accept by duty application, perform the duty | issue opinion  | DOCUMENT_OF_ANOTHER_STEP 0
            claim: open, dispatch, accept by duty application, perform the duty | terminate by law | ILLEGAL_STEP 0
            claim: open, dispatch, accept by duty application, perform the duty, close | request review | ILLEGAL_STEP 35
            suggestion: open, dispatch, accept, adopt, record reward | record reward            | ILLEGAL_STEP 29
            claim: open, dispatch, accept, reply               | record reward                | ILLEGAL_STEP 29
            claim: open, dispatch                              | no longer accept             | NOT_A_REPEAT 36
            repeat: open, dispatch                             | no longer accept unnamed     | REREVIEW_NOT_NAMED 36
            claim: open, dispatch                              | lead its own duty away       | OWN_DUTY 31
            claim: open, dispatch, accept                      | lead its own duty away       | OWN_DUTY 31
            claim: open, dispatch, accept, reply, promise, request review, send back | lead elsewhere               | PROMISES_LEFT 32
            claim: open, assign, accept                        | lead elsewhere               | REPORT_OWED 22
            claim: open, dispatch, accept, reply               | lead elsewhere               | ILLEGAL_STEP 31
            suggestion: open, dispatch                         | lead elsewhere               | ILLEGAL_STEP 31
            suggestion: open, dispatch, accept                 | reply                        | OUTCOME_OF_ANOTHER_PURPOSE 29
            claim: open, dispatch, accept                      | adopt                        | OUTCOME_OF_ANOTHER_PURPOSE 32
            claim: open, dispatch, accept                      | request too long an extension | EXTENSION_TOO_LONG 34
            claim: open, dispatch, accept                      | approve extension            | ILLEGAL_STEP 34
            claim: open, dispatch, accept, request extension   | request extension            | ILLEGAL_STEP 34
            claim: open, dispatch, accept, request extension   | approve extension as deputy  | NOT_APPROVED_BY_HEAD 34
            claim: open, dispatch, accept, request extension   | refuse extension as deputy   | NOT_APPROVED_BY_HEAD 34
            claim: open, dispatch, accept, request extension   | approve extension untold     | PETITIONER_UNTOLD 34
            claim: open, dispatch, accept, +70                 | request extension            | EXTENSION_TOO_LATE 34
            claim: open, dispatch, accept, +50, request extension, +20 | approve extension    | EXTENSION_TOO_LATE 34
            claim: open, dispatch, accept, request extension, approve extension | request extension | ALREADY_EXTENDED 34
            claim: open, dispatch, accept, request extension, approve extension, change to duty application, change to petition procedure | request extension | ALREADY_EXTENDED 34
            claim: open, dispatch, accept, suspend             | reply                        | ILLEGAL_STEP 32
            claim: open, dispatch, accept                      | promise                      | ILLEGAL_STEP 32
            claim: open, dispatch, accept, explain             | promise                      | ILLEGAL_STEP 32
            claim: open, dispatch, accept, reply               | promise the past             | DAY_IS_PAST 0
            claim: open, dispatch, accept, reply               | promise for the next century | DAY_TOO_FAR 0
            claim: open, dispatch, accept, reply, promise      | promise                      | MEASURE_CODE_TAKEN 0
            claim: open, dispatch, accept, reply, promise      | carry out the unknown        | MEASURE_UNKNOWN 0
            claim: open, dispatch, accept, propose mediation   | agree                        | ILLEGAL_STEP 33
            claim: open, dispatch, accept, propose mediation, consent | agree                 | ILLEGAL_STEP 33
            claim: open, dispatch, accept                      | propose mediation by a party's head | MEDIATOR_HAS_INTEREST 28
            claim: open, dispatch, accept, propose mediation   | consent of a stranger        | NOT_A_PARTY 33
            claim: open, dispatch, accept, propose mediation, consent | consent               | ALREADY_CONSENTED 33
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | agree without the firm | AGREEMENT_UNSIGNED 33
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | agree by two signatures of the petitioner | AGREEMENT_UNSIGNED 33
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | agree without the mediator | AGREEMENT_UNSIGNED 33
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | agree before it was proposed | SIGNING_DAY 33
            claim: open, dispatch, accept, propose mediation   | reconcile                    | ILLEGAL_STEP 33
            claim: open, dispatch, accept, propose reconciliation | reconcile without the firm | AGREEMENT_UNSIGNED 33
            claim: open, dispatch, accept, propose reconciliation, reconcile | propose mediation | ILLEGAL_STEP 33
            claim: open, dispatch, accept, reply               | end by agreement             | ILLEGAL_STEP 33
            claim: open, dispatch, accept, reply               | end by hearing               | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31 | request review | REVIEW_WINDOW_PASSED 35
            claim: open, dispatch, accept, reply               | record a request of the year before | RECEIVED_BEFORE_ANSWER 35
            claim: open, dispatch, accept, reply, request review, +1, uphold | record a request for re-review of that day | RECEIVED_BEFORE_ANSWER 36
            claim: open, dispatch, accept, reply               | refuse a late request        | REVIEW_ADMISSIBLE 35
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +30 | refuse a late request | REVIEW_ADMISSIBLE 35
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +40 | refuse one of that day for lateness | REVIEW_ADMISSIBLE 35
            claim: open, dispatch, accept, reply, request review | refuse after the end       | REVIEW_ADMISSIBLE 36
            claim: open, dispatch, accept, reply               | refuse for want of an opinion | REVIEW_ADMISSIBLE 35
            claim: open, dispatch, accept, reply               | refuse a request to come     | RECEIVED_LATER 35
            claim: open, dispatch, accept                      | refuse a late request        | REVIEW_ADMISSIBLE 35
            claim: open, dispatch, accept                      | refuse a request of the day before | RECEIVED_BEFORE_MATTER 35
            claim: open                                        | refuse for want of an opinion | ILLEGAL_STEP 35
            claim: open, withdraw                              | refuse for want of an opinion | ILLEGAL_STEP 35
            claim: open, dispatch, accept, reply, request review, send back | refuse for want of an opinion | ILLEGAL_STEP 35
            screened: open, dispatch, accept, reply            | refuse a late request        | ILLEGAL_STEP 35
            claim: open, dispatch, accept, reply               | record a request to come     | RECEIVED_LATER 35
            claim: open, dispatch, accept, reply               | request re-review            | ILLEGAL_STEP 36
            claim: open, dispatch, accept, suspend procedure   | request review               | ILLEGAL_STEP 35
            claim: open, dispatch, accept, reply, end with relief | request review            | ILLEGAL_STEP 35
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, agree, reply, end by agreement | request review | ILLEGAL_STEP 35
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, suspend procedure, +31 | request review | REVIEW_WINDOW_PASSED 35
            accusation: open, dispatch elsewhere, accept, confirm | request review            | ILLEGAL_STEP 35
            screened: open, dispatch, accept, reply            | request review               | ILLEGAL_STEP 35
            screened: open                                     | withdraw                     | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply, request review | cancel hearing             | ILLEGAL_STEP 0
            claim: open, dispatch, accept, reply, request review, uphold, request re-review | cancel hearing | ILLEGAL_STEP 36
            claim: open, dispatch, accept                      | open hearing unnoticed       | HEARING_WITHOUT_NOTICE 0
            claim: open, dispatch, accept                      | open hearing unannounced     | HEARING_WITHOUT_NOTICE 0
            claim: open, dispatch, accept                      | open hearing noticed before it came | HEARING_WITHOUT_NOTICE 0
            claim: open, dispatch, accept                      | open hearing years ahead     | HEARING_TOO_FAR 0
            claim: open, dispatch, accept                      | cancel hearing               | ILLEGAL_STEP 31
            claim: open, dispatch, accept, +1, open hearing, cancel hearing, reply | end by hearing | ILLEGAL_STEP 0
            claim: open, dispatch, accept, +1, open hearing    | close hearing alone          | HEARING_RECORD_INCOMPLETE 0
            claim: open, dispatch, accept, +1, open hearing    | suspend                      | ILLEGAL_STEP 0
            claim: open, dispatch, accept, +1, open hearing    | reply                        | ILLEGAL_STEP 32
            claim: open, dispatch, accept, reply, issue opinion | issue opinion               | NUMBER_TAKEN 0
            claim: open, dispatch, accept                      | issue opinion                | DOCUMENT_OF_ANOTHER_STEP 0
            claim: open, dispatch, accept, reply, request review | issue review opinion       | DOCUMENT_OF_ANOTHER_STEP 0
            claim: open, dispatch, accept, reply, issue opinion | open notice                 | CANNOT_BE_DELIVERED 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion | correct the delivery | CANNOT_BE_CORRECTED 0
            claim: open, dispatch, accept, issue notice, send notice, reply, issue opinion, +2 | correct the delivery | CANNOT_BE_CORRECTED 0
            claim: open, dispatch, accept, issue notice, deliver notice | send notice         | ILLEGAL_STEP 23
            claim: open, dispatch, accept, reply, issue opinion, correct opinion | correct opinion | NOTHING_TO_CORRECT 0
            claim: open, dispatch, accept, issue notice, reply | correct opinion              | NOTHING_TO_CORRECT 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, request review | correct opinion | OPINION_UNDER_REVIEW 35
            claim: open, dispatch, accept, reply, issue opinion, request review, uphold       | correct opinion | OPINION_UNDER_REVIEW 35
            claim: open, dispatch, accept, reply, issue opinion | correct signed opinion      | CORRECTION_NOT_SIGNED 0
            claim: open, dispatch, accept, reply, issue opinion, correct opinion | post opinion | CANNOT_BE_SENT 31
            claim: open, dispatch, accept, reply, issue opinion, correct opinion | deliver opinion | CANNOT_BE_DELIVERED 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, issue notice | open opinion | CANNOT_BE_DELIVERED 0
            claim: open, dispatch, accept, reply, issue opinion | deliver review opinion      | CANNOT_BE_DELIVERED 0
            claim: open, dispatch, accept, reply               | note handling opinion        | ILLEGAL_STEP 0
            claim: open, dispatch, accept by duty application  | note duty decision           | ILLEGAL_STEP 0
            claim: open, dispatch, accept by duty application, perform the duty | note handling opinion | DOCUMENT_OF_ANOTHER_STEP 0
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, uphold | note handling opinion | DOCUMENT_OF_ANOTHER_STEP 0
            claim: open, dispatch, accept, reply               | close unsettled              | NOT_SETTLED 0
            claim: open, dispatch, accept, reply, promise      | close                        | PROMISES_LEFT 32
            claim: open, dispatch, accept by duty application, perform the duty, promise | close | PROMISES_LEFT 0
            claim: open, dispatch, merge, issue merging notice, separate | send notice          | ILLEGAL_STEP 23
            grave accusation: open, report to all but committee and government | not accept by bureau | REPORT_UP_LEFT 25
            grave accusation: open, report to all but committee and government, correct to accuse the county's leader | report to committee and government | ILLEGAL_STEP 25
            claim: open, dispatch, accept, reply               | close                        | OPINION_NOT_DELIVERED 31
            claim: open, dispatch, accept, reply, issue opinion, post opinion, +15 | close   | OPINION_NOT_DELIVERED 31
            claim: open, dispatch, accept, reply, issue opinion, publish opinion, +30 | close | OPINION_NOT_DELIVERED 31
            claim: open, dispatch, accept, reply, issue opinion, send opinion through a proxy, +200 | close | OPINION_NOT_DELIVERED 31
            claim: open, dispatch, accept, reply, issue opinion, note the mailed opinion, +7 | close | OPINION_NOT_DELIVERED 31
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, request review, change | close | OPINION_NOT_DELIVERED 35
            claim: open, dispatch, accept, +1, open hearing, close hearing, reply | end by hearing | OPINION_NOT_DELIVERED 31
            claim: open, dispatch, accept, reply, issue opinion | deliver published opinion | PUBLIC_NOTICE_RUNS 0
            claim: open, dispatch, accept, reply, issue opinion, publish opinion, +29 | deliver published opinion | PUBLIC_NOTICE_RUNS 0
            claim: open, dispatch, accept                      | support                      | MEASURE_OWED 32
            claim: open, dispatch, accept, support with a measure, request review, send back | support | MEASURE_OWED 32
            claim: open, dispatch, accept, support with a measure, request review, send back | support with a measure | MEASURE_CODE_TAKEN 0
            claim: open, dispatch, accept                      | explain what is carried out  | NOTHING_SUPPORTED 32
            claim: open, dispatch, accept                      | explain with a measure       | NOTHING_SUPPORTED 32
            claim: open, dispatch, accept, reply, request review | change to support          | MEASURE_OWED 32
            claim: open, dispatch, accept, support with a measure, request review | change to support | MEASURE_OWED 32
            claim: open, dispatch, accept, reply, request review | change to what explains and is carried out | NOTHING_SUPPORTED 32
            claim: open, dispatch, accept, reply, request review | uphold what is carried out | NOTHING_SUPPORTED 32
            claim: open, dispatch, accept, reply, request review | change to what is adopted  | OUTCOME_OF_ANOTHER_PURPOSE 35
            claim: open, dispatch, accept, reply, request review | change to nothing named    | CHANGE_NOT_NAMED 35
            claim: open, dispatch, accept, reply, request review, uphold, request re-review | change to nothing named | CHANGE_NOT_NAMED 36
            claim: open, dispatch, accept, reply, request review, send back | merge           | REVIEW_ANSWER_OWED 35
            claim: open, dispatch, accept, reply, request review, send back, issue review opinion, send review opinion through a proxy | lead elsewhere | REVIEW_ANSWER_OWED 35
            claim: open, dispatch, accept, reply, request review, uphold | suspend procedure  | REVIEW_ANSWER_OWED 35
            claim: open, dispatch, accept, reply, request review, send back, reply, issue opinion, deliver opinion | close | REVIEW_ANSWER_OWED 35
            claim: open, dispatch, accept, reply, request review | uphold and change          | CHANGE_NOT_NAMED 35
            claim: open, assign, accept, reply                 | close                        | REPORT_OWED 22
            claim: open, dispatch, accept, reply               | terminate by law             | REMEDY_LEFT 35
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, uphold | terminate by law | OPINION_NOT_DELIVERED 36
            claim: open, dispatch, accept, reply, request review, send back, issue review opinion, deliver review opinion, reply, request review, uphold, +31 | terminate by law | REMEDY_LEFT 35
            claim: open, dispatch, accept, reply               | end with unsigned relief     | RELIEF_NOT_SIGNED 0
            claim: open, dispatch, accept                      | suspend procedure as deputy  | NOT_APPROVED_BY_HEAD 0
            claim: open, dispatch, accept                      | suspend as deputy            | NOT_APPROVED_BY_HEAD 0
            claim: open, dispatch, accept, suspend, +40, resume, suspend, +60, resume | suspend | SUSPENSION_CEILING 0
            claim: open, dispatch, accept, suspend, +90, resume, reply, request review, send back | suspend | SUSPENSION_CEILING 0
            claim where nothing may stand still: open, dispatch, accept | suspend             | SUSPENSION_NOT_ALLOWED 0
            claim where nothing may stand still: open, dispatch, accept | suspend procedure   | SUSPENSION_NOT_ALLOWED 0
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close | visit unasked                | NO_SUCH_VISIT 0
            claim: open, dispatch                              | instruct for the day before  | INSTRUCTION_DAY 18
            claim: open, dispatch                              | instruct for the day after the last | INSTRUCTION_DAY 18
            claim: open, withdraw                              | instruct                     | ILLEGAL_STEP 18
            urgent: open, withdraw, report up                  | instruct                     | ILLEGAL_STEP 18
            claim: open, dispatch, not accept, issue notice of non-acceptance, +3, send notice | instruct | ILLEGAL_STEP 18
            claim: open, dispatch, accept, reply, rate         | rate                         | ALREADY_RATED 0
            claim: open, dispatch, accept, reply, +31          | rate                         | RATING_WINDOW_PASSED 0
            """;

>>>>>>> 769644a3 (Refuse a request for a review of what nobody has answered as having no opinion to review (Art. 35))
    @TestFactory
    Stream<DynamicTest> each_path_leads_where_the_table_says() {
        return ProcedurePaths.lines().map(line -> dynamicTest(line, () -> {
            String[] cells = ProcedurePaths.cells(line);
            assertThat(whereItStands(ScriptedCase.of(cells[0]).state())).isEqualTo(cells[1]);
        }));
    }

    @TestFactory
    Stream<DynamicTest> each_refusal_names_the_rule_and_its_article() {
        return ProcedureRefusals.lines().map(line -> dynamicTest(line, () -> {
            String[] cells = ProcedureRefusals.cells(line);
            ScriptedCase story = ScriptedCase.of(cells[0]);
            CaseState before = story.state();
            CaseDecision decision = story.attempt(cells[1]);
            assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
                Refusal refusal = refused.refusal();
                assertThat(refusal.reason() + " " + refusal.article().number()).isEqualTo(cells[2]);
                assertThat(refusal.legalSteps()).isEqualTo(Procedure.legalSteps(before, story.policy()));
                assertThat(refusal.status()).isEqualTo(before.status());
            });
        }));
    }

    @Test
    void the_tables_have_every_command_every_end_every_status_and_every_reason() {
        Set<String> told = new TreeSet<>();
        Stream.concat(ProcedurePaths.lines(), ProcedureRefusals.lines())
                .map(line -> line.split("\\|")[0].split(":", 2)[1])
                .flatMap(path -> Arrays.stream(path.split(","))).map(String::strip).forEach(told::add);
        ProcedureRefusals.lines().map(line -> ProcedureRefusals.cells(line)[1]).forEach(told::add);
        assertThat(told.stream().map(word -> word.split(" as ", 2)[0]).toList())
                .containsAll(ProcedureSamples.commands().keySet());

        Set<String> reached = new TreeSet<>();
        ProcedurePaths.lines().map(line -> ProcedurePaths.cells(line)[1]).forEach(reached::add);
        assertThat(reached).containsAll(names(EnumSet.allOf(CaseEnd.class)));
        Set<CaseStatus> passed = EnumSet.noneOf(CaseStatus.class);
        ProcedurePaths.paths().forEach(path -> passed.add(ScriptedCase.of(path).state().status()));
        assertThat(passed).containsAll(EnumSet.complementOf(EnumSet.of(CaseStatus.REGISTERED)));

        Set<String> broken = new TreeSet<>();
        ProcedureRefusals.lines().map(line -> ProcedureRefusals.cells(line)[2].split(" ")[0]).forEach(broken::add);
        assertThat(broken).containsAll(names(EnumSet.allOf(Reason.class)));
    }

    @Test
    void the_sample_commands_have_one_of_each_kind_and_ask_for_each_step() {
        assertThat(ProcedureSamples.commands().values().stream().<Class<?>>map(CaseCommand::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(ProcedureSamples.commandTypes());
        assertThat(ProcedureSamples.commands().values()).extracting(CaseCommand::step)
                .containsAll(EnumSet.allOf(Step.class));
    }

    private static List<String> names(EnumSet<?> codes) {
        return codes.stream().map(Enum::name).toList();
    }

    private static String whereItStands(CaseState state) {
        return state.phase() instanceof Ended ended ? ended.end().name() : state.status().name();
    }
}
