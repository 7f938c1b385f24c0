package org.petitions.intake.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks forms as they come in. */
abstract class FormCheckFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final JsonMapper JSON = new JsonMapper();

    static FormCheckResult.Valid sound(ObjectNode form) {
        FormCheckResult checked = check(form);
        assertThat(checked).isInstanceOf(FormCheckResult.Valid.class);
        return (FormCheckResult.Valid) checked;
    }

    static List<FormFault> faults(ObjectNode form) {
        FormCheckResult checked = check(form);
        assertThat(checked).isInstanceOf(FormCheckResult.Invalid.class);
        return ((FormCheckResult.Invalid) checked).faults();
    }

    static FormCheckResult check(ObjectNode form) {
        return FormCheck.check(JSON.treeToValue(form, PetitionForm.class), TODAY, FormRules.USUAL);
    }
}
