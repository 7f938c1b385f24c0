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

    private static final int QUARTER_OF_AN_HOUR = 900;

    /**
     * More than half a quarter of an hour. The test in which renewal fails is a minute earlier by this clock, so that the pause that is made after it is
     * over for the others.
     */
    private static final Duration OLD = Duration.ofMinutes(9);

    private Browser browser;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(PROVIDER.issuer(), PROVIDER.jwksUri(), Map.of());
    }

    @BeforeEach
    void signIn() {
        browser = gateway.browser();
        gateway.clock.ahead(Duration.ZERO);
        PROVIDER.up();
        PROVIDER.seconds = QUARTER_OF_AN_HOUR;
        PROVIDER.rotating = false;
        PROVIDER.ended = false;
        await().atMost(PATIENCE).until(() -> browser.visit("/cases/1").statusCode() == 200);
        // Those of later on last long enough not to grow old with the clock that is moved.
        PROVIDER.seconds = 4 * QUARTER_OF_AN_HOUR;
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PROVIDER.close();
    }

    private String tokenSent() {
        return gateway.cases.last().header("Authorization");
    }

    @Test
    void a_token_is_used_until_half_its_life_is_over_and_then_renewed() {
        String first = tokenSent();
        gateway.clock.ahead(Duration.ofMinutes(7));
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        assertThat(tokenSent()).isEqualTo(first);
        gateway.clock.ahead(OLD);
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        assertThat(tokenSent()).isNotEqualTo(first);
    }

    @Test
    void eight_requests_at_once_renew_once_and_all_go_through_even_when_a_refresh_token_is_taken_once() {
        PROVIDER.rotating = true;
        for (Duration old = OLD; old.toHours() < 12; old = old.multipliedBy(4)) {
            int before = PROVIDER.renewals();
            gateway.clock.ahead(old);
            all(8);
            assertThat(PROVIDER.renewals()).isEqualTo(before + 1);
            PROVIDER.seconds *= 4;
        }
    }

    /** That many requests at once, which all go through. */
    private void all(int requests) {
        Callable<Integer> call = () -> browser.script("/cases/1").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(requests, call))).extracting(Future::resultNow)
                    .containsOnly(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_sign_in_that_the_provider_ended_leads_pages_to_sign_in_and_tells_others_so() {
        PROVIDER.ended = true;
        gateway.clock.ahead(OLD);
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(401);
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
        gateway.clock.ahead(OLD.minusMinutes(1));
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        gateway.clock.ahead(Duration.ofMinutes(16));
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(503);
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
        String session = Objects.requireNonNull(browser.session());
        gateway.stop();
        gateway.start();
        browser.moveTo(gateway.address());
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        assertThat(tokenSent()).startsWith("Bearer ");
        String program = PROVIDER.bearer("bench");
        assertThat(gateway.browser().send(gateway.browser().get(gateway.browser().address("/cases/1"))
                .header("Authorization", program)).statusCode()).isEqualTo(200);
        gateway.stop();
        PROVIDER.down();
        gateway.start();
        browser.moveTo(gateway.address());
        assertThat(browser.script("/cases/1").statusCode()).isEqualTo(200);
        assertThat(gateway.browser().send(gateway.browser().get(gateway.browser().address("/cases/1"))
                .header("Authorization", program)).statusCode()).as("keys were kept").isEqualTo(200);
        assertThat(browser.session()).isEqualTo(session);
    }
}
