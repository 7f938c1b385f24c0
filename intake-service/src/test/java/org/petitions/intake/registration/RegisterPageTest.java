package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.intake.FormFieldPaths;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.form.PetitionForm;

/** The clerk's form, as a browser sends it. */
class RegisterPageTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final Pattern NUMBER = Pattern.compile("431222-\\d{8}-L-\\d{5}-[0-9A-Z]");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("receipt-code\">([^<]+)<");

    @Test
    void a_double_click_registers_once_and_the_code_stands_on_that_receipt_alone() {
        Map<String, String> form = form();

        Response first = send("/office/register.html", form);
        Response again = send("/office/register.html", form);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(found(NUMBER, again)).isEqualTo(found(NUMBER, first));
        assertThat(found(CODE, again)).isEqualTo(found(CODE, first)).isNotEmpty();
        assertThat(first.body()).contains("<svg", "viewBox", "data-saved=\"true\"");
        Response later = SERVICE.get("/office/petitions/" + found(NUMBER, first) + "/receipt.html",
                RunningIntake.CLERK);
        assertThat(later.status()).as(later.body()).isEqualTo(200);
        assertThat(later.body()).contains(found(NUMBER, first), "核验身份后补发").doesNotContain("receipt-code\"");
    }

    @Test
    void another_petition_typed_over_a_registered_form_is_told_its_number_and_is_registered_when_sent_again() {
        Map<String, String> form = form();
        String number = found(NUMBER, send("/office/register.html", form));
        form.put("title", "另一件事");

        Response refused = send("/office/register.html", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(number, "另一件事").doesNotContain(form.get("key"), "Idempotency-Key");
        form.put("key", found(KEY, refused));
        Response registered = send("/office/register.html", form);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(found(NUMBER, registered)).isNotEqualTo(number);
    }

    @Test
    void who_has_an_e_mail_address_alone_is_registered_to_be_told_by_mail_and_always_by_the_clerk_s_own_office() {
        assertThat(SERVICE.get("/office/register.html", RunningIntake.CLERK).body())
                .contains("name=\"petitioner.email\"");
        assertThat(SERVICE.get("/office/register.html?channel=LEADER_RECEPTION", RunningIntake.CLERK).body())
                .as("from the page of a reception").contains("value=\"LEADER_RECEPTION\" selected");
        Map<String, String> form = form();
        form.put("petitioner.phone", "");
        form.put("petitioner.email", "a@example.org");
        form.put("notice", "MAIL");
        form.put("office", "431224-PB");

        Response answer = send("/office/register.html", form);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(found(NUMBER, answer)).startsWith("431222-");
    }

    @Test
    void a_code_issued_anew_is_no_sign_that_the_form_was_registered() {
        String number = found(NUMBER, send("/office/register.html", form()));

        Response anew = send("/office/petitions/" + number + "/code.html",
                Map.of("key", SampleForms.newKey(), "check", "ID_DOCUMENT"));

        assertThat(anew.status()).as(anew.body()).isEqualTo(201);
        assertThat(found(CODE, anew)).isNotEmpty();
        assertThat(anew.body()).doesNotContain("data-saved");
    }

    @Test
    void all_that_is_recorded_of_a_petitioner_can_be_put_right() {
        String number = found(NUMBER, send("/office/register.html", form()));
        String page = SERVICE.get("/office/petitions/" + number + ".html", RunningIntake.CLERK).body();

        for (String field : FormFieldPaths.of(PetitionForm.PetitionerPart.class)) {
            assertThat(page).contains("name=\"petitioner." + field.replace("[]", "") + "\"");
        }
        Map<String, String> right = new LinkedHashMap<>(Map.of("petitioner.name", "龙更正", "petitioner.birthYear", "1970",
                "petitioner.otherPhones", "13900001234、13900001235", "petitioner.email", "a@example.org",
                "petitioner.hardship", "true", "reason", "核对来信原件"));
        right.put("petitioner.phone", "0745-1234567");
        right.put("petitioner.address.division", "431222");
        right.put("petitioner.address.text", "虚构路1号");
        Response corrected = send("/office/petitions/" + number + ".html", right);
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(302);
        assertThat(SERVICE.get("/petitions/" + number + "/corrections?why=CHECK", RunningIntake.CLERK).body())
                .contains("a@example.org", "13900001235", "1970");

        String shown = SERVICE.get("/office/petitions/" + number + ".html", RunningIntake.CLERK).body();
        assertThat(shown).contains("更正记录", "同时更正了个人信息").doesNotContain("龙更正", "核对来信原件");
        String history = "/office/petitions/" + number + "/corrections.html";
        assertThat(SERVICE.get(history, RunningIntake.CLERK).body()).contains("核对来信原件").doesNotContain("龙更正", "1970");
        assertThat(SERVICE.get(history + "?why=CHECK", RunningIntake.CLERK).body()).doesNotContain("龙更正");
        assertThat(send(history, Map.of("why", "CHECK")).body()).contains("核对来信原件", "龙更正", "1970", "13900001235");
        Response withoutPurpose = send(history, Map.of("why", ""));
        assertThat(withoutPurpose.status()).isEqualTo(422);
        assertThat(withoutPurpose.body()).contains("请选择查阅用途").doesNotContain("龙更正");
        assertThat(SERVICE.get(history, "CLERK/431224-PB/c-01").status()).isEqualTo(404);
    }

    @Test
    void the_township_where_it_happened_is_recorded_corrected_and_taken_back_and_a_representative_with_it() {
        Map<String, String> form = form();
        form.putAll(Map.of("matterDivision", "431222102", "persons", "2", "representatives[0].name", "代某",
                "furtherMatters[0].request", "另请求返还押金", "furtherMatters[0].category", "LAND",
                "furtherMatters[0].division", "431224100"));
        Response registered = send("/office/register.html", form);
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        String number = found(NUMBER, registered);
        String page = "/office/petitions/" + number + ".html";

        assertThat(SERVICE.get("/petitions/" + number, RunningIntake.CLERK).body()).contains(
                "\"matterDivision\":\"431222\"", "\"matterTownship\":\"431222102\"", "\"township\":\"431224100\"",
                "\"representatives\":1");
        assertThat(SERVICE.get(page, RunningIntake.CLERK).body()).contains("沅陵县麻溪铺镇");
        assertThat(SERVICE.get("/office/today.html", RunningIntake.CLERK).body()).contains("沅陵县麻溪铺镇");

        send(page, Map.of("matterDivision", "431222105", "reason", "核对原件"));
        send(page, Map.of("matterDivision", "431222", "reason", "核对原件"));
        assertThat(SERVICE.get("/petitions/" + number, RunningIntake.CLERK).body()).doesNotContain("matterTownship");
        assertThat(SERVICE.get(page, RunningIntake.CLERK).body()).contains("乡镇、街道", "麻溪铺镇", "（空）")
                .doesNotContain("沅陵县麻溪铺镇");
        form.put("key", SampleForms.newKey());
        form.put("matterDivision", "431222999");
        assertThat(send("/office/register.html", form).body()).contains("href=\"#matterDivision\"");
    }

    @Test
    void coded_facts_are_put_right_by_the_form_and_what_stood_before_is_shown() {
        String number = found(NUMBER, send("/office/register.html", form()));
        String page = "/office/petitions/" + number + ".html";

        Response refused = send(page, Map.of("category", "LAND", "persons", "三", "reason", "核对原件"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"persons-error\"", "value=\"LAND\" selected=\"selected\"", "核对原件");
        Map<String, String> right = Map.of("category", "LAND", "urgency", "URGENT", "reason", "核对原件");
        assertThat(send(page, right).status()).isEqualTo(302);
        assertThat(send(page, right).status()).as("a double click").isEqualTo(302);

        String shown = SERVICE.get(page + "?done=corrected", RunningIntake.CLERK).body();
        assertThat(shown).contains("已更正", "更正记录", "更正前", "国土资源", "劳动社保");
        assertThat(shown.split("id=\"corrections-title\"", -1)[1].split("<h3", -1)).as("one correction").hasSize(2);
    }

    @Test
    void what_is_looked_for_stands_in_no_address_be_it_a_number_or_a_name() {
        String number = found(NUMBER, send("/office/register.html", form()));

        Response numbered = send("/office/today.html", Map.of("number", " " + number + " "));
        assertThat(numbered.status()).isEqualTo(302);
        assertThat(numbered.headers().get("location")).singleElement().asString()
                .endsWith("/office/petitions/" + number + ".html");
        assertThat(send("/office/today.html", Map.of("number", "龙㛃某")).body()).contains("龙㛃某", "number-error");
        String list = SERVICE.get("/office/today.html", RunningIntake.CLERK).body();
        assertThat(list.substring(list.indexOf("method=\"get\""), list.indexOf("method=\"post\"")))
                .doesNotContain("name=\"number\"");
    }

    @Test
    void what_is_wrong_is_told_beside_its_field_and_what_was_typed_is_kept() {
        Map<String, String> form = form();
        form.put("petitioner.idNumber", "12345");
        form.put("persons", "三");
        form.put("furtherMatters[0].request", "另请求返还押金");

        Response answer = send("/office/register.html", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#persons\"", "id=\"persons-error\"", "另请求返还押金",
                "id=\"part-further\" open", form.get("key"), "拖欠工资一事");
    }

    @Test
    void similar_matters_and_categories_are_told_while_it_is_typed_and_the_day_s_list_has_what_was_registered() {
        Map<String, String> form = form();
        String number = found(NUMBER, send("/office/register.html", form));

        assertThat(send("/office/register/similar", form).body()).contains(number, "同一信访人、标题相近、问题属地和内容分类相同",
                "data-field=\"firstPetition\"").doesNotContain("龙㛃某");
        assertThat(send("/office/register/category", form).body()).contains("data-value=\"LABOUR\"");
        assertThat(SERVICE.get("/office/today.html", RunningIntake.CLERK).body()).contains(number);
        assertThat(send("/office/today.html", Map.of("title", form.get("title"))).body()).contains(number);
        assertThat(SERVICE.get("/office/today.html", "CLERK/431224-PB/c-01").body()).doesNotContain(number);
    }

    @Test
    void N6_an_officer_of_a_townships_mass_work_station_registers_as_at_any_intake_point() {
        String officer = "CLERK/431222115-STATION/431222115-STATION.c-01";
        String page = SERVICE.get("/office/register.html", officer).body();
        assertThat(page).containsPattern("value=\"431222\"[^>]*selected")
                .containsPattern("value=\"TOWNSHIP\"[^>]*selected");

        Response answer = send("/office/register.html", form(), officer);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = found(NUMBER, answer);
        assertThat(number).startsWith("431222-");
        assertThat(SERVICE.get("/office/today.html", officer).body()).contains(number);
        assertThat(SERVICE.get("/office/today.html", "CLERK/431222110-STATION/431222110-STATION.c-01").body())
                .doesNotContain(number);
    }

    private static String found(Pattern pattern, Response answer) {
        var found = pattern.matcher(answer.body());
        return found.find() ? found.group(found.groupCount()) : "";
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        String key = SampleForms.newKey();
        form.put("key", key);
        form.put("channel", "LETTER");
        form.put("broughtTo", "COUNTY");
        form.put("purpose", "CLAIM");
        form.put("urgency", "ORDINARY");
        form.put("identity", "REAL_NAME");
        form.put("petitioner.name", "龙㛃某" + key.substring(0, 6).replaceAll("[^a-z]", ""));
        form.put("petitioner.phone", "0745-1234567");
        form.put("petitioner.idNumber", "");
        form.put("petitioner.address.division", "431222");
        form.put("petitioner.address.text", "沅陵镇虚构路1号");
        form.put("persons", "1");
        form.put("title", "拖欠工资一事" + key.substring(0, 8));
        form.put("request", "请求依法支付工资");
        form.put("facts", "在某工地做工三个月未领到工资");
        form.put("reasons", "劳动法");
        form.put("category", "LABOUR");
        form.put("subcategory", "WAGES");
        form.put("matterDivision", "431222");
        form.put("representatives[0].name", "");
        form.put("complainedOf.persons", "");
        form.put("furtherMatters[0].request", "");
        form.put("firstPetition", "");
        return form;
    }

    private static Response send(String path, Map<String, String> form) {
        return send(path, form, RunningIntake.CLERK);
    }

    private static Response send(String path, Map<String, String> form, String clerk) {
        String body = form.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                + URLEncoder.encode(field.getValue(), UTF_8)).collect(Collectors.joining("&"));
        return SERVICE.send(SERVICE.request(path, clerk)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }
}
