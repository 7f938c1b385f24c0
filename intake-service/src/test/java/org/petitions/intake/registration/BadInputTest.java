package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;

class BadInputTest {
    private final RunningIntake intake = RunningIntake.shared();

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"office\":}", "{\"a\":1}{\"b\":2}"})
    void what_is_no_form_is_refused(String body) {
        Response answer = intake.register(SampleForms.newKey(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).containsExactly("application/problem+json");
    }

    @Test
    void an_unknown_field_is_named_and_its_value_is_not() {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.with("petitioner.score", "秘密").toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCodes("petitioner.score")).containsExactly("unknown-field");
        assertThat(answer.body()).doesNotContain("秘密");
    }

    @ParameterizedTest
    @ValueSource(strings = {"persons", "repeat", "petitioner", "representatives", "complainedOf", "notice"})
    void a_value_of_the_wrong_type_is_told_with_its_field_and_without_its_content(String field) {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.with(field, "秘密").toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errorCodes(field)).hasSize(1);
        assertThat(answer.body()).doesNotContain("秘密");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long@example.org\r\nBcc: all@example.org", "long@example.org\nSubject: x",
            "long@example.org%0d%0aBcc: all@example.org", "long@example.org, all@example.org"})
    void a_mail_address_that_would_write_headers_of_its_own_is_none(String address) {
        Response answer = intake.register(SampleForms.newKey(),
                SampleForms.with("petitioner.email", address).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.errorCodes("petitioner.email")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "code"})
    void an_operator_of_the_database_is_no_text(String field) {
        String body = "{\"number\":\"431222-20260301-L-00001-K\",\"code\":\"222222222222\"}"
                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":{\"\\$gt\":\"\"}");
        Response answer = intake.postJson("/tracking", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errorCodes(field)).hasSize(1);
    }

    @Test
    void a_number_where_text_belongs_is_refused() {
        assertThat(intake.register(SampleForms.newKey(), SampleForms.with("title", 12).toString()).status())
                .isEqualTo(400);
        assertThat(intake.register(SampleForms.newKey(), SampleForms.with("persons", 1.5).toString()).status())
                .isEqualTo(400);
    }

    @Test
    void a_mebibyte_of_text_is_too_much() {
        Response answer = intake.register(SampleForms.newKey(),
                SampleForms.with("facts", "x".repeat(1024 * 1024)).toString());
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_text_beyond_its_limit_is_told_with_its_field() {
        Response answer = intake.register(SampleForms.newKey(),
                SampleForms.with("facts", "秘".repeat(20_001)).toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCodes("facts")).containsExactly("too-long");
        assertThat(answer.body()).doesNotContain("秘");
    }

    @Test
    void half_a_character_is_refused() {
        Response answer = intake.register(SampleForms.newKey(),
                SampleForms.valid().toString().replace("劳动法", "\\ud842"));
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Bearer nobody", "CLERK/431222-PB/c-01"})
    void who_does_not_say_properly_who_acts_is_not_let_in(String token) {
        Response answer = intake.send(intake.request("/petitions").header("Authorization", token)
                .header("Idempotency-Key", SampleForms.newKey()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SampleForms.valid().toString())));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void who_does_not_say_at_all_who_acts_is_not_let_in() {
        Response answer = intake.send(intake.request("/petitions").header("Idempotency-Key", SampleForms.newKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SampleForms.valid().toString())));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void only_a_clerk_registers() {
        Response answer = intake.send(intake.request("/petitions", "HANDLER/431222-HRSS/h-01")
                .header("Idempotency-Key", SampleForms.newKey()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SampleForms.valid().toString())));
        assertThat(answer.status()).isEqualTo(403);
    }
}
