package org.petitions.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.ProviderFailureException.NotSent;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.AddressRefused;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;
import org.petitions.notification.channel.SendOutcome.Taken;
import org.petitions.notification.delivery.AttemptResult.Answered;
import org.petitions.notification.delivery.AttemptResult.CircuitOpen;
import org.petitions.notification.delivery.AttemptResult.ProviderFailed;

/** What every channel has around its sender. */
class GuardedSenderTest {
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");

    private final Deque<Supplier<SendOutcome>> script = new ArrayDeque<>();
    private final CircuitBreaker breaker = CircuitBreaker.of("test", CircuitBreakerConfig.custom().slidingWindowSize(4)
            .minimumNumberOfCalls(4).waitDurationInOpenState(Duration.ofHours(1)).build());
    private final Retry retry = Retry.of("test", RetryConfig.custom().maxAttempts(2).waitDuration(Duration.ofMillis(1))
            .retryExceptions(NotSent.class).build());
    private final RateLimiter rate = RateLimiter.of("test", RateLimiterConfig.custom().limitForPeriod(2)
            .limitRefreshPeriod(Duration.ofHours(1)).timeoutDuration(Duration.ZERO).build());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = NOW;
    private final GuardedSender sender = guarded(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void an_answer_about_the_address_is_no_failure_of_the_provider() {
        script.add(() -> new AddressRefused("550"));

        assertThat(attempt()).isEqualTo(new Answered(new AddressRefused("550")));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
        assertThat(sender.trouble()).isNull();
    }

    @Test
    void a_refusal_of_us_is_a_failure_that_operations_are_told_of_until_something_is_taken_again() {
        script.add(() -> refuse("smtp-5.7.1"));
        script.add(Taken::new);

        assertThat(attempt()).isEqualTo(new ProviderFailed("refused:smtp-5.7.1"));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
        assertThat(refusals()).isEqualTo(1);
        assertThat(sender.trouble()).isEqualTo("refused:smtp-5.7.1");

        attempt();
        assertThat(sender.trouble()).isNull();
    }

    @Test
    void what_was_not_sent_is_tried_again_at_once_and_what_may_have_been_is_not() {
        script.add(() -> {
            throw new NotSent(new IOException("no"));
        });
        script.add(Taken::new);
        assertThat(attempt()).isEqualTo(new Answered(new Taken()));

        script.add(() -> {
            throw new PossiblySent("hang-up");
        });
        script.add(Taken::new);
        assertThat(attempt()).isEqualTo(new ProviderFailed("perhaps-sent:hang-up"));
        assertThat(script).as("the second try was not made").hasSize(1);
    }

    @Test
    void a_provider_that_goes_on_failing_is_left_alone() {
        for (int i = 0; i < 4; i++) {
            script.add(() -> refuse("no"));
            attempt();
        }

        assertThat(sender.isAvailable()).isFalse();
        assertThat(attempt()).isEqualTo(new CircuitOpen(true));
    }

    @Test
    void a_provider_that_takes_no_more_for_a_while_is_left_alone_that_long() {
        script.add(() -> new RateLimited(Duration.ofSeconds(30), Scope.CHANNEL));

        attempt();

        assertThat(sender.isAvailable()).isFalse();
        assertThat(refusals()).isEqualTo(1);
        now = NOW.plusSeconds(30);
        assertThat(sender.isAvailable()).isTrue();
    }

    @Test
    void a_limit_of_one_address_stops_no_other() {
        script.add(() -> new RateLimited(Duration.ofSeconds(30), Scope.ADDRESS));

        attempt();

        assertThat(sender.isAvailable()).isTrue();
    }

    @Test
    void the_channels_own_rate_is_kept() {
        assertThat(sender.takePermit()).isTrue();
        assertThat(sender.takePermit()).isTrue();
        assertThat(sender.takePermit()).isFalse();
    }

    @Test
    void a_provider_that_never_answers_is_given_up_after_the_time_limit() {
        script.add(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return new Taken();
        });

        try (GuardedSender hasty = guarded(Duration.ofMillis(50))) {
            assertThat(hasty.attempt(SampleAlerts.FIRST, SampleAlerts.DETAILS, "address"))
                    .isEqualTo(new ProviderFailed("time-limit"));
        }
    }

    @Test
    void an_address_with_a_provider_of_its_own_that_goes_on_refusing_stops_no_other() {
        for (int i = 0; i < 4; i++) {
            script.add(() -> refuse("errcode-310000"));
            attempt("wrong");
        }
        assertThat(attempt("wrong")).as("left alone").isEqualTo(new CircuitOpen(false));

        script.add(Taken::new);
        assertThat(attempt("right")).isEqualTo(new Answered(new Taken()));
        assertThat(sender.isAvailable()).isTrue();
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).as("the channel's own").isZero();
        assertThat(sender.trouble()).isNull();
        assertThat(sender.troubledAddresses()).containsOnlyKeys("wrong").hasEntrySatisfying("wrong",
                robot -> assertThat(robot.trouble()).isEqualTo("refused:errcode-310000"));
    }

    @Test
    void a_provider_that_lost_alerts_is_in_trouble_until_one_arrives() {
        sender.gaveUp();
        script.add(Taken::new);
        attempt();
        assertThat(sender.trouble()).as("to take is not to deliver").isEqualTo("not-delivered");

        sender.arrived();
        assertThat(sender.trouble()).isNull();
    }

    private AttemptResult attempt() {
        return attempt("address");
    }

    private AttemptResult attempt(String address) {
        return sender.attempt(SampleAlerts.FIRST, SampleAlerts.DETAILS, address);
    }

    private double refusals() {
        return meters.counter("deliveries.provider.refused", "channel", "SMS").count();
    }

    private static SendOutcome refuse(String code) {
        throw new Refused(code);
    }

    private GuardedSender guarded(Duration timeLimit) {
        var scripted = new ChannelSender() {
            @Override
            public AlertChannel channel() {
                return AlertChannel.SMS;
            }

            @Override
            public String name() {
                return "scripted";
            }

            @Override
            public Set<String> addressesWithOwnProvider() {
                return Set.of("wrong", "right");
            }

            @Override
            public SendOutcome send(MessageId id, AlertDetails alert, String address) {
                return script.remove().get();
            }
        };
        var limit = TimeLimiter.of(TimeLimiterConfig.custom().timeoutDuration(timeLimit).build());
        return new GuardedSender(scripted,
                new GuardedSender.Resilience(breaker,
                        robot -> CircuitBreaker.of(robot, breaker.getCircuitBreakerConfig()), retry, limit, rate),
                meters,
                () -> now);
    }
}
