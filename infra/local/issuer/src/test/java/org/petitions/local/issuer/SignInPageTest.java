package org.petitions.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.local.issuer.TestClient.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.MessageBundle;
import org.petitions.local.issuer.people.Place;
import org.petitions.local.issuer.people.Profile;

/** The page on which people say who they are. */
class SignInPageTest {
    private static RunningIssuer issuer;

    private TestClient person;

    @BeforeAll
    static void start(@TempDir Path data) {
        issuer = RunningIssuer.start(data.resolve("issuer"));
    }

    @BeforeEach
    void meet() {
        person = new TestClient(issuer);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void it_lists_people_in_chinese_and_says_that_no_password_is_asked() throws Exception {
        assertThat(person.get("/login").body()).contains("<html lang=\"zh-CN\"", "不需要密码", "责任单位经办人",
                "沅陵县人力资源和社会保障局", "value=\"431222-HRSS.h-01\"", "lang=en").doesNotContain("??");
    }

    @Test
    void it_is_english_by_a_switch_and_stays_so() throws Exception {
        assertThat(person.get("/login?lang=en").body()).contains("<html lang=\"en\"", "no password is asked",
                "Yuanling Human Resources and Social Security Bureau", "office&#39;s own").doesNotContain("??", "责任单位");
        assertThat(person.get("/login").body()).contains("<html lang=\"en\"");
    }

    @Test
    void a_language_there_is_not_leaves_it_chinese() throws Exception {
        assertThat(person.get("/login?lang=%3Cscript%3E").body()).contains("<html lang=\"zh-CN\"")
                .doesNotContain("<script");
    }

    @Test
    void it_loads_nothing_but_its_own_sheet_and_is_kept_nowhere() throws Exception {
        HttpResponse<String> page = person.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "style-src 'self'", "form-action 'self' http://127.0.0.1:8080",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("<script", "style=", "onclick");
        assertThat(person.get("/sign-in.css").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_stands_in_no_list_types_their_account() throws Exception {
        person.authorize();

        assertThat(location(person.signInAs(" 431222-EDU.h-09 "))).hasPath("/oauth2/authorize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a b", "<script>alert(1)</script>"})
    void what_is_no_account_is_refused_and_the_page_says_why(String text) throws Exception {
        HttpResponse<String> answer = person.signInAs(text);

        assertThat(location(answer)).hasToString(issuer.at("/login?refused").toString());
        assertThat(person.get(location(answer)).body()).contains("role=\"alert\"", "账号只能由").doesNotContain("<script");
    }

    @Test
    void who_comes_without_having_been_sent_lands_at_the_gateway() throws Exception {
        assertThat(location(person.signInAs("431222-HRSS.h-01"))).hasToString(RunningIssuer.GATEWAY);
        assertThat(location(person.get("/"))).hasToString(RunningIssuer.GATEWAY);
    }

    @Test
    void an_error_is_a_page_that_leads_back_and_says_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer = person.get("/oauth2/authorize?response_type=code&client_id=nobody%20at%20all");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("不能继续登录", "href=\"/\"").doesNotContain("Exception", "nobody at all");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        Set<String> keys = new TreeSet<>(Set.of("page.title", "page.skip", "page.notice", "page.refused",
                "page.others", "page.others.why", "page.account", "page.signIn", "error.title",
                "error.text", "error.back"));
        keys.addAll(Arrays.stream(Place.values()).map(place -> "place." + place).collect(Collectors.toSet()));
        keys.addAll(
                Arrays.stream(Profile.values()).flatMap(profile -> Stream.of("profile." + profile, "does." + profile))
                        .collect(Collectors.toSet()));

        MessageBundle.named("sign-in").holdsExactly(keys);
    }
}
