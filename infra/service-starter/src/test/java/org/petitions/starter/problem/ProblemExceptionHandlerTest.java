package org.petitions.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.web.ExpectedVersion;

class ProblemExceptionHandlerTest {
    private static TestApplication service;

    @BeforeAll
    static void start() {
        service = TestApplication.start(Map.of(), TestForm.FormController.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Response refused(String json) {
        Response answer = service.post("/forms", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        return answer;
    }

    private static String error(Response answer, String part) {
        return answer.json().at("/errors/0/" + part).asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forms/%00", "/forms/a%2Fb", "/forms/%5C", "/%2e%2e%2f%2e%2e%2fetc"})
    void an_address_that_the_server_itself_refuses_is_answered_with_a_problem(String address) {
        Response answer = service.get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data;boundary=b", "multipart/mixed;boundary=b"})
    void a_form_in_parts_is_no_form_here(String type) {
        Response answer = service.send(service.request("/forms").header("Content-Type", type)
                .POST(BodyPublishers.ofString("--b")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
        assertThat(answer.json().path("code").asString()).isEqualTo("unsupported-media-type");
    }

    @Test
    void a_good_request_is_answered_with_iso_dates() {
        Response answer = service.post("/forms", """
                {"title":"欠薪㛃𬭛🙂","persons":3,"serial":5,"urgent":true,"day":"2026-03-01","at":"2026-03-01T08:30:00Z",
                 "colour":"RED","sum":1.50,"people":[{"phone":"123"}]}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/day").asString()).isEqualTo("2026-03-01");
        assertThat(answer.json().at("/at").asString()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(answer.json().at("/title").asString()).isEqualTo("欠薪㛃𬭛🙂");
    }

    @Test
    void what_nobody_sees_is_taken_out_of_every_text_at_the_door() {
        Response answer = service.post("/forms",
                "{\"title\":\"\\u200b欠\\u000b薪\\t\\u202e七\",\"persons\":1}");
        assertThat(answer.json().at("/title").asString()).isEqualTo("欠\n薪 七");
        assertThat(service.get("/words?said=a%E2%80%8Bb%09c").body()).isEqualTo("ab c");
    }

    @ParameterizedTest
    @CsvSource({"ud83d, damaged-text", "ufffd, damaged-text", "u001b, control-character", "ue000, private-character"})
    void a_text_with_something_no_person_writes_is_refused_by_its_field(String escape, String code) {
        Response answer = refused("{\"title\":\"甲\\" + escape + "\",\"persons\":1}");
        assertThat(error(answer, "field")).isEqualTo("title");
        assertThat(error(answer, "code")).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("甲");
    }

    @Test
    void a_parameter_with_a_control_character_is_refused_by_its_name() {
        Response answer = service.get("/words?said=a%1Bb");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(error(answer, "field") + ' ' + error(answer, "code")).isEqualTo("said control-character");
    }

    @Test
    void malformed_json_is_refused_with_line_and_column() {
        Response answer = refused("{\"title\":\"a\",\n  \"persons\": }");
        assertThat(answer.json().at("/code").asString()).isEqualTo("malformed-json");
        assertThat(answer.json().at("/type").asString()).isEqualTo("urn:petitions:problem:malformed-json");
        assertThat(error(answer, "en")).startsWith("Line 2, column ");
        assertThat(error(answer, "zh")).startsWith("第 2 行第 ");
    }

    @Test
    void an_empty_body_is_refused() {
        assertThat(error(refused(""), "code")).isEqualTo("missing");
    }

    @Test
    void an_unknown_field_is_named() {
        Response answer = refused("{\"title\":\"a\",\"persons\":1,\"people\":[{\"phone\":\"1\",\"fax\":\"2\"}]}");
        assertThat(error(answer, "code")).isEqualTo("unknown-field");
        assertThat(error(answer, "field")).isEqualTo("people[0].fax");
    }

    @Test
    void the_name_of_an_unknown_field_is_shortened() {
        Response answer = refused("{\"" + "长".repeat(5000) + "\":1}");
        assertThat(error(answer, "field")).hasSizeLessThan(70);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "title   | 7                 | text",
            "title   | true              | text",
            "title   | {}                | text",
            "day     | \"+12026-01-01\"  | a date, e.g. 2026-03-01",
            "persons | \"3\"             | a whole number",
            "persons | 3.5               | a whole number",
            "persons | 3.0               | a whole number",
            "persons | true              | a whole number",
            "persons | 99999999999999999 | a whole number",
            "persons | null              | a whole number",
            "serial  | \"\"              | a whole number",
            "urgent  | \"true\"          | true or false",
            "urgent  | 1                 | true or false",
            "day     | 20260301          | a date, e.g. 2026-03-01",
            "day     | \"2026-02-30\"    | a date, e.g. 2026-03-01",
            "day     | \"\"              | a date, e.g. 2026-03-01",
            "day     | [2026,3,1]        | a date, e.g. 2026-03-01",
            "at      | 1772000000        | an instant, e.g. 2026-03-01T08:30:00Z",
            "at      | \"yesterday\"     | an instant, e.g. 2026-03-01T08:30:00Z",
            "colour  | \"BLUE\"          | 'one of RED, GREEN'",
            "colour  | \"\"              | 'one of RED, GREEN'",
            "colour  | 0                 | 'one of RED, GREEN'",
            "sum     | \"1.5\"           | a number",
            "people  | {}                | a list",
            "people  | \"\"              | a list"})
    void a_wrong_type_is_named_with_what_was_expected(String field, String value, String expected) {
        String rest = field.equals("persons") ? "" : ",\"persons\":1";
        Response answer = refused("{\"" + field + "\":" + value + rest + "}");
        assertThat(error(answer, "field")).isEqualTo(field);
        assertThat(error(answer, "code")).isEqualTo("wrong-type");
        assertThat(error(answer, "en")).isEqualTo("Must be " + expected);
    }

    @Test
    void a_field_that_is_left_out_is_asked_for_in_words_of_officials() {
        Response answer = refused("{\"persons\":1}");
        assertThat(error(answer, "field") + ' ' + error(answer, "code")).isEqualTo("title not-blank");
        assertThat(error(answer, "zh") + ' ' + error(answer, "en")).isEqualTo("必填 Must be given");
    }

    @Test
    void a_missing_number_is_refused_and_not_taken_for_zero() {
        assertThat(error(refused("{\"title\":\"a\"}"), "field")).isEqualTo("persons");
    }

    @Test
    void a_doubled_field_is_refused() {
        assertThat(refused("{\"title\":\"a\",\"persons\":1,\"persons\":2}").body()).contains("malformed-json");
    }

    @Test
    void text_after_the_body_is_refused() {
        refused("{\"title\":\"a\",\"persons\":1} {}");
    }

    @Test
    void broken_constraints_are_named_in_both_languages_without_the_value() {
        Response answer = refused(
                "{\"title\":\" \",\"persons\":10,\"people\":[{\"phone\":\"1\"},{\"phone\":\"geheim\"}]}");
        assertThat(answer.json().at("/title").asString()).isEqualTo("有字段不符合要求 / Some fields are not as they should be");
        assertThat(answer.json().at("/errors").valueStream().map(e -> e.at("/field").asString()))
                .containsExactly("people[1].phone", "persons", "title");
        assertThat(answer.json().at("/errors/1/code").asString()).isEqualTo("max");
        assertThat(answer.json().at("/errors/1/en").asString()).isEqualTo("must be less than or equal to 9");
        assertThat(answer.json().at("/errors/1/zh").asString()).contains("9").doesNotContain("must");
        assertThat(answer.body()).doesNotContain("geheim");
    }

    @Test
    void parameters_are_checked_as_fields_are() {
        assertThat(service.get("/forms?limit=5").body()).isEqualTo("5 RED");
        assertThat(service.get("/forms").body()).contains("\"field\":\"limit\"", "\"code\":\"missing\"");
        assertThat(service.get("/forms?limit=abc").body()).contains("a whole number").doesNotContain("abc");
        assertThat(service.get("/forms?limit=101").body()).contains("\"field\":\"limit\"", "\"code\":\"max\"");
        assertThat(service.get("/forms?limit=1&colour=BLUE").body()).contains("one of RED, GREEN")
                .doesNotContain("BLUE");
    }

    @Test
    void what_the_framework_refuses_is_a_problem_in_both_languages() {
        Response nothing = service.get("/no-such-address-geheim");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.json().at("/title").asString()).isEqualTo("没有这个地址 / There is nothing at this address");
        assertThat(nothing.body()).doesNotContain("geheim");

        Response method = service.send(service.request("/forms").DELETE());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET").contains("POST");
        assertThat(method.json().at("/code").asString()).isEqualTo("method-not-allowed");

        Response media = service.send(service.request("/forms").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("a")));
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.json().at("/code").asString()).isEqualTo("unsupported-media-type");

        Response accept = service.post("/forms", "{\"title\":\"a\",\"persons\":1}", "Accept",
                "application/pdf");
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.json().at("/code").asString()).isEqualTo("not-acceptable");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] gb18030 = "{\"title\":\"信访事项\",\"persons\":1}".getBytes(java.nio.charset.Charset.forName("GB18030"));
        Response answer = service.send(service.request("/forms").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(gb18030)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void what_nobody_expected_is_answered_without_a_word_of_it() {
        Response answer = service.get("/broken");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().at("/code").asString()).isEqualTo("internal");
        assertThat(answer.body()).doesNotContain("nobody").doesNotContain("Exception");
    }

    @Test
    void a_services_own_refusal_keeps_its_code_fields_and_article() {
        Response answer = service.get("/refused", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/code").asString()).isEqualTo("illegal-step");
        assertThat(answer.json().at("/article").asString()).isEqualTo("Art. 34");
        assertThat(answer.json().at("/type").asString()).isEqualTo("urn:petitions:problem:illegal-step");
        assertThat(error(answer, "field")).isEqualTo("step");
    }

    @Test
    void a_title_is_filled_in_with_terms_by_their_name_in_each_language_and_with_plain_numbers() {
        assertThat(service.get("/refused").json().at("/title").asString())
                .isEqualTo("县（市、区）不能，县（市、区）、市（州）可以（第'1234'次） / county cannot, county, city can ('1234' times)");
    }

    @Test
    void a_problem_has_its_parts_in_order_and_nothing_that_spring_would_add() {
        assertThat(service.get("/refused").json().propertyNames()).containsExactly("type", "title", "status", "code",
                "errors", "article");
        assertThat(service.get("/nowhere").json().propertyNames()).containsExactly("type", "title", "status", "code");
    }

    @Test
    void a_field_that_is_wrong_has_its_code_and_beside_it_a_text_in_each_language() {
        assertThat(service.get("/refused").json().at("/errors/0").propertyNames()).containsExactly("field", "code",
                "zh", "en");
    }

    @Test
    void a_list_that_fills_a_text_in_stays_one_thing() {
        assertThat(FieldFault.of("step", TestForm.TestCode.ILLEGAL, List.of("one", "two"), 3).arguments())
                .containsExactly(List.of("one", "two"), 3);
        assertThat(FieldFault.of("step", TestForm.TestCode.ILLEGAL, List.of("one", "two")).arguments())
                .containsExactly(List.of("one", "two"));
    }

    @Test
    void a_command_names_the_version_it_builds_on() {
        assertThat(service.post("/versions", "", "If-Match", ExpectedVersion.etag(7)).body()).isEqualTo("7");
        assertThat(service.post("/versions", "").status()).isEqualTo(428);
        assertThat(service.post("/versions", "", "If-Match", "\"6\"").status()).isEqualTo(412);
        assertThat(service.post("/versions", "", "If-Match", "*").status()).isEqualTo(400);
        assertThat(service.post("/versions", "", "If-Match", "W/\"7\"").status()).isEqualTo(400);
    }

    @Test
    void a_mebibyte_of_text_is_refused_before_it_is_read() {
        Response announced = service.post("/forms", "{\"title\":\"" + "信".repeat(400_000) + "\"}");
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.json().at("/code").asString()).isEqualTo("too-large");

        byte[] body = ("{\"title\":\"" + "信".repeat(400_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Response chunked = service.send(service.request("/forms").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertThat(chunked.status()).as(chunked.body()).isEqualTo(413);
    }

    @Test
    void deep_nesting_is_refused() {
        refused("[".repeat(100_000));
        refused("{\"people\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}");
    }
}
