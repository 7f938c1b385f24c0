package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsDownTest {

    @Test
    void a_gateway_starts_without_its_database_and_tells_people_and_scripts_so() {
        try (StubProvider provider = StubProvider.start();
                RunningGateway gateway = new RunningGateway(provider.issuer(), provider.jwksUri(),
                        Map.of("spring.mongodb.uri", "mongodb://127.0.0.1:1"))) {
            Browser browser = gateway.browser();
            assertThat(browser.page("/cases/1").statusCode()).as("nobody's session").isEqualTo(503);
            browser.setCookie("SESSION", "x");
            HttpResponse<String> page = browser.page("/cases/1");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("登录会话暂时无法使用");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(browser.script("/cases/1").body()).contains("\"part\":\"sessions\"");
        }
    }

    @Test
    void programs_and_petitioners_need_no_session_and_are_served_without_the_database() {
        try (StubProvider provider = StubProvider.start();
                RunningGateway gateway = new RunningGateway(provider.issuer(), provider.jwksUri(),
                        Map.of("spring.mongodb.uri", "mongodb://127.0.0.1:1"))) {
            Browser browser = gateway.browser();
            browser.setCookie("SESSION", "x");
            assertThat(browser.send(browser.get(browser.address("/cases/1"))
                    .header("Authorization", provider.bearer("431222-PB.import"))).statusCode()).isEqualTo(200);
            assertThat(browser.page("/tracking").statusCode()).isEqualTo(200);
            assertThat(browser.page("/assets/x/pages.css").statusCode()).isEqualTo(200);
            assertThat(browser.page("/favicon.ico").statusCode()).isEqualTo(200);
            assertThat(browser.script("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_a_service_has_done_is_not_said_to_be_undone_when_the_session_can_t_be_written_after_it() {
        try (StubProvider provider = StubProvider.start();
                DatabaseLink link = DatabaseLink.open();
                RunningGateway gateway = new RunningGateway(provider.issuer(), provider.jwksUri(),
                        Map.of("spring.mongodb.uri", link.uri()))) {
            gateway.cases.on("/cases/1", exchange -> {
                link.cut();
                exchange.getResponseHeaders().set("Content-Type", "application/pdf");
                exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.pdf");
                exchange.getResponseHeaders().set("ETag", "\"7\"");
                exchange.sendResponseHeaders(200, 5);
                exchange.getResponseBody().write("%PDF-".getBytes(StandardCharsets.US_ASCII));
                exchange.close();
            });
            // The first request of a session writes the token of its forms into it.
            HttpResponse<String> page = gateway.browser().visit("/cases/1");
            assertThat(gateway.cases.received("/cases/1")).hasSize(1);
            assertThat(page.statusCode()).isEqualTo(502);
            assertThat(page.body()).contains("信访事项办理未返回处理结果", "请先核对").endsWith("</html>\n");
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.headers().map()).doesNotContainKeys("content-disposition", "etag");
        }
    }
}
