package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.intake.Forms;
import org.petitions.intake.RunningIntake;

class RegisteringTest {
    private final RunningIntake intake = RunningIntake.shared();

    @Test
    void a_sound_form_is_registered_with_a_number_and_a_tracking_code() {
        var answer = intake.register(Forms.newKey(), Forms.sound().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("number")).matches("431222-\\d{8}-L-\\d{5}-[0-9A-Z]");
        assertThat(answer.text("trackingCode")).matches("[2-9A-HJKMNP-Z]{12}");
    }
}
