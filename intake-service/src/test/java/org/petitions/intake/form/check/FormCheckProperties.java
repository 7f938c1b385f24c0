package org.petitions.intake.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.intake.SampleForms;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormCheckProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXT_FIELDS = textFields("", SampleForms.valid());

    @Property
    void any_text_in_any_field_is_judged_and_never_thrown_at(@ForAll("fields") String field,
            @ForAll("texts") String text) {
        FormCheckResult checked = check(SampleForms.with(field, text));
        assertThat(checked).isNotNull();
    }

    @Property
    void a_form_with_any_text_in_all_fields_is_judged(@ForAll("texts") String text) {
        ObjectNode form = SampleForms.valid();
        TEXT_FIELDS.forEach(field -> SampleForms.with(form, field, text));
        assertThat(check(form)).isInstanceOf(FormCheckResult.Invalid.class);
    }

    @Property
    void any_number_of_persons_and_year_of_birth_is_judged(@ForAll int persons, @ForAll int birthYear) {
        ObjectNode form = SampleForms.with("persons", persons);
        assertThat(check(SampleForms.with(form, "petitioner.birthYear", birthYear))).isNotNull();
    }

    @Property
    void a_fault_lies_in_a_field_that_the_form_has(@ForAll("fields") String field, @ForAll("texts") String text) {
        if (check(SampleForms.with(field, text)) instanceof FormCheckResult.Invalid faulty) {
            assertThat(faulty.faults()).allSatisfy(fault -> assertThat(fault.field())
                    .matches("[a-zA-Z]+(\\[\\d+])?(\\.[a-zA-Z]+(\\[\\d+])?)*")
                    .doesNotContain(text.isEmpty() ? "\n" : text));
        }
    }

    @Property
    void what_is_sound_once_is_sound_again_and_the_same(@ForAll("texts") String text) {
        if (check(SampleForms.with("request", text)) instanceof FormCheckResult.Valid sound) {
            assertThat(check(SampleForms.with("request", sound.confidentialFields().request()))).isEqualTo(sound);
        }
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(TEXT_FIELDS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(4),
                Arbitraries.of("", " ", "\u0000", "431222", "431222-PB", "2026-02-29", "九", "0", "-1", "null",
                        "11010119900307040X", "𠮷".repeat(101), "a@b.c", "431222-20260301-L-00001-A"));
    }

    private static FormCheckResult check(ObjectNode form) {
        return FormCheck.check(JSON.treeToValue(form, PetitionForm.class), TODAY, FormRules.USUAL);
    }

    /** Paths of all text fields outside lists. */
    private static List<String> textFields(String path, JsonNode at) {
        List<String> fields = new ArrayList<>();
        at.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + '.' + field.getKey();
            if (field.getValue().isString()) {
                fields.add(name);
            } else if (field.getValue().isObject()) {
                fields.addAll(textFields(name, field.getValue()));
            }
        });
        return fields;
    }
}
