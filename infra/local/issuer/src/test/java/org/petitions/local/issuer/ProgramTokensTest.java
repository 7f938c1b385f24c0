package org.petitions.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.local.issuer.TestClient.claims;
import static org.petitions.local.issuer.TestClient.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A program acts under an account: scripts, the sample day, the bench. */
class ProgramTokensTest {
    private static RunningIssuer issuer;

    private TestClient program;

    @BeforeAll
    static void start(@TempDir Path data) {
        issuer = RunningIssuer.start(data.resolve("issuer"));
    }

    @BeforeEach
    void meet() {
        program = new TestClient(issuer);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void any_account_gets_a_token_by_the_programs_secret_and_it_has_no_name() throws Exception {
        JsonNode tokens = json(program.program("431222-NR.h-77", secret(), "petitions"));

        JsonNode claims = claims(tokens, "access_token");
        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "sub", "aud", "azp", "iat", "nbf", "exp",
                "jti", "scope", "account");
        assertThat(claims.path("account").stringValue()).isEqualTo("431222-NR.h-77");
        assertThat(claims.path("scope").stringValue()).isEqualTo("petitions");
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue()).isEqualTo(30 * 60);
        assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void a_token_of_a_program_is_kept_nowhere_and_one_of_a_person_is() throws Exception {
        int before = issuer.grants();
        program.program("431200-PB.b-01", secret(), "petitions");
        assertThat(issuer.grants()).isEqualTo(before);

        program.tokensFor("431200-PB.b-01");
        assertThat(issuer.grants()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"431200-PB.b-01,wrong", "no account,right", "gateway,right"})
    void a_wrong_secret_and_what_is_no_account_are_refused(String account, String secret) throws Exception {
        HttpResponse<String> answer = program.program(account, secret.equals("right") ? secret() : secret, "petitions");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").stringValue()).isEqualTo("invalid_client");
    }

    @Test
    void health_and_metrics_are_for_one_account_and_petitions_are_not_for_that_one() throws Exception {
        assertThat(claims(json(program.program("monitoring", secret(), "monitoring")), "access_token").path("scope")
                .stringValue()).isEqualTo("monitoring");
        assertThat(json(program.program("monitoring", secret(), "petitions")).path("error").stringValue())
                .isEqualTo("invalid_scope");
        assertThat(json(program.program("431200-PB.o-01", secret(), "monitoring")).path("error").stringValue())
                .isEqualTo("invalid_scope");
    }

    private static String secret() throws Exception {
        return issuer.secret("program-secret");
    }
}
