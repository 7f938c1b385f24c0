package org.petitions.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.work.WorkPagesTest.form;
import static org.petitions.casework.work.WorkPagesTest.text;
import static org.petitions.casework.work.WorkPagesTest.today;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.FormField;
import org.petitions.casework.steps.FormReader;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepForms;
import org.petitions.pages.test.TemplateRules;
import org.petitions.starter.audit.StepCodes;
import org.springframework.context.MessageSource;

/** The forms of steps, through the service's door. */
class StepFormsTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();

    private final CaseFixtures fixtures = new CaseFixtures(SERVICE, TopicClient.shared());

    private TestPetition opened() {
        return fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
    }

    private static String page(TestPetition petition, String step) {
        return "/cases/" + petition.id() + "/steps/" + step + ".html";
    }

    private static long version(TestPetition petition) {
        return SERVICE.get(petition.path(""), AT_UNIT).version();
    }

    /** Sends a form on the version the case has now, twice, as two clicks do: it is taken once, and not denied. */
    private static void taken(TestPetition petition, String step, String actor, String... fields) {
        long version = SERVICE.get(petition.path(""), actor).version();
        String typed = form("version", String.valueOf(version)) + "&" + form(fields);
        HttpResponse<byte[]> answer = SERVICE.submit(page(petition, step), actor, typed);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(302);
        long taken = SERVICE.get(petition.path(""), actor).version();
        HttpResponse<byte[]> again = SERVICE.submit(page(petition, step), actor, typed);
        assertThat(again.statusCode()).as(text(again)).isEqualTo(302);
        assertThat(SERVICE.get(petition.path(""), actor).version()).isEqualTo(taken).isGreaterThan(version);
    }

    @Test
    void every_step_that_an_official_takes_has_its_form_and_a_form_sent_twice_is_known_again() {
        StepForms forms = SERVICE.bean(StepForms.class);
        assertThat(Stream.of(Step.values()).filter(NextStep::isTakenHere).filter(step -> forms.of(step).isEmpty()))
                .as("steps without a form").isEmpty();
        assertThat(NextStep.isTakenHere(Step.JOIN)).as("is taken with the other case's MERGE, as one act").isFalse();
        assertThat(forms.all()).extracting(StepForm::step).allMatch(OwnAct::knows);
    }

    @Test
    void an_instruction_in_other_words_or_by_another_day_is_another_act_and_is_not_said_to_be_done() {
        TestPetition petition = opened();
        String version = String.valueOf(version(petition));
        String day = LocalDate.parse(today()).plusDays(5).toString();
        taken(petition, "instruct", AT_HEAD, "by", day, "text", "尽快办理，并报告。");

        for (String other : List.of(form("version", version, "by", day, "text", "尽快办理，"),
                form("version", version, "by", day, "text", "尽快办理，并报告。\n另报书面材料。"),
                form("version", version, "by", LocalDate.parse(day).plusDays(1).toString(), "text", "尽快办理，并报告。"))) {
            HttpResponse<byte[]> second = SERVICE.submit(page(petition, "instruct"), AT_HEAD, other);
            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(text(second)).contains("已有变化", "尽快办理，");
        }
        taken(petition, "instruct", AT_HEAD, "by", day, "text", "另报书面材料。");
    }

    @Test
    void a_mediation_is_proposed_consented_to_and_given_up_by_forms() {
        TestPetition petition = opened();
        taken(petition, "accept", AT_UNIT, "way", "PETITION_PROCEDURE");
        HttpResponse<byte[]> lacking = SERVICE.submit(page(petition, "propose-mediation"), AT_UNIT,
                form("version", String.valueOf(version(petition)), "by", "UNIT", "text", "提议调解"));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(text(lacking)).contains("href=\"#parties[0].kind\"", "href=\"#mediator.kind\"");

        taken(petition, "propose-mediation", AT_UNIT, "by", "UNIT", "parties[0].kind", "ORGANISATION",
                "parties[0].name", "例县某建材厂", "parties[1].kind", "UNIT", "parties[1].unit", "431222-NR",
                "mediator.kind", "COMMITTEE", "mediator.name", "例镇人民调解委员会", "text", "提议调解");
        assertThat(text(SERVICE.page(page(petition, "consent-to-mediation"), AT_UNIT)))
                .contains("1 信访人", "2 企业或者其他组织", "3 沅陵县自然资源局").doesNotContain("建材厂");
        taken(petition, "consent-to-mediation", AT_UNIT, "party", "2", "text", "签字的同意书，附卷");
        assertThat(SERVICE.page(page(petition, "agree-in-mediation"), AT_UNIT).statusCode()).isEqualTo(200);
        taken(petition, "fail-mediation", AT_UNIT);
    }

    @Test
    void a_case_is_merged_into_another_by_its_number_and_a_wrong_number_is_told() {
        TestPetition lead = opened();
        TestPetition follower = opened();
        HttpResponse<byte[]> wrong = SERVICE.submit(page(follower, "merge"), AT_BUREAU,
                form("version", String.valueOf(version(follower)), "number", "431222-19990101-L-00001"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("href=\"#number\"", "431222-19990101-L-00001");

        taken(follower, "merge", AT_BUREAU, "number", lead.number());
        assertThat(SERVICE.get(follower.path(""), AT_BUREAU).get("end")).isEqualTo("MERGED");
    }

    @Test
    void where_it_can_go_to_is_offered_by_name() {
        TestPetition petition = opened();
        assertThat(text(SERVICE.page(page(petition, "guide-visitor"), AT_BUREAU)))
                .contains("沅陵县政法委").doesNotContain("沅陵县教育局");
        assertThat(text(SERVICE.page(page(petition, "transfer-elsewhere"), AT_BUREAU)))
                .contains("省纪委监委", "国家信访局").doesNotContain("沅陵县教育局");
    }

    @Test
    void a_box_left_empty_says_no() {
        StepForm<?> form = SERVICE.bean(StepForms.class).find("close-hearing").orElseThrow();
        assertThat(SERVICE.bean(FormReader.class).read(form, Map.of("to", List.of("2026-3-1"), "participants",
                List.of("12"), "record", List.of("笔录")), 1).toString()).contains("published=false");
        assertThat(SERVICE.bean(FormReader.class).read(SERVICE.bean(StepForms.class).find("end-with-relief")
                .orElseThrow(), Map.of("agreement", List.of("沅救字〔2026〕1号")), 1).toString())
                .contains("signed=false");
    }

    @Test
    void the_audit_trail_says_which_step_a_form_was_for_and_nothing_that_somebody_typed() {
        StepCodes codes = SERVICE.bean(StepCodes.class);
        assertThat(SERVICE.bean(StepForms.class).all()).extracting(StepForm::code).allMatch(codes::contains);
        assertThat(codes.contains("zhang-san")).isFalse();
    }

    @Test
    void N8_every_field_of_every_form_has_its_label_in_both_languages_and_the_templates_keep_the_rules() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Say say = new Say(locale, LocalDate.EPOCH, SERVICE.bean(Organisation.class),
                    SERVICE.bean(MessageSource.class));
            for (StepForm<?> form : SERVICE.bean(StepForms.class).all()) {
                assertThat(form.fields().stream().filter(field -> !field.name().contains("."))
                        .map(field -> StepField.label(form, field, say))).as(form.code()).doesNotHaveDuplicates();
                for (FormField field : form.fields()) {
                    assertThat(StepField.label(form, field, say)).as(form.code() + " " + field.name()).isNotBlank();
                    assertThat(StepField.of(form, field, Map.of(), List.of(), say).group()).isNotNull();
                }
            }
        }
        assertThat(TemplateRules.ofThisModule("problems").faults()).filteredOn(fault -> fault.contains("work/")
                || fault.startsWith("pages/")).isEmpty();
    }
}
