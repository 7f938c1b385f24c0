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
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;

/** The clerk's form, as a browser sends it. */
class RegisterPageTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final Pattern NUMBER = Pattern.compile("431222-\\d{8}-L-\\d{5}-[0-9A-Z]");
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
        String body = form.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                + URLEncoder.encode(field.getValue(), UTF_8)).collect(Collectors.joining("&"));
        return SERVICE.send(SERVICE.request(path, RunningIntake.CLERK)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }
}
