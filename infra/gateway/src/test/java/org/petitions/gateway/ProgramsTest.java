package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.local.tokens.Forgery;
import org.petitions.local.tokens.TestIssuer;

/** Programs come in with a token, petitioners without an account, and everybody so often. */
class ProgramsTest {
    private static final int PROGRAM_LIMIT = 20;
    private static final int TRACKING_LIMIT = 5;
    private static final int SIGN_IN_LIMIT = 50;
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningGateway gateway;

    /** A test machine may be busy; what is awaited comes at once on a calm one. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Browser program;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(ISSUER.issuer(), ISSUER.jwksUri(),
                Map.of("gateway.limits.program.requests", Integer.toString(PROGRAM_LIMIT),
                        "gateway.limits.program.period", "10m", "gateway.limits.tracking.period", "10m",
                        "gateway.limits.tracking.requests", Integer.toString(TRACKING_LIMIT),
                        "gateway.limits.sign-in.requests", Integer.toString(SIGN_IN_LIMIT),
                        "gateway.limits.sign-in.period", "10m"));
    }

    @BeforeEach
    void open() {
        program = gateway.browser();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ISSUER.close();
    }

    private HttpResponse<String> send(String authorization) {
        return program.send(program.request(program.address("/cases/1/accept")).header("Authorization", authorization)
                .header("Acting-For", "HANDLER@431222-HRSS").header("Cookie", "SESSION=x")
                .POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void a_type_goes_on_as_it_was_sent_for_the_service_finds_an_encoding_that_nobody_named() {
        for (String type : List.of("text/csv", "text/csv; charset=GB18030")) {
            program.send(program.request(program.address("/imports?ledger=day"))
                    .header("Authorization", ISSUER.bearer("431222-PB.c-09")).header("Content-Type", type)
                    .POST(BodyPublishers.ofString("a,b")));
            assertThat(gateway.intake.last().header("Content-Type")).isEqualTo(type);
        }
    }

    @Test
    void a_program_comes_in_with_its_token_and_needs_neither_session_nor_form_token() {
        String token = ISSUER.bearer("431222-HRSS.h-02");
        assertThat(send(token).statusCode()).isEqualTo(200);
        var received = gateway.cases.last();
        assertThat(received.header("Authorization")).isEqualTo(token);
        assertThat(received.header("Acting-For")).isEqualTo("HANDLER@431222-HRSS");
        assertThat(received.has("Cookie")).isFalse();
        assertThat(gateway.sessions().countDocuments()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_forged_token_is_refused_at_the_door(Forgery forgery) {
        int before = gateway.cases.received("/cases/1/accept").size();
        HttpResponse<String> answer = send("Bearer " + ISSUER.forge("431222-HRSS.h-03", forgery));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"code\":\"sign-in-required\"").doesNotContain("h-03");
        assertThat(gateway.cases.received("/cases/1/accept")).hasSize(before);
    }

    @Test
    void the_gateway_s_own_pages_are_for_people() {
        String token = ISSUER.bearer("431222-HRSS.h-04");
        HttpResponse<String> home = program.send(program.get(program.address("/")).header("Authorization", token));
        assertThat(home.statusCode()).isEqualTo(403);
        assertThat(home.body()).contains("\"code\":\"refused\"");
        HttpResponse<String> choice = program.send(program.request(program.address("/session/acting-for"))
                .header("Authorization", token).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("office=431222-HRSS.head")));
        assertThat(choice.statusCode()).isEqualTo(403);
        assertThat(choice.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(gateway.sessions().countDocuments()).isZero();
    }

    @Test
    void who_tries_many_bad_tokens_is_told_to_wait_and_others_are_served() {
        Browser stranger = gateway.browserAt("127.0.0.7");
        IntStream.range(0, SIGN_IN_LIMIT).forEach(number -> assertThat(cases(stranger, "Bearer bad" + number))
                .isEqualTo(401));
        assertThat(cases(stranger, "Bearer bad")).isEqualTo(429);
        assertThat(cases(stranger, ISSUER.bearer("431222-HRSS.h-05"))).as("nothing more is read of it").isEqualTo(429);
        assertThat(cases(gateway.browserAt("127.0.0.8"), ISSUER.bearer("431222-HRSS.h-05"))).isEqualTo(200);
    }

    private static int cases(Browser from, String authorization) {
        return from.send(from.get(from.address("/cases/1")).header("Authorization", authorization)).statusCode();
    }

    @Test
    void an_account_that_has_none_left_is_told_when_to_come_again_and_others_are_served() {
        IntStream.range(0, PROGRAM_LIMIT).forEach(_ -> assertThat(send(ISSUER.bearer("busy")).statusCode())
                .isEqualTo(200));
        HttpResponse<String> answer = send(ISSUER.bearer("busy"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 30);
        assertThat(send(ISSUER.bearer("another")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_petitioner_s_pass_goes_through_untouched_and_codes_can_t_be_tried_without_end() {
        HttpResponse<String> documents = program.send(program.get(program.address("/petitioner/documents"))
                .header("Authorization", "Bearer a.petitioners.pass"));
        assertThat(documents.statusCode()).isEqualTo(200);
        assertThat(gateway.cases.last().header("Authorization")).isEqualTo("Bearer a.petitioners.pass");
        await().atMost(PATIENCE).until(() -> program.send(program.request(program.address("/tracking"))
                .POST(BodyPublishers.ofString("{}"))).statusCode() == 429);
        assertThat(gateway.intake.received("/tracking").size()).isLessThanOrEqualTo(TRACKING_LIMIT + 1);
        assertThat(program.script("/petitioner/documents").statusCode()).as("another door").isEqualTo(200);
    }

    @Test
    void metrics_are_for_those_who_look_after_the_platform() {
        assertThat(actuator(ISSUER.bearer("431222-HRSS.h-02")).statusCode()).isEqualTo(403);
        assertThat(actuator(ISSUER.bearerWithScope("monitor", "monitoring")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> actuator(String authorization) {
        return program.send(program.get(program.address("/actuator/prometheus"))
                .header("Authorization", authorization));
    }
}
