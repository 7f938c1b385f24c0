package org.petitions.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent;
import org.petitions.local.server.TestServers;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Alerts by three channels at once through the running service; the providers' borders are real HTTP and SMTP. */
@ExtendWith(OutputCaptureExtension.class)
class ChannelsEndToEndTest {
    private static final String SECRET = "a secret of the tests";
    private static final WireMockServer PROVIDERS = new WireMockServer(wireMockConfig().dynamicPort());
    private static final EventTopics TOPICS = new EventTopics();
    private static RunningService service;

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();
    private final String phone = "130" + "%08d".formatted(Math.floorMod(petition.hashCode(), 100_000_000));
    private final AlertRaised alert = SampleEvents.raised(petition, post);

    @BeforeAll
    static void start() {
        TestServers.mail().smtpUp();
        PROVIDERS.start();
        service = RunningService.start(TestServers.newDatabaseName(),
                "--petitions.sms.url=" + PROVIDERS.baseUrl() + "/sms", "--petitions.sms.app-id=xinfang",
                "--petitions.sms.secret=" + SECRET, "--petitions.sms.sign-name=怀化市信访局",
                "--petitions.sms.first-pause=100ms", "--petitions.sms.longest-pause=300ms",
                "--petitions.sms.directory-patience=3s", "--petitions.webhook.directory-patience=3s",
                "--petitions.webhook.first-pause=100ms", "--petitions.webhook.longest-pause=300ms",
                "--petitions.webhook.robots.hrss.kind=WECOM",
                "--petitions.webhook.robots.hrss.url=" + PROVIDERS.baseUrl() + "/robot?key=k-e-y",
                "--petitions.webhook.robots.wrong.kind=WECOM",
                "--petitions.webhook.robots.wrong.url=" + PROVIDERS.baseUrl() + "/wrong?key=k-e-y",
                "--petitions.sms.resendings=2", "--petitions.sms.resend-pause=100ms");
        PROVIDERS.stubFor(post(urlPathEqualTo("/wrong")).willReturn(okJson("{\"errcode\":40008}")));
        PROVIDERS.stubFor(post(urlPathEqualTo("/robot")).willReturn(okJson("{\"errcode\":0}")));
        sms("", okJson("{\"code\":\"OK\"}"));
    }

    @AfterAll
    static void stop() {
        service.close();
        PROVIDERS.stop();
        TOPICS.close();
    }

    @Test
    void an_alert_goes_out_once_by_each_channel_that_its_post_has_and_no_address_is_told(CapturedOutput output) {
        list(post + "@hrss.test", Map.of("SMS", phone, "WEBHOOK", "hrss"));
        TOPICS.publish(alert);

        soon().untilAsserted(
                () -> assertThat(published()).containsExactlyInAnyOrder("delivered:IN_APP", "delivered:EMAIL",
                        "delivered:SMS", "delivered:WEBHOOK"));
        soon().until(service::isIdle);
        PROVIDERS.verify(1, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone)));
        PROVIDERS.verify(1, postRequestedFor(urlPathEqualTo("/robot")).withRequestBody(containing(petition)));
        assertThat(service.get(post, "/inbox").body().path("alerts").path(0).path("deliveries"))
                .extracting(each -> each.path("channel").asString() + " " + each.path("state").asString())
                .containsExactly("EMAIL TAKEN", "SMS TAKEN", "WEBHOOK TAKEN");
        assertThat(service.page(post, "/inbox/all.html").body()).contains("短信：已发送", "群机器人：已发送");
        assertThat(output.getAll() + service.monitor("/actuator/prometheus").body()
                + service.monitor("/actuator/health").body()).doesNotContain(phone, "k-e-y", post + "@hrss.test");
    }

    @Test
    void a_post_that_one_channel_does_not_know_is_reached_by_the_other_and_nobody_above_is_told() {
        list(null, Map.of("SMS", phone));
        TOPICS.publish(alert);

        soon().until(() -> published().contains("delivered:SMS"));
        soon().until(service::isIdle);
        assertThat(published()).containsExactlyInAnyOrder("delivered:IN_APP", "delivered:SMS");
    }

    @Test
    void a_leader_whom_no_channel_reaches_is_out_of_reach_and_that_is_told_once() {
        sms(phone, okJson("{\"code\":\"NUMBER_UNKNOWN\"}"));
        list(null, Map.of("SMS", phone));
        TOPICS.publish(alert);

        soon().until(() -> published().contains("unreachable"));
        assertThat(published()).containsExactlyInAnyOrder("delivered:IN_APP", "refused:SMS", "unreachable");
    }

    @Test
    void a_robot_that_the_directory_names_and_nobody_set_up_keeps_no_leader_from_being_out_of_reach() {
        sms(phone, okJson("{\"code\":\"NUMBER_UNKNOWN\"}"));
        list(null, Map.of("SMS", phone, "WEBHOOK", "forgotten"));
        TOPICS.publish(alert);

        soon().until(() -> published().contains("unreachable"));
        assertThat(published()).containsExactlyInAnyOrder("delivered:IN_APP", "refused:SMS", "unreachable");
        assertThat(service.monitor("/actuator/prometheus").body())
                .contains("deliveries_not_configured_total{channel=\"WEBHOOK\"}");
    }

    @Test
    void a_gateway_that_refuses_us_accuses_nobody_and_the_message_goes_out_when_it_is_sorted_out() {
        PROVIDERS.stubFor(post(urlPathEqualTo("/sms")).withRequestBody(containing(phone)).inScenario(phone)
                .whenScenarioStateIs(Scenario.STARTED).willReturn(okJson("{\"code\":\"BALANCE_EMPTY\"}"))
                .willSetStateTo("broken line"));
        PROVIDERS.stubFor(post(urlPathEqualTo("/sms")).withRequestBody(containing(phone)).inScenario(phone)
                .whenScenarioStateIs("broken line").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("lies"));
        PROVIDERS.stubFor(post(urlPathEqualTo("/sms")).withRequestBody(containing(phone)).inScenario(phone)
                .whenScenarioStateIs("lies").willReturn(aResponse().withBody("<html>all is well</html>"))
                .willSetStateTo("well"));
        PROVIDERS.stubFor(post(urlPathEqualTo("/sms")).withRequestBody(containing(phone)).inScenario(phone)
                .whenScenarioStateIs("well").willReturn(okJson("{\"code\":\"OK\"}")));
        list(null, Map.of("SMS", phone));
        TOPICS.publish(alert);

        soon().until(() -> published().contains("delivered:SMS"));
        assertThat(published()).doesNotContain("refused:SMS", "unreachable");
        assertThat(service.monitor("/actuator/prometheus").body())
                .contains("deliveries_provider_refused_total{channel=\"SMS\"}");
    }

    @Test
    void the_gateways_report_is_noted_once_however_often_it_comes() {
        list(null, Map.of("SMS", phone));
        TOPICS.publish(alert);
        soon().until(() -> published().contains("delivered:SMS"));

        String report = report("DELIVERED", null);
        assertThat(callback(report, now(), SECRET)).isEqualTo(204);
        String first = receivedAt();
        assertThat(first).isNotEmpty();
        assertThat(callback(report, now(), SECRET)).isEqualTo(204);
        assertThat(callback(report("UNDELIVERED", "NUMBER_UNKNOWN"), now(), SECRET)).isEqualTo(204);
        assertThat(receivedAt()).isEqualTo(first);
        assertThat(published()).doesNotContain("refused:SMS", "unreachable");
        assertThat(service.page(post, "/inbox/all.html").body()).contains("短信：已送达");
    }

    @Test
    void a_message_that_turns_out_to_go_nowhere_makes_its_leader_out_of_reach() {
        list(null, Map.of("SMS", phone));
        TOPICS.publish(alert);
        soon().until(() -> published().contains("delivered:SMS"));

        assertThat(callback(report("UNDELIVERED", "NUMBER_UNKNOWN"), now(), SECRET)).isEqualTo(204);

        soon().until(() -> published().contains("unreachable"));
        assertThat(published()).containsExactlyInAnyOrder("delivered:IN_APP", "delivered:SMS", "refused:SMS",
                "unreachable");
    }

    @Test
    void a_message_that_the_gateway_lost_is_sent_again_so_many_times_and_then_operations_are_told() {
        list(null, Map.of("SMS", phone));
        TOPICS.publish(alert);
        soon().until(() -> published().contains("delivered:SMS"));

        assertThat(callback(report("", "UNDELIVERED", "CARRIER_TROUBLE"), now(), SECRET)).isEqualTo(204);
        soon().untilAsserted(() -> sent(1, "~1"));
        assertThat(callback(report("", "UNDELIVERED", "CARRIER_TROUBLE"), now(), SECRET)).as("the gateway repeats it")
                .isEqualTo(204);
        soon().until(() -> state().equals("TAKEN"));
        assertThat(callback(report("~1", "UNDELIVERED", null), now(), SECRET)).isEqualTo(204);
        soon().untilAsserted(() -> sent(1, "~2"));
        soon().until(() -> state().equals("TAKEN"));
        assertThat(callback(report("~2", "UNDELIVERED", "CONTENT_BLOCKED"), now(), SECRET)).isEqualTo(204);

        assertThat(state()).isEqualTo("LOST");
        PROVIDERS.verify(3, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone)));
        assertThat(published()).as("nobody above is told").containsExactlyInAnyOrder("delivered:IN_APP",
                "delivered:SMS");
        assertThat(service.monitor("/actuator/prometheus").body())
                .contains("deliveries_lost_total{channel=\"SMS\"}", "deliveries_given_up_total{channel=\"SMS\"}");
        assertThat(service.monitor("/actuator/health/channels").body()).contains("not-delivered");
        assertThat(service.page(post, "/inbox/all.html").body()).contains("短信：未送达");

        assertThat(callback(report("~2", "DELIVERED", null), now(), SECRET)).isEqualTo(204);
        assertThat(state()).as("it arrived after all").isEqualTo("TAKEN");
        assertThat(service.monitor("/actuator/health/channels").body()).doesNotContain("not-delivered");
    }

    @Test
    void a_robot_that_is_set_up_wrongly_stops_no_other() {
        for (int i = 0; i < 6; i++) {
            String other = post + i;
            list(other, null, Map.of("WEBHOOK", "wrong"));
            TOPICS.publish(SampleEvents.raised(petition, other));
        }
        soon().until(() -> service.monitor("/actuator/health/channels").body().contains("\"wrong\""));
        soon().until(() -> service.monitor("/actuator/prometheus").body()
                .contains("deliveries_put_back_total{cause=\"address-circuit-open\",channel=\"WEBHOOK\"}"));

        list(null, Map.of("WEBHOOK", "hrss"));
        TOPICS.publish(alert);
        soon().until(() -> published().contains("delivered:WEBHOOK"));
    }

    @Test
    void a_report_that_is_not_the_gateways_is_refused() {
        String report = report("DELIVERED", null);

        assertThat(callback(report, now(), "another secret of somebody")).isEqualTo(401);
        assertThat(callback(report, now() - 301, SECRET)).as("caught and played again later").isEqualTo(401);
        assertThat(callback(report, now() + 301, SECRET)).isEqualTo(401);
        assertThat(callback(report, now(), SECRET)).as("of a message nobody knows").isEqualTo(404);
        assertThat(callback("{\"messageId\":", now(), SECRET)).isEqualTo(400);
        assertThat(callback("{\"status\":\"DELIVERED\"}", now(), SECRET)).isEqualTo(400);
        assertThat(callback("{\"messageId\":\"m\",\"status\":\"EATEN\"}", now(), SECRET)).isEqualTo(400);
    }

    private static void sms(String phone,
            ResponseDefinitionBuilder answer) {
        PROVIDERS.stubFor(post(urlPathEqualTo("/sms")).withRequestBody(containing(phone)).willReturn(answer));
    }

    private void list(@Nullable String email, Map<String, String> addresses) {
        list(post, email, addresses);
    }

    private static void list(String post, @Nullable String email, Map<String, String> addresses) {
        PostListed listed = SampleEvents.post(post, email);
        TOPICS.publish(new PostListed(post, 1, listed.at(), listed.division(), listed.rung(), listed.titleZh(),
                listed.titleEn(), true, email, addresses));
    }

    /** What was told of the alert, without its id. */
    private List<String> published() {
        return TOPICS.about(petition).stream().map(NotificationEvent::id)
                .map(id -> id.substring(alert.alertId().length() + 1)).toList();
    }

    private String receivedAt() {
        return ofSms("receivedAt");
    }

    private String state() {
        return ofSms("state");
    }

    private String ofSms(String field) {
        for (var delivery : service.get(post, "/inbox").body().path("alerts").path(0).path("deliveries")) {
            if (delivery.path("channel").asString().equals("SMS")) {
                return delivery.path(field).asString("");
            }
        }
        return "";
    }

    private void sent(int times, String sending) {
        PROVIDERS.verify(times, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone))
                .withRequestBody(containing(alert.alertId() + sending + "\"")));
    }

    private String report(String status, @Nullable String reason) {
        return report("", status, reason);
    }

    private String report(String sending, String status, @Nullable String reason) {
        return "{\"messageId\":\"%s\",\"status\":\"%s\"%s}".formatted(alert.alertId() + sending, status,
                reason == null ? "" : ",\"reason\":\"" + reason + "\"");
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static int callback(String body, long timestamp, String secret) {
        return SmsReports.send(service, body, timestamp, secret);
    }
}
