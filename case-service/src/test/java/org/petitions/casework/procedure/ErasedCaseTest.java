package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.rules.Refusal.Reason;

/** A case whose words were erased while it ran comes to its end all the same. */
class ErasedCaseTest {

    @Test
    @Proves(article = 31, zh = "信访人的姓名、地址和所写内容依法删除后无从制作处理意见书的，不因未送达而不得办结", en = "what was erased before its opinion was made does not wait for a delivery that nobody can make")
    void no_delivery_is_waited_for_where_the_words_were_erased_before_the_opinion_was_made() {
        assertThat(close("claim: open, dispatch, accept, reply", true)).isInstanceOf(Happens.class);
        assertThat(close("claim: open, dispatch, accept, reply", false)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.OPINION_NOT_DELIVERED));
    }

    @Test
    void an_opinion_that_was_made_and_went_nowhere_before_the_erasure_can_be_handed_over_no_more() {
        assertThat(close("claim: open, dispatch, accept, reply, issue opinion", true)).isInstanceOf(Happens.class);
        assertThat(close("claim: open, dispatch, accept, reply, issue opinion", false)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_on_its_way_is_waited_for_although_the_words_were_erased() {
        assertThat(close("claim: open, dispatch, accept, reply, issue opinion, post opinion", true))
                .isInstanceOf(Refused.class);
    }

    private static CaseDecision close(String story, boolean erased) {
        ScriptedCase scripted = ScriptedCase.of(story);
        return Procedure.decide(scripted.state(), ProcedureSamples.command("close", scripted.at()),
                ProcedureSamples.now(scripted.at()).withErasure(erased));
    }
}
