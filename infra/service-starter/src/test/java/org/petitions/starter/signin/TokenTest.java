package org.petitions.starter.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.tokens.Forgery;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;

class TokenTest {
    private static final String ACCOUNT = "431222-HRSS.h-01";

    private static TestIssuer issuer;
    private static TestApplication service;

    @BeforeAll
    static void start() {
        issuer = TestIssuer.start();
        service = SignedInService.start(issuer);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static Response inside(String token) {
        return service.get("/inside", "Authorization", "Bearer " + token);
    }

    private static void refused(Response answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/code").asString()).isEqualTo("sign-in-required");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_good_token_lets_in_and_none_does_not() {
        assertThat(service.get("/inside", "Authorization", issuer.bearer(ACCOUNT)).body()).isEqualTo("in");
        refused(service.get("/inside"));
        refused(service.get("/nothing-here"));
    }

    @ParameterizedTest
    @EnumSource
    void a_forged_token_lets_nobody_in(Forgery forgery) {
        refused(inside(issuer.forge(ACCOUNT, forgery)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "e30.e30.", "<x>", "a b"})
    void what_is_no_token_lets_nobody_in(String token) {
        refused(inside(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "h 01", "a/b", "张三", "../x",
            "0123456789012345678901234567890123456789012345678901234567890123456789"})
    void a_token_whose_account_is_no_code_lets_nobody_in(String account) {
        refused(inside(issuer.sign(issuer.claims(ACCOUNT).with("account", account))));
    }

    @Test
    void a_token_issued_in_the_future_lets_nobody_in() {
        refused(inside(issuer.sign(
                issuer.claims(ACCOUNT).with("iat", Instant.now().getEpochSecond() + 600).without("nbf"))));
    }

    @Test
    void a_token_for_several_of_whom_the_platform_is_one_lets_in() {
        assertThat(inside(issuer.sign(issuer.claims(ACCOUNT).with("aud", List.of("payroll", "petitions")))).body())
                .isEqualTo("in");
        refused(inside(issuer.sign(issuer.claims(ACCOUNT).with("aud", List.of("payroll", "gateway")))));
    }

    @Test
    void a_token_counts_in_the_header_alone_and_only_once() {
        refused(service.get("/inside?access_token=" + issuer.token(ACCOUNT)));
        refused(service.get("/inside", "Authorization", issuer.bearer(ACCOUNT), "Authorization",
                issuer.bearer("431200-PB.b-01")));
        refused(service.get("/inside", "Authorization", "Basic " + issuer.token(ACCOUNT)));
    }

    @Test
    void an_open_address_is_handed_what_it_is_sent() {
        assertThat(service.get("/petitioner/pass", "Authorization", "Bearer a-pass").body()).isEqualTo("Bearer a-pass");
        assertThat(service.get("/assets/x/pages.css").status()).isEqualTo(200);
        for (String path : List.of("/petitioner/../inside", "/petitioner/%2e%2e/inside", "/petitioner/..;/inside",
                "//inside", "/inside;/petitioner/pass", "/petitioner%2f..%2finside", "/Petitioner/pass")) {
            assertThat(service.get(path, "Authorization", "Bearer a-pass").status()).as(path).isIn(400, 401);
        }
    }

    @Test
    void a_token_for_petitions_shows_nothing_of_the_platform_and_the_other_way_round() {
        Response petitions = service.get("/actuator/prometheus", "Authorization", issuer.bearer(ACCOUNT));
        assertThat(petitions.status()).isEqualTo(403);
        assertThat(petitions.json().at("/code").asString()).isEqualTo("out-of-scope");

        String monitoring = issuer.bearerWithScope("monitor", "monitoring");
        assertThat(service.get("/inside", "Authorization", monitoring).status()).isEqualTo(403);
        assertThat(service.get("/actuator/prometheus", "Authorization", monitoring).status()).isEqualTo(200);
        assertThat(service.get("/actuator/health", "Authorization", monitoring).json().has("components")).isTrue();
        refused(service.get("/actuator/prometheus"));
        refused(service.get("/actuator/health"));
        refused(service.get("/local/idle"));
    }

    @Test
    void whether_it_lives_and_is_ready_anybody_may_ask_and_is_told_no_more() {
        Response live = service.get("/actuator/health/liveness");
        assertThat(live.status()).isEqualTo(200);
        assertThat(live.json().has("components")).isFalse();
        assertThat(service.get("/actuator/health/readiness").status()).isIn(200, 503);
        assertThat(service.get("/actuator/health/readiness", "Authorization", issuer.bearer(ACCOUNT)).json()
                .has("components")).isFalse();
    }
}
