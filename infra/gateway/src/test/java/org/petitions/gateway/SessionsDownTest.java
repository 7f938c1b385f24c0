package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
}
