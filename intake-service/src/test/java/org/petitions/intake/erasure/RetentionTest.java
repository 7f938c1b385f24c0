package org.petitions.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.law.LegalCalendar;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What has been kept for its time goes by itself, what is suspended stays, and all of it is on record. */
@Tag("database")
class RetentionTest {
    private static final RunningIntake SERVICE = RunningIntake
            .with(Map.of("petitions.practice.retention.years.claim", "2"));
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final Instant LONG_AGO = Instant.parse("2020-03-02T00:00:00Z");

    private final Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Proves(article = 46, item = 5, cityRule = true, zh = "保存期限届满的，内容和个人信息自动删除，并有记录", en = "what has been kept for its time is erased by itself, and it is on record")
    void what_has_been_kept_for_its_time_is_erased_and_on_record_without_a_word() {
        endedLongAgo();

        assertThat(SERVICE.bean(Retention.class).eraseExpired()).isPositive();

        assertThat(isErased()).isTrue();
        assertThat(registered("AUDITOR/431222-PB/u-01")).singleElement().satisfies(entry -> {
            assertThat(entry.path("ground").asString()).isEqualTo("RETENTION_EXPIRED");
            assertThat(entry.path("by").asString()).isEqualTo("platform");
            assertThat(entry.path("unit").asString()).isEqualTo("431222-PB");
            assertThat(entry.has("note")).isFalse();
        });
        assertThat(registered(BUREAU)).hasSize(1);
        assertThat(registered("BUREAU/431200-PB/b-01")).hasSize(1);
        assertThat(registered("BUREAU/431202-PB/b-01")).as("another county").isEmpty();
        assertThat(SERVICE.get("/erasures?day=2026-01-01", RunningIntake.CLERK).status()).isEqualTo(403);
        assertThat(SERVICE.get("/erasures?day=%2B999999999-12-31", BUREAU).status()).as("a year of four digits")
                .isEqualTo(400);
    }

    @Test
    void one_that_cannot_be_read_keeps_no_other_from_being_erased() {
        endedLongAgo();
        Response unreadable = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
        SERVICE.bean(MongoTemplate.class).getCollection("petitions").updateOne(
                Filters.eq("_id", unreadable.text("petitionId")),
                Updates.combine(Updates.set("registeredAt", Date.from(LONG_AGO.minusSeconds(1))),
                        Updates.set("sealedReceipt", new Binary(new byte[64]))));
        ended(unreadable, LONG_AGO);

        SERVICE.bean(Retention.class).eraseExpired();

        assertThat(isErased()).isTrue();
        assertThat(SERVICE.bean(MeterRegistry.class).counter("petitions.retention.failed").count()).isPositive();
    }

    @Test
    void no_page_of_the_register_tells_of_what_its_reader_may_not_know() {
        endedLongAgo();
        SERVICE.bean(Retention.class).eraseExpired();
        var petitions = SERVICE.bean(MongoTemplate.class).getCollection("petitions");
        Document erased = Objects.requireNonNull(
                petitions.find(Filters.eq("_id", receipt.text("petitionId"))).first());
        String before = "{\"office\": \"%s\", \"purpose\": \"ACCUSATION\", \"complainedOfUnit\": \"431222-PB\"}";
        List<Document> hidden = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            // Numbers of another county, and of what accuses the office itself.
            String office = i % 2 == 0 ? "431202-PB" : "431222-PB";
            Document copy = Document.parse(erased.toJson());
            copy.get("matter", Document.class).putAll(Document.parse(before.formatted(office)));
            hidden.add(copy.append("_id", "hidden-" + i)
                    .append("number", "%s-20190505-L-%05d-A".formatted(office.substring(0, 6), i)));
        }
        petitions.insertMany(hidden);
        try {
            LocalDate day = LegalCalendar.dayOf(erased.getList("erasures", Document.class).getFirst().getDate("at")
                    .toInstant());
            Response register = SERVICE.get("/erasures?day=" + day, "AUDITOR/431222-PB/u-01");

            assertThat(register.body()).doesNotContain("20190505").contains(receipt.text("number"));
            assertThat(register.json().has("after")).isFalse();
            assertThat(SERVICE.get("/erasures?day=" + day, "AUDITOR/431200-PB/u-01").json().path("erasures").size())
                    .as("the city's").isEqualTo(200);
        } finally {
            petitions.deleteMany(Filters.regex("_id", "^hidden-"));
        }
    }

    @Test
    void what_goes_on_or_ended_lately_is_kept() {
        registeredLongAgo();
        SERVICE.bean(Retention.class).eraseExpired();
        assertThat(isErased()).as("it goes on").isFalse();

        ended(Instant.now().minusSeconds(86_400));
        SERVICE.bean(Retention.class).eraseExpired();
        assertThat(isErased()).as("it ended yesterday").isFalse();
    }

    @Test
    void what_has_no_period_is_kept_however_long_ago_it_ended() {
        Response suggestion = SERVICE.register(SampleForms.newKey(),
                SampleForms.with(SampleForms.with("purpose", "SUGGESTION"), "complainedOf", null).toString());
        registeredLongAgo(suggestion);
        ended(suggestion, LONG_AGO);
        endedLongAgo();

        SERVICE.bean(Retention.class).eraseExpired();

        assertThat(isErased()).as("what has a period and ended on the same day").isTrue();
        assertThat(isErased(suggestion)).isFalse();
    }

    @Test
    void once_it_is_stopped_no_other_petition_is_erased() {
        endedLongAgo();
        Retention retention = SERVICE.bean(Retention.class);
        retention.stop();
        try {
            assertThat(retention.eraseExpired()).isZero();
            assertThat(isErased()).isFalse();
        } finally {
            retention.start();
        }
    }

    @Test
    void while_it_is_suspended_nobody_erases_it_by_hand_or_by_the_day() {
        endedLongAgo();
        assertThat(post("/hold", BUREAU, "{\"reason\":\"PROCEEDINGS\"}").status()).isEqualTo(200);
        Response again = post("/hold", BUREAU, "{\"reason\":\"ARCHIVES\"}");
        assertThat(again.json().path("holds").size()).as("one that lasts stays").isEqualTo(1);

        SERVICE.bean(Retention.class).eraseExpired();
        assertThat(isErased()).isFalse();
        Response byHand = post("/erasure", BUREAU, "{\"ground\":\"ORDERED\",\"note\":\"依法\"}");
        assertThat(byHand.status()).isEqualTo(409);
        assertThat(byHand.text("code")).isEqualTo("erasure-on-hold");

        Response released = post("/release", BUREAU, "");
        assertThat(released.json().path("held").asBoolean()).isFalse();
        assertThat(released.json().at("/holds/0/reason").asString()).isEqualTo("PROCEEDINGS");
        assertThat(released.json().at("/holds/0/releasedBy").asString()).isEqualTo("431222-PB.b-01");
        assertThat(post("/release", BUREAU, "").text("code")).isEqualTo("not-on-hold");
        SERVICE.bean(Retention.class).eraseExpired();
        assertThat(isErased()).isTrue();
        assertThat(SERVICE.get("/petitions/" + receipt.text("number") + "/hold", BUREAU).json().path("holds").size())
                .as("it stays on record").isEqualTo(1);
    }

    @Test
    void a_suspension_is_the_bureaus_that_may_know_of_it_and_wants_a_reason() {
        assertThat(post("/hold", RunningIntake.CLERK, "{\"reason\":\"PROCEEDINGS\"}").status()).isEqualTo(403);
        assertThat(post("/hold", "BUREAU/431202-PB/b-01", "{\"reason\":\"PROCEEDINGS\"}").status()).isEqualTo(404);
        assertThat(post("/hold", BUREAU, "{}").errorCodes("reason")).containsExactly("required");
    }

    private void endedLongAgo() {
        registeredLongAgo();
        ended(LONG_AGO);
    }

    private void registeredLongAgo() {
        registeredLongAgo(receipt);
    }

    private static void registeredLongAgo(Response receipt) {
        SERVICE.bean(MongoTemplate.class).getCollection("petitions").updateOne(
                Filters.eq("_id", receipt.text("petitionId")), Updates.set("registeredAt", Date.from(LONG_AGO)));
    }

    private void ended(Instant at) {
        ended(receipt, at);
    }

    private static void ended(Response receipt, Instant at) {
        TestTopic.publish(TestServers.broker().bootstrapServers(),
                new CaseEventsBuilder(receipt.text("petitionId"), at).accepted().replied()
                        .delivered(DocumentKind.HANDLING_OPINION, "1").closed(CaseEnd.SETTLED).array());
        await().untilAsserted(() -> assertThat(SERVICE.get("/petitions/" + receipt.text("number"), BUREAU).json()
                .at("/status/code").asString()).isEqualTo("CLOSED"));
    }

    private boolean isErased() {
        return isErased(receipt);
    }

    private static boolean isErased(Response receipt) {
        return SERVICE.bean(PetitionStore.class).byId(receipt.text("petitionId")).orElseThrow().isErased();
    }

    private List<JsonNode> registered(String actor) {
        LocalDate day = LegalCalendar.dayOf(SERVICE.bean(PetitionStore.class).byId(receipt.text("petitionId"))
                .orElseThrow().erasures().getLast().at());
        Response answer = SERVICE.get("/erasures?day=" + day, actor);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("erasures").valueStream()
                .filter(entry -> entry.path("number").asString().equals(receipt.text("number"))).toList();
    }

    private Response post(String path, String actor, String body) {
        var request = SERVICE.request("/petitions/" + receipt.text("number") + path, actor);
        return SERVICE.send(body.isEmpty()
                ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
