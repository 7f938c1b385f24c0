package org.petitions.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What reaches a service of a request, and a person of an answer. */
@ExtendWith(OutputCaptureExtension.class)
class RoutingTest {
    private static final StubProvider PROVIDER = StubProvider.start();
    private static RunningGateway gateway;

    /** A test machine may be busy; what is awaited comes at once on a calm one. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Browser browser;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(PROVIDER.issuer(), PROVIDER.jwksUri(), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PROVIDER.close();
    }

    @BeforeEach
    void signIn() {
        browser = gateway.browser();
        browser.visit("/cases/1");
    }

    @Test
    void an_error_in_a_filter_is_logged_without_what_was_sent(CapturedOutput output) {
        assertThat(browser.visit(RunningGateway.FAILING + "?sent=wages-not-paid").statusCode()).isEqualTo(500);
        assertThat(output).contains("request failed", "IllegalStateException").doesNotContain("wages-not-paid");
    }

    @Test
    void a_long_page_is_compressed_for_whom_asks_for_it_and_what_a_program_reads_is_not() throws IOException {
        byte[] table = "<tr><td>1</td></tr>".repeat(2000).getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/html;charset=UTF-8", "application/json")) {
            String path = "/cases/long/" + type.length();
            gateway.cases.on(path, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, table.length);
                exchange.getResponseBody().write(table);
                exchange.close();
            });
            HttpResponse<byte[]> answer = browser.send(browser.get(browser.address(path))
                    .header("Accept", "application/json").header("Accept-Encoding", "gzip"),
                    BodyHandlers.ofByteArray());
            if (type.startsWith("text/html")) {
                assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(answer.body()).hasSizeLessThan(table.length / 10);
                try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                    assertThat(unpacked.readAllBytes()).isEqualTo(table);
                }
            } else {
                assertThat(answer.body()).isEqualTo(table);
            }
        }
    }

    @Test
    void one_user_s_cookie_of_a_service_goes_with_nobody_s_request() {
        gateway.cases.on("/cases/cookie", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "WHO=first; Path=/");
            exchange.getResponseHeaders().add("Set-Cookie", "LANG=en; Path=/");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        HttpResponse<String> first = browser.script("/cases/cookie");
        assertThat(first.headers().allValues("Set-Cookie")).containsExactly("LANG=en; Path=/");
        Browser second = gateway.browser();
        second.visit("/cases/1");
        second.script("/cases/2");
        assertThat(gateway.cases.last().has("Cookie")).isFalse();
    }

    @Test
    void the_session_s_cookie_stays_here_and_the_language_goes_on() {
        browser.setCookie("LANG", "en");
        browser.setCookie("OTHER", "x");
        browser.script("/cases/1");
        assertThat(gateway.cases.last().headers().get("Cookie")).containsExactly("LANG=en");
    }

    @Test
    void only_the_gateway_says_where_a_caller_is() throws Exception {
        browser.send(browser.get(browser.address("/cases/%E5%BC%A0?q=1"))
                .header("Petitions-Caller", "192.0.2.1;1;x").header("X-Forwarded-For", "192.0.2.1")
                .header("X-Forwarded-Prefix", "/evil").header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=192.0.2.1").header("X-Real-IP", "192.0.2.1"));
        var headers = gateway.cases.last().headers();
        assertThat(headers.keySet()).noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("forwarded"))
                .doesNotContain("X-real-ip");
        assertThat(headers.get("Petitions-caller")).hasSize(1);
        String[] caller = headers.getFirst("Petitions-caller").split(";");
        assertThat(caller[0]).isEqualTo("127.0.0.1");
        assertThat(Instant.ofEpochSecond(Long.parseLong(caller[1]))).isBetween(Instant.now().minusSeconds(60),
                Instant.now());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(RunningGateway.CALLER_KEY, "HmacSHA256"));
        String signed = "127.0.0.1|" + caller[1] + "|GET|" + gateway.cases.last().uri().getRawPath();
        assertThat(caller[2]).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(
                signed.getBytes(UTF_8))));
    }

    @Test
    void a_service_s_own_policy_and_place_are_kept_and_hidden() {
        gateway.cases.on("/cases/page", exchange -> {
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().add("Location", gateway.cases.address() + "/cases/2?x=1");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer resource_metadata=\"http://inside\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        var headers = browser.script("/cases/page").headers();
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(headers.firstValue("Location")).contains("/cases/2?x=1");
        assertThat(headers.allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void a_part_that_is_down_is_named_to_people_and_programs() {
        HttpResponse<String> problem = browser.script("/inbox");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.headers().firstValue("Retry-After")).contains("2");
        assertThat(problem.body()).contains("\"code\":\"part-down\"", "\"part\":\"notification\"");
        HttpResponse<String> page = browser.page("/inbox.html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("提醒与通知暂时无法使用");
        assertThat(browser.page("/inbox.html?lang=en").body()).contains("Not available now: alerts and notices");
        assertThat(browser.script("/cases/1").statusCode()).as("others go on").isEqualTo(200);
    }

    @Test
    void what_a_service_refuses_is_a_page_to_a_browser_and_the_service_s_own_problem_to_a_program() {
        Map<Integer, String> titles = Map.of(401, "请先登录", 403, "您的岗位无权查看或者办理", 404, "页面不存在", 409, "暂时不能办理", 422,
                "请求格式有误", 429, "操作过于频繁", 503, "系统出现故障");
        titles.forEach((status, title) -> {
            String path = "/cases/refused-" + status;
            gateway.cases.on(path, exchange -> refuse(exchange, status));
            HttpResponse<String> page = browser.page(path);
            assertThat(page.statusCode()).as(title).isEqualTo(status);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body()).contains(">" + title + "</h1>", "href=\"/\"").doesNotContain("of-the-service");
            assertThat(page.headers().firstValue("Retry-After").orElse("")).isEqualTo(status == 429 ? "7" : "");
            HttpResponse<String> program = browser.script(path);
            assertThat(program.statusCode()).isEqualTo(status);
            assertThat(program.body()).isEqualTo("{\"code\":\"of-the-service\"}");
        });
        assertThat(browser.page("/cases/refused-403?lang=en").body()).contains("Your office may not see or do this");
    }

    @Test
    void a_service_s_own_page_of_what_is_wrong_is_left_as_it_is() {
        gateway.cases.on("/cases/own-page", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(404, 0);
            exchange.getResponseBody().write("<p>of-the-service</p>".getBytes(UTF_8));
            exchange.close();
        });
        HttpResponse<String> page = browser.page("/cases/own-page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo("<p>of-the-service</p>");
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "7");
        }
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().write("{\"code\":\"of-the-service\"}".getBytes(UTF_8));
        exchange.close();
    }

    @Test
    void a_petitioner_who_can_t_be_answered_is_led_back_to_tracking_and_not_to_the_officials_sign_in() {
        gateway.cases.on("/petitioner/documents", HttpExchange::close);
        Browser petitioner = gateway.browser();
        assertThat(petitioner.page("/petitioner/documents").body()).contains("href=\"/tracking\"")
                .doesNotContain("href=\"/\"");
        assertThat(browser.page("/inbox.html").body()).contains("href=\"/\"").doesNotContain("href=\"/tracking\"");
    }

    @Test
    void a_petitioner_s_form_reaches_the_service_as_it_was_sent() {
        String form = "number=431200-20300101-00001-1&code=%E6%9F%A5%E8%AF%A2+1";
        Browser petitioner = gateway.browser();
        petitioner.send(petitioner.request(petitioner.address("/tracking"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        assertThat(gateway.intake.last().body()).isEqualTo(form);
    }

    @Test
    void an_official_s_form_reaches_the_service_with_what_was_filled_in() {
        browser.send(browser.request(browser.address("/cases/1/accept"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrf() + "&note=%E5%A5%BD")));
        assertThat(gateway.cases.last().body()).contains("note=%E5%A5%BD");
    }

    @Test
    void an_answer_that_broke_off_is_said_to_be_lost_and_the_request_is_not_repeated() {
        gateway.cases.on("/cases/breaks", HttpExchange::close);
        browser.script("/cases/breaks");
        int before = gateway.cases.received("/cases/breaks").size();
        HttpResponse<String> answer = browser.script("/cases/breaks");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("\"code\":\"answer-lost\"");
        assertThat(gateway.cases.received("/cases/breaks")).hasSize(before + 1);
    }

    @Test
    void a_body_of_unknown_length_is_refused_when_it_has_become_too_large() {
        String token = csrf();
        HttpResponse<String> answer = browser.send(browser.request(browser.address("/cases/1/accept"))
                .header("X-Csrf-Token", token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1]))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
        HttpResponse<String> ledger = browser.send(browser.request(browser.address("/imports"))
                .header("X-Csrf-Token", token).header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1]))));
        assertThat(ledger.statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_tab_frees_the_service_and_others_are_served_beside_many_streams() throws Exception {
        var opened = new CountDownLatch(12);
        var closed = new CountDownLatch(12);
        var stopped = new AtomicBoolean();
        gateway.cases.on("/cases/stream", exchange -> stream(exchange, opened, closed, stopped));
        InputStream[] tabs = new InputStream[12];
        for (int tab = 0; tab < tabs.length; tab++) {
            tabs[tab] = browser.send(browser.get(browser.address("/cases/stream"))
                    .header("Accept", "text/event-stream"), BodyHandlers.ofInputStream()).body();
            assertThat(tabs[tab].read()).as("nothing is held back").isEqualTo(':');
        }
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        for (InputStream tab : tabs) {
            tab.close();
        }
        await().atMost(PATIENCE).until(() -> closed.getCount() == 0);
        stopped.set(true);
    }

    /** A comment now and then, until nobody takes it. */
    private static void stream(HttpExchange exchange, CountDownLatch opened, CountDownLatch closed,
            AtomicBoolean stopped) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        opened.countDown();
        try {
            while (!stopped.get()) {
                exchange.getResponseBody().write(":\n\n".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    @Test
    void health_and_what_only_one_machine_has_are_nobody_s_path() {
        assertThat(browser.script("/local/idle").statusCode()).isEqualTo(404);
        assertThat(browser.script("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(browser.script("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(gateway.cases.received("/actuator/prometheus")).isEmpty();
    }

    private String csrf() {
        browser.script("/cases/1");
        return gateway.cases.last().header("X-Csrf-Token");
    }
}
