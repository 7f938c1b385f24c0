package org.petitions.notification.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.channel.ChannelTestKit;
import org.petitions.notification.channel.ProviderFailureException.NotSent;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.AddressRefused;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;
import org.petitions.notification.channel.SendOutcome.Taken;
import org.petitions.starter.startup.StartupFailure;

class SmsSenderTest {
    private static final String PHONE = "13000000000";
    private static final String SECRET = "a secret of the tests";
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");

    @RegisterExtension
    static final WireMockExtension GATEWAY = WireMockExtension.newInstance().build();

    @Test
    void a_message_is_signed_names_no_petition_in_its_words_and_is_taken() {
        answers(okJson("{\"code\":\"OK\",\"messageId\":\"gw-1\"}"));

        assertThat(send()).isEqualTo(new Taken());

        LoggedRequest request = GATEWAY.findAll(postRequestedFor(urlEqualTo("/send"))).getFirst();
        String body = request.getBodyAsString();
        assertThat(body).contains("\"messageId\":\"5e0c:HANDLING:1:UNIT_HEAD\"", "\"to\":\"13000000000\"",
                "信访期限提醒：沅陵县人力资源和社会保障局，办理期限，已逾期。期限届满日2026-04-28（至当日24时）。");
        assertThat(request.getHeader("X-App-Id")).isEqualTo("xinfang");
        assertThat(request.getHeader("X-Timestamp")).isEqualTo("1777424400");
        assertThat(new SmsSignature(SECRET, () -> NOW).isValid("/send",
                new SmsSignature.Stamp(request.getHeader("X-Timestamp"), request.getHeader("X-Nonce")), body,
                request.getHeader("X-Signature"))).isTrue();
        assertThat(request.getUrl()).doesNotContain(PHONE);
    }

    @Test
    void each_try_has_a_nonce_of_its_own_and_the_same_message_id() {
        answers(okJson("{\"code\":\"OK\"}"));
        send();
        send();

        assertThat(GATEWAY.findAll(postRequestedFor(urlEqualTo("/send")))).hasSize(2)
                .extracting(request -> request.getHeader("X-Nonce")).doesNotHaveDuplicates();
    }

    @Test
    void a_message_that_is_sent_again_because_it_was_lost_is_another_to_the_gateway() {
        answers(okJson("{\"code\":\"OK\"}"));
        sender(URI.create(GATEWAY.baseUrl() + "/send")).send(new MessageId(SampleAlerts.DETAILS.alertId(), 2),
                SampleAlerts.DETAILS, PHONE);

        String body = GATEWAY.findAll(postRequestedFor(urlEqualTo("/send"))).getFirst().getBodyAsString();
        assertThat(body).contains("\"messageId\":\"5e0c:HANDLING:1:UNIT_HEAD~2\"");
        assertThat(MessageId.parse("5e0c:HANDLING:1:UNIT_HEAD~2"))
                .contains(new MessageId("5e0c:HANDLING:1:UNIT_HEAD", 2));
        assertThat(MessageId.parse("5e0c:HANDLING:1:UNIT_HEAD~0")).as("never called like that")
                .contains(new MessageId("5e0c:HANDLING:1:UNIT_HEAD~0", 0));
        assertThat(MessageId.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER_INVALID", "NUMBER_UNKNOWN", "NUMBER_BARRED"})
    void an_answer_that_speaks_of_the_number_counts_against_it(String code) {
        answers(okJson("{\"code\":\"" + code + "\"}"));

        assertThat(send()).isEqualTo(new AddressRefused(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGN_NAME_UNKNOWN", "CONTENT_BLOCKED", "BALANCE_EMPTY", "13000000000 is not welcome"})
    void an_error_under_a_200_that_speaks_of_us_is_a_refusal_of_us_whose_words_are_not_passed_on(String code) {
        answers(okJson("{\"code\":\"" + code + "\"}"));

        assertThatThrownBy(this::send).isInstanceOfSatisfying(Refused.class,
                refusal -> assertThat(refusal.code()).isEqualTo("refused:sms-code"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_gateway_that_does_not_let_us_in_refuses_us(int status) {
        answers(aResponse().withStatus(status));

        assertThatThrownBy(this::send).isInstanceOf(Refused.class);
    }

    @Test
    void a_limit_is_kept_for_the_whole_channel_as_long_as_the_gateway_says() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "7"));
        assertThat(send()).isEqualTo(new RateLimited(Duration.ofSeconds(7), Scope.CHANNEL));

        answers(aResponse().withStatus(429).withHeader("Retry-After", "until pigs fly"));
        assertThat(send()).isEqualTo(new RateLimited(Duration.ofMinutes(1), Scope.CHANNEL));

        answers(okJson("{\"code\":\"RATE_LIMITED\"}"));
        assertThat(send()).isEqualTo(new RateLimited(Duration.ofMinutes(1), Scope.CHANNEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "{\"code\":", "[]", "{\"code\":200}", "{\"status\":\"OK\"}",
            "<html>captive portal</html>"})
    void a_200_that_says_nothing_we_know_is_no_proof_of_anything(String body) {
        answers(aResponse().withStatus(200).withBody(body));

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_gateway_that_fails_may_have_sent_it(int status) {
        answers(aResponse().withStatus(status).withBody("{\"code\":\"OK\"}"));

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_may_have_sent_it_and_no_number_is_told(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class).asString().doesNotContain(PHONE);
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        answers(aResponse().withBody("{\"code\":\"" + "O".repeat(200_000) + "\"}"));

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class);
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(aResponse().withStatus(307).withHeader("Location", GATEWAY.baseUrl() + "/elsewhere"));

        assertThatThrownBy(this::send).isInstanceOf(PossiblySent.class);
        assertThat(GATEWAY.findAll(postRequestedFor(urlEqualTo("/elsewhere")))).isEmpty();
    }

    @Test
    void a_gateway_that_is_not_there_had_nothing_of_it() {
        assertThatThrownBy(() -> sender(URI.create("http://127.0.0.1:1/send")).send(SampleAlerts.FIRST,
                SampleAlerts.DETAILS, PHONE))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void a_gateway_is_only_spoken_to_over_https_or_on_this_machine() {
        assertThatThrownBy(() -> sender(URI.create("http://sms.example/send"))).isInstanceOf(StartupFailure.class)
                .hasMessage("petitions.sms.url is not https");
        assertThat(sender(URI.create("https://sms.example/send"))).isNotNull();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        GATEWAY.stubFor(post("/send").willReturn(answer));
    }

    private SendOutcome send() {
        return sender(URI.create(GATEWAY.baseUrl() + "/send")).send(SampleAlerts.FIRST, SampleAlerts.DETAILS, PHONE);
    }

    private static SmsSender sender(URI url) {
        return new SmsSender(ChannelTestKit.http(), new SmsSettings(url, "xinfang", SECRET, "怀化市信访局"),
                new SmsSignature(SECRET, () -> NOW));
    }
}
