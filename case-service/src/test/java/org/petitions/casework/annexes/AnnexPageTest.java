package org.petitions.casework.annexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;

/** The tables that a bureau keeps by hand for the report. */
class AnnexPageTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final Pattern CORRECT = Pattern.compile("correct=([^\"]+)\"");

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String budget(String year, String what, String amount) {
        return "annex=BUDGET&key=%s&year=%s&what=%s&amount=%s".formatted(UUID.randomUUID(), year, typed(what), amount);
    }

    private static HttpResponse<String> send(String form) {
        return SERVICE.submitAs(AT_CITY_BUREAU, "/annexes.html", form);
    }

    private static void done(String form) {
        HttpResponse<String> answer = send(form);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    }

    @Test
    void R2_the_budget_is_kept_by_hand_with_its_growth_and_what_was_wrong_is_corrected_by_another_entry() {
        String what = "驻京办经费" + UUID.randomUUID();
        done(budget("2024", what, "410000"));
        String later = budget("2025", what, "3400000.50");
        done(later);
        done(later);
        assertThat(SERVICE.get("/annexes.html?year=2025", AT_CITY_BUREAU).text()).contains("人工登记", "3,400,000.50",
                "2,990,000.50", "729.3%", "431200");
        HttpResponse<String> twice = send(budget("2025", what, "1"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("该年度已登记此项");

        String page = SERVICE.get("/annexes.html?year=2025", AT_CITY_BUREAU).text();
        String row = page.substring(page.indexOf(what));
        var id = CORRECT.matcher(row);
        assertThat(id.find()).isTrue();
        String correction = "annex=BUDGET&corrects=%s&year=2025&what=%s&amount=".formatted(id.group(1), typed(what));
        done(correction + "3400000");
        done(correction + "3400000");
        HttpResponse<String> other = send(correction + "7");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("该登记已由他人更正");
        assertThat(SERVICE.get("/annexes.html?year=2025", AT_CITY_BUREAU).text()).contains("已更正的原登记",
                "3,400,000.50", "2,990,000<");
        assertThat(SERVICE.get("/annexes.html", AT_BUREAU).text()).as("another bureau's").doesNotContain(what);
        assertThat(SERVICE.get("/annexes.html", AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get("/annexes.html?correct=" + id.group(1), AT_BUREAU).status()).isEqualTo(404);
        assertThat(SERVICE.get("/annexes/export.xlsx?annex=BUDGET&why=REPORT", AT_CITY_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/annexes/export.xlsx?annex=BUDGET", AT_CITY_BUREAU).status()).isIn(400, 422);
    }

    @Test
    void R8_what_was_published_is_kept_by_hand_and_counted_by_year_and_level() {
        for (String level : new String[]{"PROVINCE", "PROVINCE", "CENTRE"}) {
            done("annex=PUBLICATIONS&key=%s&year=2011&what=%s&where=%s&level=%s".formatted(UUID.randomUUID(),
                    typed("信访工作经验"), typed("省委信息"), level));
        }
        assertThat(SERVICE.get("/annexes.html?annex=PUBLICATIONS&year=2011", AT_CITY_BUREAU).text().replaceAll("\\s+",
                " ")).contains("省委信息", "采用篇数", ">省</td> <td class=\"govuk-table__cell govuk-table__cell--numeric\">2<",
                        ">中央</td> <td class=\"govuk-table__cell govuk-table__cell--numeric\">1<");
        String page = SERVICE.get("/annexes.html?annex=PUBLICATIONS&year=2011", AT_CITY_BUREAU).text();
        var one = CORRECT.matcher(page);
        assertThat(one.find()).isTrue();
        String withdrawal = "corrects=" + one.group(1);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(SERVICE.submitAs(AT_CITY_BUREAU, "/annexes/withdrawal.html", withdrawal).statusCode())
                    .isIn(302, 303);
        }
        assertThat(SERVICE.submitAs(AT_BUREAU, "/annexes/withdrawal.html", withdrawal).statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/annexes.html?annex=PUBLICATIONS&year=2011", AT_CITY_BUREAU).text()
                .split("correct=")).as("one of three is withdrawn").hasSize(3);
        assertThat(send("annex=NONE").statusCode()).isEqualTo(422);
        assertThat(send("").statusCode()).isEqualTo(422);
        HttpResponse<String> empty = send(
                "annex=PUBLICATIONS&key=" + UUID.randomUUID() + "&year=11&what=" + typed("标题"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("四位数字", "请填写刊载、采用单位", "请选择级别", "value=\"标题\"");
    }

    @Test
    void R2_R8_the_annexes_have_no_barriers() {
        done(budget("2022", "信访局业务经费", "1000000"));
        done(budget("2023", "信访局业务经费", "1600000"));
        done("annex=PUBLICATIONS&key=%s&year=2023&what=%s&where=%s&level=PROVINCE".formatted(UUID.randomUUID(),
                typed("群众工作的做法"), typed("省委信息")));
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/annexes.html", AT_CITY_BUREAU));
            for (String annex : new String[]{"BUDGET", "PUBLICATIONS"}) {
                browser.open(SERVICE.uri("/annexes.html?annex=" + annex).toString());
                browser.picture("annex-" + annex + "-phone", 320);
                browser.picture("annex-" + annex, 1280);
                assertThat(browser.barriers()).as(annex).isEmpty();
            }
        }
    }
}
