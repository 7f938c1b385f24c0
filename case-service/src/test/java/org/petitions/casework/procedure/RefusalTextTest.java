package org.petitions.casework.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.Problem;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Who is refused is told what would have been in order: the figure that was gone beyond, the steps that are legal. */
class RefusalTextTest {
    private static final Messages MESSAGES = messages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claim: open                                         | assign without a day         | 不超过本市规定的1年         | within 1 year(s)
            claim: open, dispatch, accept, reply                | promise for the next century | 不得超过本市规定的5年       | within 5 year(s)
            claim: open, dispatch, accept                       | open hearing years ahead     | 自今日起60日内举行          | within 60 day(s)
            claim: open, dispatch, accept, reply                | lead elsewhere               | “已答复”，不能“导入其他法定程序”；可以： | is 'replied' and cannot
            """)
    void a_refusal_says_what_would_have_been_in_order(String path, String word, String zh, String en) {
        ScriptedCase scripted = ScriptedCase.of(path);

        CaseDecision decision = Procedure.decide(scripted.state(), ProcedureSamples.command(word, scripted.at()),
                ProcedureSamples.now(scripted.at()));

        assertThat(decision).isInstanceOfSatisfying(CaseDecision.Refused.class, refused -> {
            Problem problem = CaseProblems.refused(refused.refusal()).toProblem(MESSAGES);
            assertThat(problem.getTitle()).contains(zh, en).doesNotContain("{");
        });
    }

    @Test
    void a_case_that_takes_no_step_any_more_says_so() {
        Refusal refusal = new Refusal(Reason.ILLEGAL_STEP, Step.REPLY.article(), Step.REPLY, CaseStatus.CLOSED,
                Set.of(), null);

        assertThat(CaseProblems.refused(refusal).toProblem(MESSAGES).getTitle()).contains("可以：无", "legal now: none");
    }

    private static Messages messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("problems");
        source.setDefaultEncoding(UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
