package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People come in by OpenID Connect, and go out for good. */
class SignInTest {
    private static final String HANDLER = """
            {"unit": "431222-HRSS", "role": "HANDLER", "from": "2026-01-01"}""";
    private static final String LEADER = """
            {"unit": "431222-HRSS", "role": "LEADER", "post": "431222-HRSS.head", "capacity": "HOLDER"}""";
    private static final StubProvider PROVIDER = StubProvider.start();
    private static RunningGateway gateway;

    private Browser browser;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(PROVIDER.issuer(), PROVIDER.jwksUri(), Map.of());
    }

    @BeforeEach
    void open() {
        browser = gateway.browser();
        gateway.cases.offices(HANDLER);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PROVIDER.close();
    }

    @Test
    void who_goes_to_a_page_signs_in_and_comes_to_it_with_the_query() {
        gateway.cases.on("/cases", "text/html", received -> "cases " + received.uri().getRawQuery());
        HttpResponse<String> answer = browser.visit("/cases?status=OPEN&name=%E5%BC%A0");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("cases status=OPEN&name=%E5%BC%A0");
        assertThat(answer.uri().getPath()).isEqualTo("/cases");
        assertThat(gateway.cases.last().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void a_sign_in_is_told_to_the_audit_trail_once_and_by_the_persons_own_token() {
        int before = gateway.cases.received("/me/sign-ins").size();
        browser.visit("/cases");
        browser.visit("/cases");

        var told = gateway.cases.received("/me/sign-ins");
        assertThat(told).hasSize(before + 1);
        assertThat(told.getLast().method()).isEqualTo("POST");
        assertThat(told.getLast().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void who_signs_in_while_the_audit_trail_is_away_comes_in_all_the_same() {
        gateway.cases.on("/me/sign-ins", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        assertThat(browser.visit("/").statusCode()).isEqualTo(200);
    }

    @Test
    void the_home_page_tells_who_one_is_and_for_the_only_office_there_is_nothing_to_choose() {
        assertThat(browser.visit("/").body()).contains("演示 431222-HRSS.h-01", "经办人 431222-HRSS", "/attachments.html",
                "lang=\"zh-CN\"").doesNotContain("acting-for", "尚未选择", "/inbox.html", "本岗位暂无页面");
        assertThat(browser.visit("/?lang=en").body()).contains("Signed in", "handler 431222-HRSS", "lang=\"en\"");
        assertThat(browser.visit("/").body()).as("the language stays").contains("Sign out");
    }

    @Test
    void who_has_no_office_is_told_whom_to_ask() {
        gateway.cases.offices();
        assertThat(browser.visit("/").body()).contains("本账号目前没有任职", "退出登录").doesNotContain("/inbox.html");
    }

    @Test
    void who_has_several_offices_chooses_one_which_goes_along_and_none_that_a_request_names() {
        gateway.cases.offices(HANDLER, LEADER);
        assertThat(browser.visit("/").body()).contains("尚未选择", "请先选择岗位", "经办人 431222-HRSS",
                "领导 431222-HRSS.head").doesNotContain("/inbox.html");
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(409);
        assertThat(gateway.cases.last().has("Acting-For")).isFalse();
        HttpResponse<String> chosen = browser.form("/session/acting-for",
                Map.of("_csrf", browser.csrf(), "office", "431222-HRSS.head"));
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(browser.visit("/").body()).contains("id=\"office\">领导 431222-HRSS.head</dd>", "/inbox.html");
        browser.send(browser.get(browser.address("/cases/1")).header("Acting-For", "BUREAU@431200-PB"));
        assertThat(gateway.cases.last().headers().get("Acting-For")).containsExactly("431222-HRSS.head");
        browser.form("/session/acting-for", Map.of("_csrf", browser.csrf(), "office", "a\r\nb"));
        browser.script("/cases/1");
        assertThat(gateway.cases.last().has("Acting-For")).isFalse();
    }

    @Test
    void an_office_is_shown_by_its_name_and_its_code_in_the_language_of_the_page() {
        gateway.cases.offices("""
                {"unit": "431222-HRSS", "unitName": {"zh": "沅陵县人社局", "en": "Yuanling HRSS"}, "role": "HANDLER"}""", """
                {"unit": "431222-HRSS", "unitName": {"zh": "沅陵县人社局", "en": "Yuanling HRSS"}, "role": "LEADER",
                 "post": "431222-HRSS.head", "postTitle": {"zh": "沅陵县人社局局长", "en": "Head, Yuanling HRSS"}}""");
        assertThat(browser.visit("/").body()).contains("经办人 沅陵县人社局（431222-HRSS）",
                "领导 沅陵县人社局局长（431222-HRSS.head）");
        browser.form("/session/acting-for", Map.of("_csrf", browser.csrf(), "office", "431222-HRSS.head"));
        assertThat(browser.visit("/").body())
                .contains("id=\"office\">领导 沅陵县人社局局长（431222-HRSS.head）</dd>", "<span>领导 沅陵县人社局局长</span>");
        assertThat(browser.page("/?lang=en").body()).contains("handler, Yuanling HRSS (431222-HRSS)",
                "leader, Head, Yuanling HRSS (431222-HRSS.head)");
    }

    @Test
    void an_office_that_is_held_no_more_is_chosen_no_more() {
        gateway.cases.offices(HANDLER, LEADER);
        browser.form("/session/acting-for", Map.of("_csrf", browser.csrf(), "office", "431222-HRSS.head"));
        gateway.cases.offices(HANDLER);
        assertThat(browser.visit("/").body()).contains("id=\"office\">经办人 431222-HRSS</dd>");
        browser.script("/cases/1");
        assertThat(gateway.cases.last().has("Acting-For")).isFalse();
    }

    @Test
    void while_nobody_can_say_which_offices_there_are_the_page_says_that() {
        gateway.cases.on("/me", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        assertThat(browser.visit("/").body()).contains("暂时无法取得任职情况", "/inbox.html");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        assertThat(browser.page("/").headers().allValues("Set-Cookie")).singleElement().asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_session_from_before_the_sign_in_is_not_the_one_after_it() {
        browser.page("/");
        String before = Objects.requireNonNull(browser.session());
        browser.visit("/");
        assertThat(browser.session()).isNotEqualTo(before);
        Browser other = gateway.browser();
        other.setCookie("SESSION", before);
        assertThat(other.script("/cases/1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_that_a_stranger_made_up_is_not_taken() {
        browser.setCookie("SESSION", "made-up");
        browser.visit("/");
        assertThat(browser.session()).isNotEqualTo("made-up");
    }

    @Test
    void a_code_is_good_once_and_for_the_session_that_asked_for_it() {
        HttpResponse<String> toProvider = browser.page("/oauth2/authorization/local");
        HttpResponse<String> back = browser.send(browser.get(locationOf(toProvider)));
        String callback = locationOf(back).toString().substring(gateway.address().length());
        assertThat(gateway.browser().page(callback).statusCode()).as("another's session").isEqualTo(401);
        assertThat(browser.page(callback).statusCode()).isEqualTo(302);
        assertThat(browser.page(callback).statusCode()).as("the second time").isEqualTo(401);
        assertThat(browser.page(callback).body()).contains("登录未成功");
    }

    @Test
    void after_sign_in_nobody_is_led_to_another_site() {
        HttpResponse<String> answer = browser.send(browser.get(browser.address("//evil.example/x"))
                .header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(400);
        browser.page("/cases?continue=https://evil.example/");
        HttpResponse<String> back = browser.page("/oauth2/authorization/local");
        back = browser.send(browser.get(locationOf(back)));
        back = browser.send(browser.get(locationOf(back)));
        assertThat(back.headers().firstValue("Location")).contains("/cases?continue=https://evil.example/");
    }

    @Test
    void nobody_can_have_people_sent_back_to_another_host() {
        HttpResponse<String> toProvider = browser.send(browser.get(browser.address("/oauth2/authorization/local"))
                .header("Accept", "text/html").header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https").header("Forwarded", "host=evil.example"));
        assertThat(locationOf(toProvider).getQuery()).contains("redirect_uri=" + gateway.address() + "/login/oauth2")
                .contains("code_challenge_method=S256");
    }

    @Test
    void scripts_parts_of_pages_and_event_streams_are_not_led_to_the_provider_and_make_no_session() {
        long before = gateway.sessions().countDocuments();
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(401);
        assertThat(browser.send(browser.get(browser.address("/cases/1")).header("Accept", "text/event-stream"))
                .statusCode()).isEqualTo(401);
        HttpResponse<String> part = browser.send(browser.get(browser.address("/cases/1"))
                .header("Accept", "text/html").header("HX-Request", "true"));
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(part.body()).contains("\"code\":\"sign-in-required\"");
        assertThat(gateway.sessions().countDocuments()).isEqualTo(before);
    }

    @Test
    void a_form_without_its_token_is_refused_and_one_with_it_arrives_whole() {
        String token = browser.csrf();
        assertThat(browser.form("/cases/1/accept", Map.of("a", "1")).statusCode()).isEqualTo(403);
        assertThat(browser.form("/cases/1/accept", Map.of("_csrf", "x", "a", "1")).statusCode()).isEqualTo(403);
        HttpResponse<String> sent = browser.form("/cases/1/accept?via=page",
                Map.of("_csrf", token, "text", "张三 & 李四=好"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(gateway.cases.last().body())
                .contains("text=%E5%BC%A0%E4%B8%89+%26+%E6%9D%8E%E5%9B%9B%3D%E5%A5%BD");
        assertThat(gateway.cases.last().uri()).hasToString("/cases/1/accept?via=page");
    }

    @Test
    void a_service_is_told_the_token_for_its_own_forms_and_an_upload_brings_it_by_header() {
        browser.visit("/");
        browser.send(browser.get(browser.address("/cases/1")).header("X-Csrf-Token", "mine"));
        String token = gateway.cases.last().header("X-Csrf-Token");
        assertThat(token).isNotEqualTo("mine").hasSizeGreaterThan(40);
        String upload = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n";
        HttpResponse<String> sent = browser.send(browser.request(browser.address("/imports"))
                .header("Content-Type", "multipart/form-data; boundary=b").header("X-Csrf-Token", token)
                .POST(BodyPublishers.ofString(upload)));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(gateway.intake.last().body()).isEqualTo(upload);
    }

    @Test
    void sign_out_ends_the_session_here_and_at_the_provider() {
        String token = browser.csrf();
        String session = Objects.requireNonNull(browser.session());
        HttpResponse<String> out = browser.form("/logout", Map.of("_csrf", token));
        assertThat(out.headers().firstValue("Location").orElseThrow()).startsWith(PROVIDER.issuer() + "/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=" + gateway.address());
        assertThat(out.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + PROVIDER.issuer());
        Browser thief = gateway.browser();
        thief.setCookie("SESSION", session);
        assertThat(thief.script("/cases/1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_that_comes_after_the_session_s_end_is_told_to_sign_in() {
        browser.visit("/");
        gateway.sessions().deleteMany(new Document());
        assertThat(browser.form("/cases/1/accept", Map.of("_csrf", "x")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_refusal_is_a_refusal_and_no_way_to_sign_in() {
        browser.visit("/");
        HttpResponse<String> page = browser.page("/no-such-page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("页面不存在", "href=\"/\"");
        assertThat(browser.send(browser.request(browser.address("/cases/1/accept"))
                .POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]))).statusCode()).isEqualTo(413);
    }

    @Test
    void pages_carry_a_strict_policy() {
        var headers = browser.visit("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'",
                "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static URI locationOf(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }
}
