package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.signing.SigningRules.SignOff;
import org.petitions.events.terms.PostCapacity;

/** What units that share a petition of several matters sign (一件多诉): it is joint, and the city has its head sign (签发). */
class JointPetitionTest {
    private final ScriptedCase scripted = ScriptedCase.of("one of several: open, dispatch, accept, draft reply");

    @Test
    @Proves(article = 24, paragraph = 1, cityRule = true, zh = "同一信访件的事项由几个单位分别办理的，由单位主要负责人签发", en = "what several units answer of one petition is signed by their heads, as the city has it")
    void a_deputy_signs_nothing_of_a_petition_that_other_units_share_article_24() {
        assertThat(sign(PostCapacity.DEPUTY, true)).isInstanceOfSatisfying(CaseDecision.Refused.class,
                refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.SIGNED_BY_HEAD));
        assertThat(sign(PostCapacity.HOLDER, true)).isInstanceOf(CaseDecision.Happens.class);
        assertThat(sign(PostCapacity.DEPUTY, false)).isInstanceOf(CaseDecision.Happens.class);
    }

    private CaseDecision sign(PostCapacity capacity, boolean joint) {
        return Procedure.decide(scripted.state(), new SignOff(null), new DecisionContext(scripted.at(),
                ProcedureSamples.UNIT + ".leader", Set.of(capacity), ProcedureSamples.CALENDAR, scripted.policy())
                .withOthersSharing(joint));
    }
}
