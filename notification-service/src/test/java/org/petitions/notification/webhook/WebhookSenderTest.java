package org.petitions.notification.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.channel.ChannelTestKit;
import org.petitions.notification.channel.ProviderFailureException.PossiblySent;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.AddressRefused;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;
import org.petitions.notification.channel.SendOutcome.Taken;
import org.petitions.notification.webhook.WebhookSettings.Robot;
import org.petitions.starter.startup.StartupFailure;

class WebhookSenderTest {
    private static final Instant NOW = Instant.parse("2026-04-29T01:00:00Z");
    private static final String SECRET = "SECtest";

    @RegisterExtension
    static final WireMockExtension ROBOTS = WireMockExtension.newInstance().build();

    @Test
    void a_message_to_dingtalk_is_signed_in_its_address_over_milliseconds_and_secret() throws Exception {
        answers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        assertThat(send("ding")).isEqualTo(new Taken());

        LoggedRequest request = ROBOTS.findAll(postRequestedFor(urlPathEqualTo("/robot/send"))).getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(request.queryParameter("access_token").firstValue()).isEqualTo("t");
        assertThat(request.queryParameter("timestamp").firstValue()).isEqualTo("1777424400000");
        assertThat(request.queryParameter("sign").firstValue()).isEqualTo(
                Base64.getEncoder().encodeToString(mac.doFinal(("1777424400000\n" + SECRET).getBytes(UTF_8))));
        assertThat(request.getBodyAsString()).contains("\"msgtype\":\"markdown\"", "\"title\":", "\"text\":",
                "办理期限，已逾期", "5e0c:HANDLING:1:UNIT_HEAD").doesNotContain(SECRET);
    }

    @Test
    void a_message_to_wecom_has_its_words_in_content() {
        answers(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        assertThat(send("wecom")).isEqualTo(new Taken());

        LoggedRequest request = ROBOTS.findAll(postRequestedFor(urlPathEqualTo("/cgi-bin/webhook/send"))).getFirst();
        assertThat(request.getBodyAsString()).contains("\"content\":").doesNotContain("\"text\":");
        assertThat(request.queryParameter("sign").isPresent()).as("without a secret nothing is signed").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"wecom,93000", "ding,300001", "ding,400101", "ding,400102", "ding,400106"})
    void a_robot_that_is_no_more_is_an_address_that_is_no_good(String robot, int errcode) {
        answers(okJson("{\"errcode\":" + errcode + ",\"errmsg\":\"no\"}"));

        assertThat(send(robot)).isEqualTo(new AddressRefused("errcode-" + errcode));
    }

    @ParameterizedTest
    @CsvSource({"wecom,45009,1", "wecom,45033,1", "ding,130101,10", "ding,410100,10"})
    void too_many_messages_under_a_200_stop_this_robot_for_a_while_and_no_other(String robot, int errcode,
            int minutes) {
        answers(okJson("{\"errcode\":" + errcode + ",\"errmsg\":\"send too fast\"}"));

        assertThat(send(robot)).isEqualTo(new RateLimited(Duration.ofMinutes(minutes), Scope.ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({"wecom,40008", "wecom,45002", "ding,310000", "ding,430102", "ding,300001000"})
    void a_wrong_signature_or_words_it_does_not_take_are_our_own_affair(String robot, int errcode) {
        answers(okJson("{\"errcode\":" + errcode + ",\"errmsg\":\"sign not match\"}"));

        assertThatThrownBy(() -> send(robot)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{\"errcode\":\"0\"}", "{\"errcode\":0", "{\"errcode\":1e99}",
            "{\"errmsg\":\"ok\"}", "{\"errcode\":-1,\"errmsg\":\"system busy\"}"})
    void a_200_that_says_nothing_we_know_is_no_proof_of_anything(String body) {
        answers(aResponse().withStatus(200).withBody(body));

        assertThatThrownBy(() -> send("ding")).isInstanceOf(PossiblySent.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_may_have_sent_it_and_no_key_is_told(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThatThrownBy(() -> send("ding")).isInstanceOf(PossiblySent.class)
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("access_token", SECRET));
    }

    @Test
    void a_robot_that_nobody_set_up_is_named_as_such_and_nothing_goes_out() {
        assertThat(send("unknown")).isEqualTo(new SendOutcome.NotConfigured("robot-not-configured"));
        assertThat(ROBOTS.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_robot_is_only_spoken_to_over_https_and_dingtalks_only_with_a_secret() {
        URI plain = URI.create("http://robot.example/send");
        URI safe = URI.create("https://robot.example/send");

        assertThatThrownBy(() -> settings(new Robot(RobotKind.WECOM, plain, null))).isInstanceOf(StartupFailure.class)
                .hasMessage("petitions.webhook.robots.hrss.url is not https");
        assertThatThrownBy(() -> settings(new Robot(RobotKind.DINGTALK, safe, " ")))
                .isInstanceOf(StartupFailure.class).hasMessage("petitions.webhook.robots.hrss.secret is missing");
        assertThat(settings(new Robot(RobotKind.WECOM, safe, null)).robots()).hasSize(1);
    }

    private static WebhookSettings settings(Robot robot) {
        return new WebhookSettings(Map.of("hrss", robot));
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        ROBOTS.stubFor(post(anyUrl()).willReturn(answer));
    }

    private static SendOutcome send(String robot) {
        var settings = new WebhookSettings(Map.of(
                "ding", new Robot(RobotKind.DINGTALK,
                        URI.create(ROBOTS.url("/robot/send?access_token=t").replace("localhost", "127.0.0.1")),
                        SECRET),
                "wecom", new Robot(RobotKind.WECOM, URI.create(ROBOTS.url("/cgi-bin/webhook/send?key=k")), null)));
        return new WebhookSender(ChannelTestKit.http(), settings, () -> NOW).send(SampleAlerts.FIRST,
                SampleAlerts.DETAILS, robot);
    }
}
