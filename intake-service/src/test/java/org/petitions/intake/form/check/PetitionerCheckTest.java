package org.petitions.intake.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.Identity;
import org.petitions.intake.SampleForms;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import tools.jackson.databind.node.ObjectNode;

/** Who petitions, for whom, against whom, and whom a notice reaches. */
class PetitionerCheckTest extends FormCheckFixture {
    @Test
    void a_matter_found_by_screening_has_no_petitioner_and_needs_none() {
        FormCheckResult.Valid sound = sound(screened());
        assertThat(sound.codedFields().persons()).isZero();
        assertThat(sound.codedFields().identity()).isEqualTo(Identity.ANONYMOUS);
        assertThat(sound.codedFields().repeat()).isFalse();
        assertThat(sound.confidentialFields().petitioner()).isNull();
        assertThat(sound.confidentialFields().request()).isEmpty();
        assertThat(sound.confidentialFields().facts()).isNotEmpty();
    }

    @Test
    void what_is_told_of_a_petitioner_of_a_screened_matter_is_a_fault() {
        ObjectNode form = SampleForms.with("channel", "SCREENING");
        assertThat(faults(form)).containsExactly(new FormFault("identity", FaultCode.NOT_FOR_SCREENING),
                new FormFault("petitioner", FaultCode.NOT_FOR_SCREENING),
                new FormFault("representatives", FaultCode.NOT_FOR_SCREENING),
                new FormFault("persons", FaultCode.NOT_FOR_SCREENING),
                new FormFault("notice", FaultCode.NOT_FOR_SCREENING));
    }

    @Test
    void a_screened_matter_still_needs_its_facts_and_where_they_happened() {
        ObjectNode form = screened();
        form.remove(List.of("facts", "matterDivision", "title", "category"));
        assertThat(faults(form)).extracting(FormFault::field).containsExactly("title", "category", "matterDivision",
                "facts");
    }

    private static ObjectNode screened() {
        ObjectNode form = SampleForms.with("channel", "SCREENING");
        form.remove(List.of("identity", "petitioner", "persons", "representatives", "notice", "repeat", "request",
                "reasons"));
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"431222-HRSS.head", "431222.county-leader", "431200.city-leader",
            "431200.principal-leader", "431222.duty-desk"})
    void a_post_on_the_ladder_can_be_complained_of(String post) {
        assertThat(sound(SampleForms.with("complainedOf.posts", List.of(post))).codedFields().complainedOfPosts())
                .containsExactly(post);
    }

    @ParameterizedTest
    @ValueSource(strings = {"431222-XX.head", "431299.county-leader", "431222.king", "head", ".head", ""})
    void what_is_no_post_is_refused(String post) {
        assertThat(faults(SampleForms.with("complainedOf.posts", List.of(post)))).extracting(FormFault::field)
                .containsExactly("complainedOf.posts[0]");
    }

    @Test
    void two_numbers_in_the_field_of_one_are_both_kept() {
        var petitioner = sound(SampleForms.with("petitioner.phone", "13900000000 / (0745)1234567转808"))
                .confidentialFields().petitioner();
        assertThat(Objects.requireNonNull(petitioner).phone()).isEqualTo("13900000000");
        assertThat(petitioner.otherPhones()).containsExactly("(0745)1234567转808");
    }

    @Test
    @Proves(article = 19, paragraph = 1, zh = "实名信访载明姓名（名称）和住址", en = "a petitioner who is named gives name and address")
    void a_named_petitioner_gives_name_and_address() {
        assertThat(faults(SampleForms.with("petitioner", null))).extracting(FormFault::field).contains(
                "petitioner.name",
                "petitioner.address.division", "petitioner.address.text");
    }

    @Test
    void an_anonymous_petition_needs_no_petitioner() {
        ObjectNode form = SampleForms.with("petitioner", null);
        SampleForms.with(form, "identity", "ANONYMOUS");
        SampleForms.with(form, "notice", List.of());
        assertThat(sound(form).confidentialFields().petitioner()).isNull();
    }

    @Test
    void a_petitioner_may_live_outside_the_city() {
        assertThat(sound(SampleForms.with("petitioner.address.division", "440305"))).isNotNull();
    }

    @Test
    void kind_and_number_of_an_identity_document_come_together() {
        assertThat(faults(SampleForms.with("petitioner.idKind", null)))
                .containsExactly(new FormFault("petitioner.idKind", FaultCode.REQUIRED));
        assertThat(faults(SampleForms.with("petitioner.idNumber", null)))
                .containsExactly(new FormFault("petitioner.idNumber", FaultCode.REQUIRED));
    }

    @Test
    void the_year_of_birth_agrees_with_the_identity_number() {
        assertThat(faults(SampleForms.with("petitioner.birthYear", 1991)))
                .containsExactly(new FormFault("petitioner.birthYear", FaultCode.BIRTH_YEAR_DIFFERS));
    }

    @Test
    @Proves(article = 20, paragraph = 3, zh = "推选的代表不超过5人", en = "at most 5 representatives are taken")
    void there_are_at_most_five_representatives() {
        Object six = Collections.nCopies(6, Map.of("name", "代表"));
        ObjectNode form = SampleForms.with("representatives", six);
        SampleForms.with(form, "persons", 60);
        assertThat(faults(form))
                .containsExactly(new FormFault("representatives", FaultCode.TOO_MANY_REPRESENTATIVES));
    }

    @ParameterizedTest
    @CsvSource({"110101199003070400, WRONG_CHECK_DIGIT", "110101199013070409, MALFORMED", "4.31E+17, DAMAGED_NUMBER"})
    void a_representatives_number_that_is_a_resident_one_is_checked_as_one(String number, FaultCode code) {
        assertThat(faults(SampleForms.with("representatives[].idNumber", number)))
                .containsExactly(new FormFault("representatives[0].idNumber", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101199003070409", "E12345678", "军字第1234567号", "H1234567800"})
    void a_representative_may_show_any_document(String number) {
        assertThat(sound(SampleForms.with("representatives[].idNumber", number)).confidentialFields().representatives()
                .getFirst()
                .idNumber()).isEqualTo(number);
    }

    @Test
    @Proves(article = 20, paragraph = 3, zh = "多人走访的应当登记代表", en = "a group that comes in person names its representatives")
    void a_group_that_comes_in_person_elects_representatives() {
        ObjectNode form = SampleForms.with("representatives", List.of());
        SampleForms.with(form, "channel", "VISIT");
        SampleForms.with(form, "persons", 5);
        assertThat(faults(form)).containsExactly(new FormFault("representatives", FaultCode.REPRESENTATIVES_NEEDED));
        assertThat(sound(SampleForms.with(form, "persons", 4)).codedFields().persons()).isEqualTo(4);
    }

    @Test
    void there_are_not_more_representatives_than_persons() {
        ObjectNode form = SampleForms.with("representatives", List.of(Map.of("name", "甲"), Map.of("name", "乙")));
        assertThat(faults(SampleForms.with(form, "persons", 1)))
                .containsExactly(new FormFault("persons", FaultCode.FEWER_THAN_REPRESENTATIVES));
    }

    @Test
    void a_suggestion_complains_of_nobody() {
        assertThat(faults(SampleForms.with("purpose", "SUGGESTION")))
                .containsExactly(new FormFault("complainedOf", FaultCode.NOT_FOR_SUGGESTIONS));
    }

    @Test
    void a_notice_needs_what_it_is_sent_to() {
        ObjectNode form = SampleForms.with("notice", List.of("SMS", "MAIL"));
        SampleForms.with(form, "petitioner.phone", null);
        SampleForms.with(form, "petitioner.email", "");
        assertThat(faults(form)).containsExactly(new FormFault("notice", FaultCode.NEEDS_PHONE),
                new FormFault("notice", FaultCode.NEEDS_EMAIL));
    }
}
