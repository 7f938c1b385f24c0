package org.petitions.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.local.issuer.TestClient.claims;
import static org.petitions.local.issuer.TestClient.json;
import static org.petitions.local.issuer.TestClient.location;
import static org.petitions.local.issuer.TestClient.parameter;
import static org.petitions.local.issuer.TestClient.part;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A person signs in: by authorization code with PKCE, as the gateway does it. */
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {
    private static final String HANDLER = "431222-HRSS.h-01";
    private static RunningIssuer issuer;

    private TestClient person;

    @BeforeAll
    static void start(@TempDir Path data) {
        issuer = RunningIssuer.start(data.resolve("issuer"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @BeforeEach
    void openBrowser() {
        person = new TestClient(issuer);
    }

    @Test
    void an_error_in_a_filter_is_logged_without_what_was_sent(CapturedOutput output) throws Exception {
        assertThat(person.get(RunningIssuer.FAILING + "?sent=wages-not-paid").statusCode()).isEqualTo(500);
        assertThat(output).contains("request failed", "IllegalStateException").doesNotContain("wages-not-paid");
    }

    @Test
    void an_access_token_says_who_it_is_for_and_nothing_of_roles_units_and_posts() throws Exception {
        JsonNode tokens = person.tokensFor(HANDLER);

        JsonNode claims = claims(tokens, "access_token");
        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "sub", "aud", "azp", "iat", "nbf", "exp",
                "jti", "scope", "account", "name");
        assertThat(claims.path("iss").stringValue()).isEqualTo(issuer.at("").toString());
        assertThat(claims.path("sub").stringValue()).isEqualTo(HANDLER);
        assertThat(claims.path("account").stringValue()).isEqualTo(HANDLER);
        assertThat(claims.path("name").stringValue()).isEqualTo("沅陵县人力资源和社会保障局 " + HANDLER);
        assertThat(claims.path("azp").stringValue()).isEqualTo("gateway");
        assertThat(claims.path("scope").stringValue().split(" ")).containsExactlyInAnyOrder("openid", "profile",
                "petitions");
        assertThat(audience(claims)).isEqualTo("petitions");
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue()).isEqualTo(15 * 60);
        assertThat(part(tokens.path("access_token").stringValue(), 0).path("alg").stringValue()).isEqualTo("RS256");
    }

    @Test
    void an_id_token_is_for_the_gateway_alone_and_so_opens_no_service() throws Exception {
        JsonNode claims = claims(person.tokensFor(HANDLER), "id_token");

        assertThat(audience(claims)).isEqualTo("gateway");
        assertThat(claims.path("account").stringValue()).isEqualTo(HANDLER);
        assertThat(claims.path("nonce").stringValue()).isEqualTo("n-1");
        assertThat(claims.path("name").stringValue()).isNotEmpty();
    }

    private static String audience(JsonNode claims) {
        JsonNode audience = claims.path("aud");
        return audience.isArray() ? audience.path(0).stringValue() : audience.stringValue();
    }

    @Test
    void without_a_code_challenge_nobody_gets_a_code() throws Exception {
        person.authorize();
        person.signInAs(HANDLER);

        HttpResponse<String> answer = person.authorize(Map.of("code_challenge", "", "code_challenge_method", ""));

        assertThat(parameter(location(answer), "error")).contains("invalid_request");
        assertThat(parameter(location(answer), "code")).isEmpty();
    }

    @Test
    void a_code_is_worth_nothing_to_who_did_not_ask_for_it() throws Exception {
        HttpResponse<String> answer = person.exchange(person.codeFor(HANDLER), "x".repeat(50));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").stringValue()).isEqualTo("invalid_grant");
    }

    @Test
    void a_replayed_code_gives_no_token_and_takes_back_those_it_gave() throws Exception {
        String code = person.codeFor(HANDLER);
        JsonNode tokens = json(person.exchange(code, TestClient.VERIFIER));

        assertThat(json(person.exchange(code, TestClient.VERIFIER)).path("error").stringValue())
                .isEqualTo("invalid_grant");
        assertThat(json(person.refresh(tokens)).path("error").stringValue()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attacker.example/login/oauth2/code/local", "http://127.0.0.1:8080/elsewhere"})
    void nobody_is_sent_to_an_address_that_is_not_the_gateways(String elsewhere) throws Exception {
        person.authorize();
        person.signInAs(HANDLER);

        HttpResponse<String> answer = person.authorize(Map.of("redirect_uri", elsewhere));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void who_was_granted_something_stays_signed_in_over_a_restart() throws Exception {
        JsonNode tokens = person.tokensFor(HANDLER);
        issuer.restart();

        JsonNode fresh = json(person.refresh(tokens));

        JsonNode claims = claims(fresh, "access_token");
        assertThat(audience(claims)).isEqualTo("petitions");
        assertThat(claims.path("account").stringValue()).isEqualTo(HANDLER);
        assertThat(part(fresh.path("access_token").stringValue(), 0).path("kid"))
                .isEqualTo(part(tokens.path("access_token").stringValue(), 0).path("kid"));
        assertThat(fresh.path("refresh_token")).as("reused, so that eight requests at once do not throw each other out")
                .isEqualTo(tokens.path("refresh_token"));
    }

    @Test
    void who_is_signed_in_here_is_not_asked_again_after_a_restart() throws Exception {
        person.codeFor(HANDLER);
        issuer.restart();

        assertThat(parameter(location(person.authorize()), "code")).isPresent();
    }

    @Test
    void signing_out_ends_the_session_here_too_also_after_a_restart() throws Exception {
        JsonNode tokens = person.tokensFor(HANDLER);
        issuer.restart();

        HttpResponse<String> out = person.get("/connect/logout?id_token_hint=" + tokens.path("id_token").stringValue()
                + "&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F");

        assertThat(location(out)).hasToString("http://127.0.0.1:8080/");
        assertThat(location(person.authorize())).hasPath("/login");
    }

    @Test
    void nobody_is_sent_elsewhere_by_signing_out() throws Exception {
        JsonNode tokens = person.tokensFor(HANDLER);

        HttpResponse<String> out = person.get("/connect/logout?id_token_hint=" + tokens.path("id_token").stringValue()
                + "&post_logout_redirect_uri=https%3A%2F%2Fattacker.example%2F");

        assertThat(out.statusCode()).isEqualTo(400);
    }

    @Test
    void a_sign_in_from_another_page_is_refused() throws Exception {
        person.authorize();

        assertThat(person.post("/login", Map.of("account", HANDLER)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_session_of_before_the_sign_in_is_worth_nothing_afterwards() throws Exception {
        person.authorize();
        String before = person.cookie("ISSUER");

        person.signInAs(HANDLER);

        assertThat(person.cookie("ISSUER")).isNotEqualTo(before);
    }

    @Test
    void the_cookie_has_a_name_of_its_own_and_no_script_reads_it() throws Exception {
        HttpResponse<String> answer = person.authorize();

        assertThat(answer.headers().allValues("Set-Cookie")).singleElement().asString()
                .startsWith("ISSUER=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void keys_and_secrets_are_readable_by_their_owner_alone() throws Exception {
        for (String file : new String[]{"jwks.json", "gateway-secret", "program-secret"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(issuer.file(file)))).as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(issuer.file(""))))
                .isEqualTo("rwx------");
        assertThat(person.get("/oauth2/jwks").body()).contains("\"n\":").doesNotContain("\"d\":");
    }
}
