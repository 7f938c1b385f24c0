package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the flow in a real browser, with one part down, and who may not see it. */
class FlowPageTest {
    private static final String FRAGMENT = """
            <div data-in="12" data-out="7"><p class="govuk-body">截至 2026-03-02 09:00:00</p></div>""";

    private static final String ASK_AGAIN = """
            return document.querySelector('.flow-content').dispatchEvent(
                new CustomEvent('htmx:beforeRequest', {bubbles: true, cancelable: true}));
            """;

    @Test
    void operators_see_each_part_and_which_is_down_and_nobody_else_sees_the_page(@TempDir Path data) {
        try (var issuer = new DevelopmentIssuer(data);
                var gateway = new RunningGateway(issuer.issuer(), issuer.issuer() + "/oauth2/jwks",
                        Map.of("gateway.client-secret-file", issuer.gatewaySecret().toString(), "gateway.grafana",
                                "http://127.0.0.1:3000/d/flow"));
                Chromium chromium = Chromium.start()) {
            gateway.cases.offices("""
                    {"unit": "431200-PB", "role": "OPERATIONS"}""", """
                    {"unit": "431222-HRSS", "role": "HANDLER"}""");
            for (var service : Map.of("intake-service", gateway.intake, "case-service", gateway.cases,
                    "escalation-service", gateway.cases).entrySet()) {
                service.getValue().on("/operations/" + service.getKey() + "/status.html", "text/html;charset=UTF-8",
                        _ -> FRAGMENT);
            }
            issuer.start(gateway.address());
            chromium.open(gateway.address() + "/");
            chromium.follow("button[value='431222-HRSS.h-01']");

            chromium.click("#office-1");
            chromium.follow("form[action='/session/acting-for'] button");
            chromium.open(gateway.address() + "/operations/");
            assertThat(chromium.text()).contains("您的岗位无权查看");

            chromium.open(gateway.address() + "/");
            chromium.click("#office-0");
            chromium.follow("form[action='/session/acting-for'] button");
            chromium.follow("a[href='/operations/']");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(chromium.text())
                    .contains("截至 2026-03-02", "没有回应，自", "Grafana"));
            assertThat(chromium.has("#intake-out")).isTrue();
            assertThat(chromium.has("[data-part='notification'].flow-out-of-order")).isTrue();
            assertThat(chromium.has("[data-part='cases'].flow-out-of-order")).isFalse();

            assertThat(chromium.run(ASK_AGAIN)).as("somebody looks at it").isEqualTo(true);
            chromium.run("const now = Date.now; Date.now = () => now() + 31 * 60 * 1000");
            assertThat(chromium.run(ASK_AGAIN)).as("untouched for half an hour, it lets the session end")
                    .isEqualTo(false);

            chromium.picture("flow");
            chromium.width(320);
            chromium.picture("flow-320");
            assertThat(chromium.isTooNarrow()).isFalse();
            chromium.width(1100);
            assertThat(chromium.barriers()).isEmpty();
        }
    }
}
