package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.documents.DocumentRules.IssueDocument;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.terms.DocumentKind;

/** Which documents a case has something to say in. */
class CaseDocumentsTest {
    private static final Set<DocumentKind> REFUSALS = EnumSet.of(DocumentKind.NON_ACCEPTANCE_NOTICE,
            DocumentKind.NO_LONGER_ACCEPTED_NOTICE, DocumentKind.NOT_COMPETENT_NOTICE,
            DocumentKind.OTHER_PROCEDURE_NOTICE);
    private static final Set<DocumentKind> ANSWERS = EnumSet.of(DocumentKind.HANDLING_OPINION,
            DocumentKind.SUGGESTION_REPLY, DocumentKind.ACCUSATION_FEEDBACK, DocumentKind.DUTY_REPLY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            claim: open, dispatch, not accept                                      | NON_ACCEPTANCE_NOTICE
            claim: open, dispatch, lead elsewhere                                  | OTHER_PROCEDURE_NOTICE
            repeat: open, dispatch, no longer accept                               | NO_LONGER_ACCEPTED_NOTICE
            claim: open, dispatch, object, allow objection                         | NOT_COMPETENT_NOTICE
            claim: open, dispatch, object, allow objection, dispatch elsewhere     | NOT_COMPETENT_NOTICE
            claim: open, dispatch, object                                          | none
            claim: open, withdraw                                                  | none
            claim: open, merge                                                     | none
            claim: open, dispatch, accept, suspend procedure                       | none
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, close                   | none
            """)
    void each_refusal_has_its_own_notice_and_no_other_end_has_one(String path, String notice) {
        CaseState state = ScriptedCase.of(path).state();

        assertThat(REFUSALS.stream().filter(kind -> canBeMade(kind, state)).map(DocumentKind::name)
                .collect(Collectors.toSet())).isEqualTo(notice == null ? Set.of() : Set.of(notice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claim: open, dispatch, accept, reply               | HANDLING_OPINION
            suggestion: open, dispatch, accept, adopt          | SUGGESTION_REPLY
            accusation: open, dispatch elsewhere, accept, confirm | ACCUSATION_FEEDBACK
            claim: open, dispatch, accept by duty application, perform the duty | DUTY_REPLY
            claim: open, dispatch, accept by duty application, change to petition procedure, reply | HANDLING_OPINION
            """)
    @Proves(article = 30, paragraph = 1, zh = "检举控告以检举控告办理情况反馈反馈，不出具处理意见书", en = "an accusation is answered by its own feedback and by no handling opinion")
    void each_way_of_handling_is_answered_by_its_own_document_and_by_no_other(String path, DocumentKind answer) {
        CaseState state = ScriptedCase.of(path).state();

        assertThat(ANSWERS.stream().filter(kind -> canBeMade(kind, state))).containsExactly(answer);
    }

    private static boolean canBeMade(DocumentKind kind, CaseState state) {
        return Procedure.decide(state, new IssueDocument(kind, "书1", "notice/1"),
                ProcedureSamples.now(ProcedureSamples.AT)) instanceof CaseDecision.Happens;
    }
}
