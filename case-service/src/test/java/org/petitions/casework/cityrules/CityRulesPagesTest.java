package org.petitions.casework.cityrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.law.LegalCalendar;

/** The city's rules, and what they stand with, from the pages of the city's bureau and of every office. */
class CityRulesPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final LocalDate TODAY = LegalCalendar.dayOf(Instant.now());

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String drafted(String title, String replaces) {
        String key = UUID.randomUUID().toString();
        String form = "key=%s&replaces=%s&unit=431200-PB&title=%s&text=%s".formatted(key, replaces, typed(title),
                typed("第一条 为了规范工作，制定本规定。\n第二条 本规定自公布之日起施行。"));
        sent("/rules/new.html", form);
        sent("/rules/new.html", form);
        return key;
    }

    private static void sent(String path, String form) {
        HttpResponse<String> answer = SERVICE.submitAs(AT_CITY_BUREAU, path, form);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(302, 303);
    }

    private static void reviewed(String rule) {
        String form = "version=1&reviewUnit=431200-OFFICE&reviewedOn=" + TODAY.minusDays(2);
        sent("/rules/" + rule + "/review.html", form);
        sent("/rules/" + rule + "/review.html", form);
    }

    private static String signature(String number, LocalDate from) {
        return "version=2&number=%s&post=431200.city-leader&signedOn=%s&from=%s".formatted(typed(number),
                TODAY.minusDays(1), from);
    }

    @Test
    void L14_a_rule_is_drafted_reviewed_signed_and_replaced_and_every_office_reads_each_edition() {
        String title = "信访工作若干规定" + UUID.randomUUID();
        String first = drafted(title, "");
        String number = "怀信领〔2026〕" + first.substring(0, 6) + "号";
        HttpResponse<String> early = SERVICE.submitAs(AT_CITY_BUREAU, "/rules/" + first + "/sign.html",
                signature(number, TODAY));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("尚未审核");
        reviewed(first);
        HttpResponse<String> refused = SERVICE.submitAs(AT_CITY_BUREAU, "/rules/" + first + "/sign.html",
                signature(number, TODAY.minusDays(9)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("施行日期不得早于签发日期", number);
        sent("/rules/" + first + "/sign.html", signature(number, TODAY));
        sent("/rules/" + first + "/sign.html", signature(number, TODAY));

        assertThat(SERVICE.get("/rules.html?standing=IN_FORCE", AT_UNIT).text()).contains(title, number, "施行中",
                "怀化市信访工作责任领导").doesNotContain("起草制度");
        assertThat(SERVICE.get("/rules/" + first + ".html", AT_UNIT).text()).contains("第二条 本规定自公布之日起施行。", "第 1 版",
                "怀化市政府办公室").doesNotContain("登记记录", "登记废止");

        String second = drafted(title, first);
        reviewed(second);
        sent("/rules/" + second + "/sign.html", signature(number + "修订", TODAY.plusDays(10)));
        assertThat(SERVICE.get("/rules/" + second + ".html", AT_UNIT).text()).contains("第 2 版", "待施行", "替代：");
        assertThat(SERVICE.get("/rules/" + first + ".html", AT_UNIT).text()).as("kept, with its last day")
                .contains("第 1 版", "被替代：", TODAY.plusDays(9).toString());
    }

    @Test
    void L14_the_citys_bureau_alone_writes_and_what_is_stale_says_so() {
        String rule = drafted("接待规定" + UUID.randomUUID(), "");
        String amended = "version=1&unit=431200-PB&title=" + typed("接待规定") + "&text=" + typed("改过的正文");
        for (String actor : new String[]{AT_BUREAU, AT_UNIT}) {
            assertThat(SERVICE.submitAs(actor, "/rules/" + rule + "/draft.html", amended).statusCode()).isEqualTo(403);
            assertThat(SERVICE.get("/rules/new.html", actor).status()).isEqualTo(403);
        }
        reviewed(rule);
        HttpResponse<String> stale = SERVICE.submitAs(AT_CITY_BUREAU, "/rules/" + rule + "/draft.html", amended);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("他人已先登记", "改过的正文");
        HttpResponse<String> empty = SERVICE.submitAs(AT_CITY_BUREAU, "/rules/new.html",
                "key=" + UUID.randomUUID() + "&unit=431222-HRSS&title=&text=" + typed("只有正文"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请填写制度名称", "请选择本市单位", "只有正文");
        assertThat(SERVICE.get("/rules/none.html", AT_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.get("/rules/" + rule + ".html", AT_UNIT).status()).as("not signed").isEqualTo(404);
        assertThat(SERVICE.get("/rules.html", AT_UNIT).text()).doesNotContain(rule);
        assertThat(SERVICE.get("/rules.html", AT_CITY_BUREAU).text()).contains(rule);
        HttpResponse<String> other = SERVICE.submitAs(AT_CITY_BUREAU, "/rules/new.html",
                "key=%s&unit=431200-PB&title=%s&text=%s".formatted(rule, typed("接待规定"), typed("另一正文")));
        assertThat(other.statusCode()).as("the same form with another text").isEqualTo(422);
        assertThat(other.body()).contains("已经提交过", "另一正文");
        assertThat(SERVICE.getWith("/rules.html").status()).isEqualTo(401);
    }

    @Test
    void X1_regulations_procedure_and_policy_are_read_in_one_place_each_with_source_and_version() {
        assertThat(SERVICE.get("/rules.html", AT_UNIT).text()).contains("/rules/regulations.html",
                "/rules/procedure.html", "/rules/policy.html", "2022-05-01", "2026.3");
        assertThat(SERVICE.get("/rules/regulations.html", AT_UNIT).text()).contains("id=\"article-50\"",
                "应当自收到之日起15日内书面告知信访人");
        assertThat(SERVICE.get("/rules/procedure.html", AT_UNIT).text()).contains("转送交办",
                "/rules/regulations.html#article-22", "本市规定");
        assertThat(SERVICE.get("/rules/policy.html", AT_UNIT).text()).contains("60 日", "30、90、180 日", "未登记文号");
    }

    @Test
    void L14_X1_the_register_has_no_barriers() {
        String rule = drafted("信访事项首接首办若干规定", "");
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/rules.html", AT_CITY_BUREAU));
            look(browser, "/rules/new.html", "rules-new");
            browser.all("main form button[type=submit]").getLast().click();
            await().until(() -> browser.text().contains("请填写制度名称"));
            assertThat(browser.barriers()).isEmpty();
            look(browser, "/rules/" + rule + ".html", "rules-drafted");
            reviewed(rule);
            sent("/rules/" + rule + "/sign.html", signature("怀信领〔2026〕" + rule.substring(0, 4) + "号", TODAY));
            look(browser, "/rules/" + rule + ".html", "rules-signed");
            look(browser, "/rules.html", "rules");
            look(browser, "/rules/regulations.html", "rules-regulations");
            look(browser, "/rules/procedure.html", "rules-procedure");
            look(browser, "/rules/policy.html", "rules-policy");
        }
    }

    private static void look(Chromium browser, String path, String name) {
        browser.open(SERVICE.uri(path).toString());
        browser.picture(name + "-phone", 320);
        browser.picture(name, 1280);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
