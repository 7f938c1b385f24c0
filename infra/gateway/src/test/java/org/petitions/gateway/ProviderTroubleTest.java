package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told while the provider is in trouble: that it is, and not that they did something wrong. */
class ProviderTroubleTest {
    private StubProvider provider;
    private RunningGateway gateway;
    private Browser browser;

    @BeforeEach
    void start() {
        provider = StubProvider.start();
        gateway = new RunningGateway(provider.issuer(), provider.jwksUri(), Map.of());
        browser = gateway.browser();
    }

    @AfterEach
    void stop() {
        gateway.close();
        provider.close();
    }

    @Test
    void an_error_of_the_provider_and_keys_that_can_t_be_had_are_no_refusal() {
        provider.keysDown();
        isDown(browser.visit("/cases/1"));
        provider.up();
        provider.failing = true;
        isDown(browser.visit("/cases/1"));
        provider.failing = false;
        assertThat(browser.visit("/cases/1").statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_provider_itself_calls_its_trouble_is_none_of_the_person_s() {
        HttpResponse<String> toProvider = browser.page("/oauth2/authorization/local");
        String state = toProvider.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*",
                "$1");
        isDown(browser.page("/login/oauth2/code/local?error=temporarily_unavailable&state=" + state));
    }

    @Test
    void who_comes_back_from_a_provider_that_has_gone_since_is_told_so_by_a_gateway_that_never_met_it() {
        HttpResponse<String> toProvider = browser.page("/oauth2/authorization/local");
        String back = browser.send(browser.get(toProvider.uri()
                .resolve(toProvider.headers().firstValue("Location").orElseThrow())))
                .headers().firstValue("Location").orElseThrow().substring(gateway.address().length());
        gateway.stop();
        provider.down();
        gateway.start();
        browser.moveTo(gateway.address());
        isDown(browser.page(back));
    }

    @Test
    void a_sign_out_while_the_provider_is_away_ends_the_session_and_says_what_it_did_not_end() {
        gateway.cases.offices("{\"unit\": \"431222-HRSS\", \"role\": \"HANDLER\"}");
        String token = browser.csrf();
        provider.down();
        HttpResponse<String> out = browser.form("/logout", Map.of("_csrf", token));
        assertThat(out.statusCode()).isEqualTo(503);
        assertThat(out.body()).contains("已退出本平台，但登录服务暂时无法使用", "请关闭浏览器");
        assertThat(gateway.sessions().countDocuments()).isZero();
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(401);
    }

    private static void isDown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("登录服务暂时无法使用").doesNotContain("登录未成功");
    }
}
