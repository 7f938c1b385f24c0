package org.petitions.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.events.FactsSealed;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Cases with facts, for tests of what is made from them. */
public final class CaseFixtures {
    public static final String NAME = "㛃䶮";
    public static final String ADDRESS = "例村三组";
    public static final String REQUEST = "请求支付三个月工资";
    public static final String OPINION = "经核实，用人单位应于三月补发工资。";
    public static final String FACTS = """
            {"title":"欠薪","request":"%s","facts":"二〇二五年十月至十二月未发工资。","reasons":"劳动法规定工资按月支付。",
            "petitioner":{"name":"%s","phone":"19900001512","address":{"division":"431222","text":"%s"}}}"""
            .formatted(REQUEST, NAME, ADDRESS);

    private final RunningCaseService service;
    private final TopicClient events;

    public CaseFixtures(RunningCaseService service, TopicClient events) {
        this.service = service;
        this.events = events;
    }

    /** A case that is open, with its facts here. */
    public TestPetition opened(TestPetition petition, String facts) {
        sealed(petition, facts);
        return openedWithoutFacts(petition);
    }

    /** The same, registered by this office. */
    public TestPetition openedAt(String office, TestPetition petition, String facts) {
        sealed(petition, facts);
        events.publish(petition.registeredAt(office));
        await().untilAsserted(() -> assertThat(service.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));
        return petition;
    }

    /** A petition's facts are here; it is not registered yet. */
    public void sealed(TestPetition petition, String facts) {
        var box = service.bean(SealingKeysets.class).named("case-service").seal(facts.getBytes(UTF_8), petition.id());
        events.publish(new FactsSealed(petition.id(), Instant.ofEpochSecond(1_770_000_000L),
                Map.of("case-service", box.base64())));
        await().until(() -> service.bean(MongoTemplate.class).findById(petition.id(), Document.class, "facts") != null);
    }

    public TestPetition openedWithoutFacts(TestPetition petition) {
        events.publish(petition.registered());
        await().untilAsserted(() -> assertThat(service.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));
        return petition;
    }

    /** A case that was answered: version 4. */
    public TestPetition answered() {
        TestPetition petition = opened(TestPetition.aboutWages(), FACTS);
        assertThat(service.post(petition.path("accept"), AT_UNIT, 2, null).status()).isEqualTo(200);
        assertThat(service.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
                        + OPINION + "\"}")
                .version()).isEqualTo(4);
        return petition;
    }

    /** Makes a document. */
    public Response issue(TestPetition petition, String actor, long version, String kind) {
        return service.post(petition.path("documents"), actor, version, "{\"kind\":\"" + kind + "\"}");
    }

    /** The handling opinion on an answered case, its first document, is made and handed over at once: two versions more. */
    public Response opinionDelivered(TestPetition petition, long version) {
        assertThat(issue(petition, AT_UNIT, version, "HANDLING_OPINION").status()).isEqualTo(201);
        Response delivered = deliver(petition, 1, version + 1, Instant.now().toString(), "本人签收");
        assertThat(delivered.status()).isEqualTo(200);
        return delivered;
    }

    /** Hands one over at a moment. */
    public Response deliver(TestPetition petition, int n, long version, String receivedAt, String receipt) {
        return service.post(petition.path("documents/" + n + "/deliver"), AT_UNIT, version,
                "{\"how\":\"POST\",\"receivedAt\":\"" + receivedAt + "\",\"receipt\":\"" + receipt + "\"}");
    }
}
