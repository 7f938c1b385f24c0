package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** Every rule that a command can break, with the article behind it, 0 for the city's own rule. */
final class ProcedureRefusals {
    /** A refusal: how the case came there, the step asked for, the rule it breaks and its article. */
    private static final String TABLE = """
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
            accusation: open, notify organisation              | notify organisation          | ORGANISATION_TOLD 30
            grave accusation: open, notify organisation and leaders | notify organisation     | ORGANISATION_TOLD 30
            accusation: open, dispatch to inspection, accept, confirm, close, notify organisation | notify organisation | ORGANISATION_TOLD 30
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
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | agree | AGREEMENT_NOT_MADE 33
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, issue agreement, propose reconciliation, propose mediation, consent, consent of the firm | agree | AGREEMENT_NOT_MADE 33
            claim: open, dispatch, accept, propose reconciliation | reconcile | AGREEMENT_NOT_MADE 33
            claim: open, dispatch, accept, propose mediation | note agreement | ILLEGAL_STEP 0
            claim: open                                        | transfer elsewhere untold    | TRANSFERRED_UNTOLD 22
            claim: open                                        | transfer to a unit of ours | ON_THE_PLATFORM 22
            claim: open                                        | transfer elsewhere before it came | SENT_ELSEWHERE 22
            claim: open                                        | transfer elsewhere by public notice | SENT_ELSEWHERE 22
            urgent: open                                       | transfer elsewhere           | REPORT_UP_LEFT 25
            claim: open, dispatch                              | transfer elsewhere           | ILLEGAL_STEP 22
            claim: open, dispatch, object                      | not accept by bureau         | BEFORE_ANOTHER_OFFICE 24
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | agree before it was proposed | SIGNING_DAY 33
            claim: open, dispatch, accept, propose mediation   | reconcile                    | ILLEGAL_STEP 33
            claim: open, dispatch, accept, propose reconciliation | reconcile without the firm | AGREEMENT_UNSIGNED 33
            claim: open, dispatch, accept, propose reconciliation, issue agreement of their own, reconcile | propose mediation | ILLEGAL_STEP 33
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
            claim: open, dispatch, accept                      | refuse for want of an opinion | REVIEW_ADMISSIBLE 35
            suggestion: open, dispatch, accept                 | refuse for want of an answer | REVIEW_ADMISSIBLE 35
            claim: open, dispatch, accept, reply               | refuse for want of an answer | REVIEW_ADMISSIBLE 35
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
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm, issue agreement, agree, reply, end by agreement | request review | ILLEGAL_STEP 35
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
            claim: open, dispatch                              | name the unit's head         | NO_LEADER_OF_RANK 18
            claim: open, dispatch                              | name a leader of elsewhere   | NO_LEADER_OF_RANK 18
            accusation of the principal leader: open           | name the principal leader    | LEADER_ACCUSED 30
            claim: open, dispatch, recuse the leader           | name leader                  | LEADER_STANDS_ASIDE 28
            claim: open, dispatch                              | hand out for a leader of elsewhere | NO_LEADER_OF_RANK 18
            accusation of the principal leader: open           | hand out                     | LEADER_ACCUSED 30
            claim: open, dispatch                              | hand out to the one who hands out | HANDED_TO_SELF 18
            claim: open, dispatch, name the principal leader, hand down | hand down to the principal leader | HANDED_TO_SELF 18
            claim: open, dispatch, name leader                 | hand down for longer         | CHARGE_DAY 0
            claim: open, dispatch, name leader                 | name leader                  | ALREADY_IN_CHARGE 18
            claim: open, dispatch                              | name leader for the past     | CHARGE_DAY 0
            claim: open, dispatch, name leader                 | meet the petitioner tomorrow | DEED_DAY 18
            claim: open, dispatch, hand out, accept charge     | end unsettled                | CHARGE_UNREPORTED 18
            claim: open, dispatch, name leader                 | end settled               | SETTLED_WITHOUT_DEED 18
            claim: open, dispatch, name leader                 | set follow-up for the past   | FOLLOW_UP_DAY 0
            claim: open, dispatch, name leader, set follow-up  | finish an unknown follow-up  | NO_SUCH_FOLLOW_UP 18
            claim: open, dispatch, hand out                    | meet the petitioner          | ILLEGAL_STEP 18
            claim: open, dispatch, name leader                 | draw leader                  | ILLEGAL_STEP 18
            claim: open, dispatch                              | instruct for the day before  | INSTRUCTION_DAY 18
            claim: open, dispatch                              | instruct for the day after the last | INSTRUCTION_DAY 18
            claim: open, withdraw                              | instruct                     | ILLEGAL_STEP 18
            urgent: open, withdraw, report up                  | instruct                     | ILLEGAL_STEP 18
            claim: open, dispatch, not accept, issue notice of non-acceptance, +3, send notice | instruct | ILLEGAL_STEP 18
            claim: open, dispatch, accept, reply, rate         | rate                         | ALREADY_RATED 0
            claim: open, dispatch, accept, reply, +31          | rate                         | RATING_WINDOW_PASSED 0
            """;

    private ProcedureRefusals() {}

    static Stream<String> lines() {
        return TABLE.lines();
    }

    /** A row's cells. */
    static String[] cells(String line) {
        String[] cells = line.strip().split("\\s*\\|\\s*");
        assertThat(cells).as(line).hasSize(3);
        return cells;
    }
}
