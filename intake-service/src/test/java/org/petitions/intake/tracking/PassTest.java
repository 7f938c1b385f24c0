package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.starter.pass.PassVerifier;
import org.petitions.starter.pass.PetitionPass;
import tools.jackson.databind.node.ObjectNode;

/** For number and code a petitioner gets a pass to the documents (Art. 21, 23). */
class PassTest extends TrackingFixture {
    private static final PassVerifier VERIFIER = PassVerifier.at(RunningIntake.passKeysets().checking(),
            Clock.systemUTC());

    private Response pass(ObjectNode key) {
        return intake.postJson("/tracking/pass", key.toString());
    }

    @Test
    void number_and_code_give_a_pass_for_that_petition_alone() {
        Response answer = pass(key());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().get("cache-control")).containsExactly("no-store");
        assertThat(VERIFIER.verify(answer.text("pass"))).contains(new PetitionPass(id, true));
        assertThat(answer.body()).doesNotContain(receipt.text("number"), receipt.text("trackingCode"));
    }

    @Test
    void who_chose_letters_alone_has_not_chosen_to_be_told_electronically() {
        ObjectNode form = SampleForms.valid();
        form.putArray("notice").add("LETTER");
        Response registered = intake.register(SampleForms.newKey(), form.toString());

        Response answer = pass(JSON.createObjectNode().put("number", registered.text("number")).put("code",
                registered.text("trackingCode")));

        assertThat(VERIFIER.verify(answer.text("pass")))
                .contains(new PetitionPass(registered.text("petitionId"), false));
    }

    @Test
    void a_wrong_code_gets_none_and_counts_as_any_wrong_code() {
        assertThat(pass(key().put("code", "WRONGCODE")).status()).isEqualTo(404);
        Response last = null;
        for (int i = 0; i <= 31; i++) {
            last = intake.postJsonFrom("127.0.0.17", "/tracking/pass", key().put("code", "WRONGCODE").toString());
        }
        assertThat(last).isNotNull().extracting(Response::status).isEqualTo(429);
        assertThat(intake.postJsonFrom("127.0.0.17", "/tracking/pass", key().toString()).status()).isEqualTo(200);
    }
}
