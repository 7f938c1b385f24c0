package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.procedure.ProcedureSamples.UNIT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.CaseDecision.Refused;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.WithinUnit;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;

/** Who of the unit has a case in hand (移交经办人、协办): helpers write and decide nothing, and who stands aside has no part in it (Art. 28). */
class WithinUnitTest {
    private static final String HELPED = "claim: open, dispatch, accept, call in helper";

    @Test
    @Proves(article = 28, paragraph = 1, cityRule = true, zh = "经办人可以移交本单位同事，也可以请同事协办；协办人拟稿和制作文书，不签发、不作决定，期限不变", en = "who handles a case may hand it on to a colleague of the unit, and call in helpers, who write drafts and documents and neither sign nor decide; no limit moves")
    void who_helps_drafts_and_decides_nothing_article_28() {
        ScriptedCase helped = ScriptedCase.of(HELPED);

        assertThat(helped.attemptBy("h-03", ProcedureSamples.command("reply", helped.at()))).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.HELPER_WRITES_ONLY));
        assertThat(helped.attemptBy("h-03", ProcedureSamples.command("hand on", helped.at())))
                .isInstanceOf(Refused.class);
        assertThat(helped.attemptBy("h-03", ProcedureSamples.command("draft reply", helped.at())))
                .isInstanceOf(Happens.class);
        assertThat(helped.attemptBy("h-03", ProcedureSamples.command("issue notice", helped.at())))
                .isInstanceOf(Happens.class);
        assertThat(helped.attempt("reply")).isInstanceOf(Happens.class);
    }

    @Test
    void a_helper_is_released_after_the_end_to_make_the_return_visit() {
        ScriptedCase ended = ScriptedCase.of(HELPED + ", reply, issue opinion, deliver opinion, close");

        assertThat(ended.attempt("release helper")).isInstanceOf(Happens.class);
        assertThat(ScriptedCase.of(HELPED + ", reply, issue opinion, deliver opinion, request review")
                .attempt("release helper")).isInstanceOf(Happens.class);
        assertThat(ScriptedCase.of("claim: open, dispatch, accept").attempt("release helper"))
                .isNotInstanceOf(Happens.class);
    }

    @Test
    void who_stands_aside_neither_holds_it_nor_helps_article_28() {
        ScriptedCase held = ScriptedCase.of("claim: open, dispatch, hand on, recuse another");

        assertThat(held.state().requireAssignment().within()).isEqualTo(new WithinUnit(null, List.of()));
        assertThat(held.attempt("call in the new holder")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.COLLEAGUE_BARRED));
    }

    @Test
    void a_head_who_is_called_in_to_help_decides_as_the_head_all_the_same() {
        ScriptedCase helped = ScriptedCase.of("claim: open, dispatch, accept, call in the head, request extension");

        assertThat(helped.attempt("approve extension")).isInstanceOf(Happens.class);
    }

    @Test
    void the_unit_stays_responsible_and_its_head_hands_on_what_its_holder_cannot() {
        ScriptedCase held = ScriptedCase.of("claim: open, dispatch, accept, hand on");

        assertThat(held.state().unit()).isEqualTo(UNIT);
        assertThat(held.state().requireAssignment().within().holder()).isEqualTo("h-02");
        assertThat(CaseAccessRules.mayTake(Step.HAND_ON, held.state(),
                SampleActors.actor(UNIT + ".head", Role.LEADER, UNIT)))
                .isTrue();
        assertThat(CaseAccessRules.mayTake(Step.HAND_ON, held.state(),
                SampleActors.actor("h-09", Role.HANDLER, "431222-NR")))
                .isFalse();
        assertThat(ScriptedCase.of("claim: open, dispatch, hand on, propose redirect, agree to redirect").state()
                .requireAssignment().within().holder()).as("another unit has people of its own").isNull();
    }
}
