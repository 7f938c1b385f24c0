package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.browser.Chromium;

/** The way of a person in a real browser, from the address to the sign-out, at the issuer that one machine has. */
class SignInWalkTest {
    private static final int SMALL_TELEPHONE = 320;
    private static final int DESK = 1100;

    @Test
    void somebody_signs_in_chooses_an_office_and_signs_out(@TempDir Path data) {
        try (var issuer = new DevelopmentIssuer(data);
                var gateway = new RunningGateway(issuer.issuer(), issuer.issuer() + "/oauth2/jwks",
                        Map.of("gateway.client-secret-file", issuer.gatewaySecret().toString()));
                Chromium chromium = Chromium.start()) {
            gateway.cases.offices("""
                    {"unit": "431222-HRSS", "role": "HANDLER"}""", """
                    {"unit": "431222-HRSS", "role": "LEADER", "post": "431222-HRSS.head"}""");
            issuer.start(gateway.address());

            chromium.open(gateway.address() + "/");
            assertThat(chromium.address()).startsWith(issuer.issuer() + "/login");
            looksRight(chromium, "sign-in");
            chromium.follow("button[value='431222-HRSS.h-01']");

            assertThat(chromium.address()).isEqualTo(gateway.address() + "/");
            assertThat(chromium.text()).contains("431222-HRSS.h-01", "尚未选择", "请先选择岗位");
            looksRight(chromium, "home");
            chromium.click("#office-1");
            chromium.follow("form[action='/session/acting-for'] button");
            assertThat(chromium.text()).contains("领导 431222-HRSS.head", "收件箱").doesNotContain("尚未选择");
            looksRight(chromium, "home-chosen");

            chromium.open(gateway.address() + "/no-such-page");
            assertThat(chromium.text()).contains("页面不存在");
            looksRight(chromium, "problem");
            for (String language : List.of("en", "zh")) {
                chromium.open(gateway.address() + "/style-guide.html?lang=" + language);
                looksRight(chromium, "style-guide-" + language);
                chromium.width(2 * SMALL_TELEPHONE);
                chromium.largeText();
                chromium.picture("style-guide-large-" + language);
                assertThat(chromium.isTooNarrow()).as("style guide with letters of twice the size").isFalse();
            }

            chromium.open(gateway.address() + "/");
            chromium.follow("form[action='/logout'] button");
            assertThat(chromium.address()).as("out at the provider too, which asks again")
                    .startsWith(issuer.issuer() + "/login");
        }
    }

    /** For everybody, and on a telephone too. */
    private static void looksRight(Chromium chromium, String name) {
        chromium.width(SMALL_TELEPHONE);
        chromium.picture(name + "-320");
        assertThat(chromium.isTooNarrow()).as(name + " on a small telephone").isFalse();
        chromium.width(DESK);
        chromium.picture(name);
        assertThat(chromium.barriers()).as(name).isEmpty();
    }
}
