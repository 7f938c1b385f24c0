package org.petitions.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who are signed in go on: past the end of a token, past a restart of the gateway, and while the provider is away. */
class RenewalTest {
    private static final StubProvider PROVIDER = StubProvider.start();
    private static RunningGateway gateway;

    /** A test machine may be busy; what is awaited comes at once on a calm one. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Browser browser;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(PROVIDER.issuer(), PROVIDER.jwksUri(), Map.of());
    }

    @BeforeEach
    void signIn() {
        browser = gateway.browser();
        PROVIDER.up();
        PROVIDER.seconds = 4;
        PROVIDER.rotating = false;
        PROVIDER.ended = false;
        await().atMost(PATIENCE).until(() -> browser.visit("/cases/1").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PROVIDER.close();
    }

    private String tokenSent() {
        return gateway.cases.last().header("Authorization");
    }

    private void untilRenewed(String before) {
        await().atMost(PATIENCE).until(() -> {
            browser.script("/cases/1");
            return !tokenSent().equals(before);
        });
    }

    @Test
    void eight_requests_at_once_renew_once_and_all_go_through_even_when_a_refresh_token_is_taken_once() {
        PROVIDER.rotating = true;
        for (int round = 0; round < 3; round++) {
            int before = PROVIDER.renewals();
            await().atMost(PATIENCE).until(() -> all(8) && PROVIDER.renewals() > before);
        }
    }

    /** Whether all these requests at once went through. */
    private boolean all(int requests) {
        Callable<Integer> call = () -> browser.script("/cases/1").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(requests, call))).extracting(Future::resultNow)
                    .containsOnly(200);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_sign_in_that_the_provider_ended_leads_pages_to_sign_in_and_tells_others_so() {
        PROVIDER.ended = true;
        await().atMost(PATIENCE).until(() -> browser.script("/cases/1").statusCode() == 401);
        HttpResponse<String> page = browser.page("/cases/1");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/local");
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(401);
        PROVIDER.ended = false;
        assertThat(browser.visit("/cases/1").statusCode()).isEqualTo(200);
    }

    @Test
    void while_the_provider_is_away_a_good_token_is_used_and_after_its_end_people_are_told_and_stay_signed_in() {
        PROVIDER.down();
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> browser.script("/cases/1").statusCode() == 503);
        HttpResponse<String> page = browser.page("/cases/1");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("登录服务暂时无法使用");
        assertThat(page.headers().firstValue("Retry-After")).contains("2");
        PROVIDER.up();
        assertThat(browser.script("/cases/1").statusCode()).as("the same session").isEqualTo(200);
    }

    @Test
    void who_is_not_signed_in_is_told_that_sign_in_is_down_instead_of_being_sent_there() {
        PROVIDER.down();
        Browser other = gateway.browser();
        HttpResponse<String> page = other.visit("/cases/1");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.uri().toString()).startsWith(gateway.address());
        assertThat(page.body()).contains("登录服务暂时无法使用");
        assertThat(other.script("/cases/1").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_outlives_the_gateway_with_the_provider_there_or_away() {
        PROVIDER.seconds = 900;
        untilRenewed(tokenSent());
        String session = Objects.requireNonNull(browser.session());
        gateway.stop();
        gateway.start();
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        assertThat(tokenSent()).startsWith("Bearer ");
        String program = PROVIDER.bearer("bench");
        assertThat(gateway.browser().send(gateway.browser().get(gateway.browser().address("/cases/1"))
                .header("Authorization", program)).statusCode()).isEqualTo(200);
        gateway.stop();
        PROVIDER.down();
        gateway.start();
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        assertThat(gateway.browser().send(gateway.browser().get(gateway.browser().address("/cases/1"))
                .header("Authorization", program)).statusCode()).as("keys were kept").isEqualTo(200);
        assertThat(browser.session()).isEqualTo(session);
    }
}
