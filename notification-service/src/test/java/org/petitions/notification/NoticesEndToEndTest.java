package org.petitions.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.architecture.Proves;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.FactsSealed;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;
import org.petitions.notification.contacts.PetitionerContacts;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/** Notices to petitioners through the running service; the providers' borders are real HTTP and SMTP (Art. 23). */
@ExtendWith(OutputCaptureExtension.class)
class NoticesEndToEndTest {
    private static final String SECRET = "a secret of the tests";
    private static final String URL = "https://xinfang.example/tracking";
    private static final WireMockServer GATEWAY = new WireMockServer(wireMockConfig().dynamicPort());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventTopics TOPICS = new EventTopics();
    private static RunningService service;

    private final String petition = SampleEvents.newPetition();
    private final String phone = "131" + "%08d".formatted(Math.floorMod(petition.hashCode(), 100_000_000));
    private final String number = "沅人社受字〔2026〕" + Math.floorMod(petition.hashCode(), 100_000) + "号";

    @BeforeAll
    static void start() {
        TestServers.mail().smtpUp();
        GATEWAY.start();
        GATEWAY.stubFor(post(urlPathEqualTo("/sms")).willReturn(okJson("{\"code\":\"OK\"}")));
        service = RunningService.start(TestServers.newDatabaseName(),
                "--petitions.sms.url=" + GATEWAY.baseUrl() + "/sms", "--petitions.sms.app-id=xinfang",
                "--petitions.sms.secret=" + SECRET, "--petitions.sms.resendings=1",
                "--petitions.sms.resend-pause=100ms",
                "--petitions.sms.sign-name=怀化市信访局",
                "--petitions.notices.enabled=true",
                "--petitions.notices.tracking-url=" + URL, "--petitions.notices.first-pause=100ms",
                "--petitions.notices.longest-pause=300ms", "--petitions.notices.contact-patience=3s");
    }

    @AfterAll
    static void stop() {
        service.close();
        GATEWAY.stop();
        TOPICS.close();
    }

    private void chose(String addresses) {
        sealed(service.bean(SealingKeysets.class).named(FactsSealed.NOTIFICATION_SERVICE)
                .seal(addresses.getBytes(UTF_8), petition).base64());
    }

    private void sealed(String box) {
        TOPICS.publish(new FactsSealed(petition, Instant.now(), Map.of(FactsSealed.NOTIFICATION_SERVICE, box)));
    }

    private DocumentIssued issued(Duration ago) {
        return new DocumentIssued(petition, 4, Instant.now().minus(ago), DocumentKind.ACCEPTANCE_NOTICE, number,
                "acceptance-notice/1");
    }

    private List<NotificationEvent> published() {
        return TOPICS.about(petition);
    }

    private void gateway(String code) {
        GATEWAY.stubFor(post(urlPathEqualTo("/sms")).withRequestBody(containing(phone))
                .willReturn(okJson("{\"code\":\"" + code + "\"}")));
    }

    @Test
    @Proves(article = 23, zh = "信访人选择短信或者邮件告知的，书面告知制作后即时发出提示，内容不涉及信访事项", en = "whoever chose text message or mail is told at once that the written notice is there, and nothing of its content")
    void who_chose_text_messages_is_told_once_and_nothing_of_the_content_leaves(CapturedOutput output) {
        chose("{\"SMS\":\"" + phone + "\"}");
        TOPICS.publish(issued(Duration.ZERO));
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOfSatisfying(NoticeSent.class,
                sent -> {
                    assertThat(sent.channel()).isEqualTo(AlertChannel.SMS);
                    assertThat(sent.template()).isEqualTo("document/2");
                    assertThat(sent.number()).isEqualTo(number);
                }));
        soon().until(service::isIdle);
        GATEWAY.verify(1, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone)));
        GATEWAY.verify(1, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone))
                .withRequestBody(containing(URL)).withRequestBody(notMatching("(?s).*(受理|沅人社|" + petition + ").*")));
        assertThat(output.getAll() + service.monitor("/actuator/prometheus").body()).doesNotContain(phone);
    }

    @Test
    void where_a_number_is_refused_the_mail_goes_out() {
        gateway("NUMBER_UNKNOWN");
        chose("{\"SMS\":\"" + phone + "\",\"EMAIL\":\"" + petition + "@petitioner.test\"}");
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOfSatisfying(NoticeSent.class,
                sent -> assertThat(sent.channel()).isEqualTo(AlertChannel.EMAIL)));
        assertThat(TestServers.mail().mails()).filteredOn(mail -> mail.to().contains(petition + "@petitioner.test"))
                .singleElement().satisfies(mail -> assertThat(mail.subject()).isEqualTo("您有新的文书可供查阅"));
    }

    @Test
    void who_can_be_told_by_no_way_that_was_chosen_is_told_of_to_the_unit() {
        chose("{\"SMS\":\"0745-0107327\"}");
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOfSatisfying(NoticeFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(UndeliverableReason.NO_ADDRESS)));
    }

    @Test
    void a_gateway_that_fails_is_waited_for() {
        gateway("BALANCE_EMPTY");
        chose("{\"SMS\":\"" + phone + "\"}");
        TOPICS.publish(issued(Duration.ZERO));
        soon().untilAsserted(() -> GATEWAY.verify(
                postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone))));
        assertThat(published()).isEmpty();

        gateway("OK");

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOf(NoticeSent.class));
    }

    @Test
    @Proves(article = 23, zh = "所选方式持续发不出的，交承办单位另行送达", en = "what cannot be sent for a day by any way that was chosen is given to the unit to be sent otherwise")
    void a_gateway_that_fails_for_a_day_is_waited_for_no_longer() {
        gateway("BALANCE_EMPTY");
        chose("{\"SMS\":\"" + phone + "\"}");
        TOPICS.publish(issued(Duration.ZERO));

        failsOnceWaitingForTwoDays(UndeliverableReason.CHANNEL_OFF);
    }

    @Test
    void addresses_that_cannot_be_opened_for_a_day_are_waited_for_no_longer() {
        sealed("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        TOPICS.publish(issued(Duration.ZERO));

        failsOnceWaitingForTwoDays(UndeliverableReason.NO_ADDRESS);
    }

    private void failsOnceWaitingForTwoDays(UndeliverableReason reason) {
        MongoTemplate database = service.bean(MongoTemplate.class);
        soon().untilAsserted(() -> {
            database.updateFirst(Query.query(Criteria.where("_id").is(petition + "/" + number)),
                    Update.update("since", Instant.now().minus(Duration.ofDays(2))), "notices");
            assertThat(published()).singleElement().isInstanceOfSatisfying(NoticeFailed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(reason));
        });
    }

    @Test
    @Proves(article = 23, zh = "系统停用期间制作的书面告知，恢复后补发", en = "of what was made while the platform stood still the petitioner is told when it goes on")
    void what_was_made_while_this_service_stood_still_is_told_of_when_it_reads_on() {
        begunToTell(Duration.ofDays(10));
        chose("{\"SMS\":\"" + phone + "\"}");
        TOPICS.publish(issued(Duration.ofDays(4)));

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOf(NoticeSent.class));
        begunToTell(Duration.ZERO);
    }

    private static void begunToTell(Duration ago) {
        service.bean(MongoTemplate.class).save(
                new Document("_id", "notices").append("at", Date.from(Instant.now().minus(ago))), "noticesBeginning");
    }

    @Test
    void a_number_that_the_gateway_finds_wrong_later_is_followed_by_the_mail() {
        chose("{\"SMS\":\"" + phone + "\",\"EMAIL\":\"" + petition + "@petitioner.test\"}");
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> assertThat(reportUndelivered("NUMBER_UNKNOWN")).isEqualTo(204));

        soon().untilAsserted(() -> assertThat(published()).extracting(event -> ((NoticeSent) event).channel())
                .endsWith(AlertChannel.EMAIL));
        assertThat(reportUndelivered("NUMBER_UNKNOWN")).as("told again").isEqualTo(204);
    }

    @Test
    void what_the_gateway_took_and_lost_as_often_as_it_was_sent_is_told_of_to_the_unit() {
        chose("{\"SMS\":\"" + phone + "\"}");
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> {
            reportUndelivered("PHONE_OFF");
            assertThat(published()).last().isInstanceOfSatisfying(NoticeFailed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(UndeliverableReason.LOST));
        });
        GATEWAY.verify(2, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone)));
        assertThat(published()).hasSize(2);
    }

    @Test
    void a_report_about_no_message_of_ours_is_not_taken() {
        assertThat(report("{\"messageId\":\"another\",\"status\":\"DELIVERED\"}")).isEqualTo(404);
    }

    /** The gateway's report about the message it took last for this petitioner; 0 while there is none. */
    private int reportUndelivered(String reason) {
        return GATEWAY.findAll(postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone))).stream()
                .map(LoggedRequest::getBodyAsString).map(body -> JSON.readTree(body).path("messageId").asString())
                .reduce((_, last) -> last).map(id -> report("{\"messageId\":\"" + id
                        + "\",\"status\":\"UNDELIVERED\",\"reason\":\"" + reason + "\"}"))
                .orElse(0);
    }

    private static int report(String body) {
        return SmsReports.send(service, body, Instant.now().getEpochSecond(), SECRET);
    }

    @Test
    void what_is_old_and_what_offices_write_to_each_other_nobody_is_told_of() {
        chose("{\"SMS\":\"" + phone + "\"}");
        begunToTell(Duration.ZERO);
        TOPICS.publish(issued(Duration.ofDays(4)));
        TOPICS.publish(new DocumentIssued(petition, 5, Instant.now(), DocumentKind.TRANSFER_LETTER, "沅信转字〔2026〕1号",
                "transfer-letter/1"));
        Instant now = Instant.now();
        TOPICS.publish(new DocumentDelivered(petition, 6, now, DocumentKind.ACCEPTANCE_NOTICE, number,
                DeliveryMethod.IN_PERSON, now));

        assertNothingLeaves();
    }

    @Test
    void after_an_erasure_nobody_is_told() {
        chose("{\"SMS\":\"" + phone + "\"}");
        TOPICS.send(new ProducerRecord<>(Topics.SEALED, petition.getBytes(UTF_8), null));
        PetitionerContacts contacts = service.bean(PetitionerContacts.class);
        soon().until(() -> contacts.find(petition).filter(none -> none.byChannel().isEmpty()).isPresent());
        TOPICS.publish(issued(Duration.ZERO));

        assertNothingLeaves();
    }

    @Test
    void who_chose_no_electronic_way_is_told_by_none() {
        chose("{}");
        TOPICS.publish(issued(Duration.ZERO));

        assertNothingLeaves();
    }

    @Test
    @Proves(article = 23, zh = "不掌握信访人告知方式的，交承办单位另行送达，不视为无需告知", en = "where the way that was chosen is not known, the unit is told to send it otherwise: it is never taken for no need")
    void whose_choice_was_never_sealed_for_this_service_is_told_of_to_the_unit() {
        TOPICS.publish(new FactsSealed(petition, Instant.now(), Map.of("case-service", "sealed")));
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOfSatisfying(NoticeFailed.class,
                failed -> assertThat(failed.reason()).isEqualTo(UndeliverableReason.NO_ADDRESS)));
    }

    @Test
    void what_is_sealed_for_this_service_after_the_document_is_waited_for() {
        TOPICS.publish(new FactsSealed(petition, Instant.now().minusSeconds(60), Map.of("case-service", "sealed")));
        TOPICS.publish(issued(Duration.ZERO));
        chose("{\"SMS\":\"" + phone + "\"}");

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOf(NoticeSent.class));
    }

    @Test
    void addresses_sealed_with_other_keys_hold_up_no_other_notice_and_are_sent_to_once_sealed_anew() {
        sealed("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        TOPICS.publish(issued(Duration.ZERO));
        NoticesEndToEndTest healthy = new NoticesEndToEndTest();
        healthy.chose("{\"SMS\":\"" + healthy.phone + "\"}");
        TOPICS.publish(healthy.issued(Duration.ZERO));
        soon().untilAsserted(() -> assertThat(healthy.published()).singleElement().isInstanceOf(NoticeSent.class));
        soon().untilAsserted(
                () -> assertThat(service.monitor("/actuator/prometheus").body())
                        .containsPattern("notices_stumbled_total(\\{.*})? [1-9]"));
        assertThat(published()).isEmpty();

        chose("{\"SMS\":\"" + phone + "\"}");

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOf(NoticeSent.class));
    }

    @Test
    void while_the_gateway_fails_the_mail_that_was_chosen_too_goes_out() {
        gateway("BALANCE_EMPTY");
        chose("{\"SMS\":\"" + phone + "\",\"EMAIL\":\"" + petition + "@petitioner.test\"}");
        TOPICS.publish(issued(Duration.ZERO));

        soon().untilAsserted(() -> assertThat(published()).singleElement().isInstanceOfSatisfying(NoticeSent.class,
                sent -> assertThat(sent.channel()).isEqualTo(AlertChannel.EMAIL)));
    }

    /** A petition that came later is told of, and nothing is left to do: what came before was dealt with. */
    private void assertNothingLeaves() {
        NoticesEndToEndTest later = new NoticesEndToEndTest();
        later.chose("{\"SMS\":\"" + later.phone + "\"}");
        TOPICS.publish(later.issued(Duration.ZERO));
        soon().untilAsserted(() -> assertThat(later.published()).isNotEmpty());
        soon().until(service::isIdle);
        assertThat(published()).isEmpty();
        GATEWAY.verify(0, postRequestedFor(urlPathEqualTo("/sms")).withRequestBody(containing(phone)));
    }
}
