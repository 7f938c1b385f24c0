package org.petitions.intake.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.AnswerPublicationChosen;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Level;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A petition that the petitioner sends in without an account. */
class OnlinePetitionTest {
    private static final String LEADER = "431222.county-leader";
    private static final String BROKERS = TestServers.broker().bootstrapServers();

    private final RunningIntake intake = RunningIntake.shared();

    @Test
    @Proves(article = 17, zh = "信访人无须注册账号，可以通过网络提出信访事项，即时登记", en = "a petitioner petitions online without an account, and it is registered at once")
    void it_is_registered_with_the_bureau_of_the_place_which_sees_it_at_once() {
        ObjectNode form = SampleForms.online().put("matterDivision", "431222102");
        form.putArray("furtherMatters").addObject().put("category", "LAND").put("request", "另请求返还押金")
                .put("division", "431224100");
        Response receipt = send(SampleForms.newKey(), form);

        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.text("number")).matches("431222-\\d{8}-N-\\d{5}-[0-9A-Z]");
        assertThat(receipt.headers().get("cache-control")).containsExactly("no-store");
        assertThat(intake.postJson("/tracking", JsonMapper.shared().createObjectNode()
                .put("number", receipt.text("number")).put("code", receipt.text("trackingCode")).toString()).status())
                .isEqualTo(200);
        Response seen = intake.get("/petitions/" + receipt.text("number"), RunningIntake.CLERK);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.text("channel")).isEqualTo("NET");
        assertThat(seen.text("receivedOn")).isEqualTo(receipt.text("number").replaceAll(
                "\\d{6}-(\\d{4})(\\d{2})(\\d{2})-.*", "$1-$2-$3"));
        PetitionRegistered event = registered(receipt);
        assertThat(event.office()).isEqualTo("431222-PB");
        assertThat(event.channel()).isEqualTo(Channel.NET);
        assertThat(event.broughtTo()).isEqualTo(Level.COUNTY);
        assertThat(event.matterDivision()).isEqualTo("431222");
        assertThat(event.matterTownship()).isEqualTo("431222102");
        assertThat(openedFacts(receipt.text("petitionId")).path("facts").asString())
                .startsWith("发生地：沅陵县麻溪铺镇\n在某工地做工");
        assertThat(openedFacts(receipt.text("petitionId")).path("furtherRequests").path(0).asString())
                .isEqualTo("发生地：溆浦县卢峰镇\n另请求返还押金");
    }

    @Test
    void sent_twice_it_is_one_and_something_else_under_its_key_is_refused() {
        String key = SampleForms.newKey();
        Response first = send(key, SampleForms.online());

        assertThat(send(key, SampleForms.online()).json()).isEqualTo(first.json());
        Response other = send(key, SampleForms.online().put("title", "另一件"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(other.body()).doesNotContain(first.text("number"), first.text("trackingCode"));
        assertThat(send("12345678", SampleForms.online()).errorCodes("Idempotency-Key")).containsExactly("random-key");
    }

    @Test
    @Proves(article = 30, zh = "网上检举控告信访局的，由同级纪检监察机关登记，信访局不知晓", en = "an accusation of the bureau itself, sent in online, is registered where the bureau learns nothing of it")
    void an_accusation_names_nobody_on_its_way_back_and_never_reaches_whom_it_accuses() {
        ObjectNode accusation = SampleForms.online().put("purpose", "ACCUSATION");
        accusation.putObject("complainedOf").put("unit", "431222-PB").putArray("persons").add("杜撰人");

        Response receipt = send(SampleForms.newKey(), accusation);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.body()).doesNotContain("杜撰人", "龙㛃某", "431222-PB");
        assertThat(registered(receipt).office()).isEqualTo("431222-CDI");
        for (String who : List.of(RunningIntake.CLERK, "BUREAU/431222-PB/b-01")) {
            assertThat(intake.get("/petitions/" + receipt.text("number"), who).status()).as(who).isEqualTo(404);
        }
        assertThat(intake.get("/petitions/" + receipt.text("number"), "BUREAU/431200-PB/b-02").status())
                .isEqualTo(200);

        Response refused = send(SampleForms.newKey(), accusation.put("title", "").put("matterDivision", "110101"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorCodes("title")).containsExactly("required");
        assertThat(refused.errorCodes("matterDivision")).containsExactly("unknown-division");
        assertThat(refused.json().path("errors")).hasSize(2);
        assertThat(refused.body()).doesNotContain("杜撰人", "龙㛃某");
    }

    @Test
    void whoever_sends_very_many_is_told_when_to_come_again_and_mistakes_do_not_count() {
        try (var narrow = RunningIntake.with("petitions.online.per-source", "1")) {
            assertThat(send(narrow, SampleForms.newKey(), SampleForms.online().put("title", "")).status())
                    .isEqualTo(422);
            assertThat(send(narrow, SampleForms.newKey(), SampleForms.online()).status()).isEqualTo(201);
            Response second = send(narrow, SampleForms.newKey(), SampleForms.online());
            assertThat(second.status()).isEqualTo(429);
            assertThat(Integer.parseInt(Objects.requireNonNull(second.headers().get("retry-after")).getFirst()))
                    .isBetween(1, 3600);
        }
    }

    @Test
    void L6_a_letter_to_a_leaders_mailbox_names_the_post_and_the_petitioner_says_whether_the_answer_is_published() {
        intake.get("/office/today.html", "LEADER/431222-OFFICE/" + LEADER); // so that the directory lists the post
        await().untilAsserted(
                () -> assertThat(intake.get("/petition.html", RunningIntake.CLERK).body()).contains(LEADER));
        ObjectNode form = SampleForms.online().put("leader", LEADER).put("answerPublishable", true);
        Response receipt = send(SampleForms.newKey(), form);
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.text("number")).matches("431222-\\d{8}-M-\\d{5}-[0-9A-Z]");
        PetitionRegistered event = registered(receipt);
        assertThat(event.channel()).isEqualTo(Channel.LEADER_MAILBOX);
        assertThat(event.leader()).isEqualTo(new LeaderContact(LEADER, true));

        ObjectNode said = JsonMapper.shared().createObjectNode().put("number", receipt.text("number"))
                .put("code", receipt.text("trackingCode"));
        assertThat(intake.postJson("/tracking/publication", said.toString()).status()).isEqualTo(422);
        for (boolean agreed : List.of(true, false, false)) {
            assertThat(intake.postJson("/tracking/publication", said.put("agreed", agreed).toString()).status())
                    .isEqualTo(200);
        }
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(topic.eventsOf(receipt.text("petitionId"), 2)).last().as("told when it changes, once")
                    .isInstanceOfSatisfying(AnswerPublicationChosen.class, chosen -> {
                        assertThat(chosen.agreed()).isFalse();
                        assertThat(chosen.sequence()).isEqualTo(2);
                    });
        }

        assertThat(send(SampleForms.newKey(), form.put("leader", "431222.county-leader-9")).errorCodes("leader"))
                .containsExactly("no-mailbox");
        assertThat(send(SampleForms.newKey(), form.put("leader", "431224.county-leader")).errorCodes("leader"))
                .containsExactly("leader-elsewhere");
        form.remove("leader");
        Response net = send(SampleForms.newKey(), form);
        assertThat(net.text("number")).contains("-N-");
        assertThat(intake.postJson("/tracking/publication", said.put("number", net.text("number"))
                .put("code", net.text("trackingCode")).toString()).text("code")).isEqualTo("no-mailbox-letter");
    }

    @Test
    void B4_who_took_a_call_is_told_as_a_post_and_of_nothing_but_calls_and_letters_to_leaders() {
        ObjectNode form = SampleForms.valid().put("channel", "CALL").put("leader", "431222-PB.head");
        Response receipt = intake.register(SampleForms.newKey(), form.toString());
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        assertThat(registered(receipt).leader()).isEqualTo(new LeaderContact("431222-PB.head", null));
        assertThat(intake.get("/petitions/" + receipt.text("number"), RunningIntake.CLERK).json().path("leader")
                .path("post").asString()).isEqualTo("431222-PB.head");
        assertThat(intake.get("/office/petitions/" + receipt.text("number") + ".html", RunningIntake.CLERK).body())
                .contains("接听领导");

        assertThat(intake.register(SampleForms.newKey(), form.put("channel", "LETTER").toString())
                .errorCodes("leader")).containsExactly("not-for-channel");
        assertThat(intake.register(SampleForms.newKey(), form.put("channel", "CALL")
                .put("leader", "431222.duty-desk").toString()).errorCodes("leader")).containsExactly("unknown-code");
    }

    private Response send(String key, ObjectNode form) {
        return send(intake, key, form);
    }

    private static Response send(RunningIntake service, String key, ObjectNode form) {
        return service.postJson("/online-petitions", form.toString(), Map.of("Idempotency-Key", key));
    }

    private static PetitionRegistered registered(Response receipt) {
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            return (PetitionRegistered) topic.eventsOf(receipt.text("petitionId"), 1).getFirst();
        }
    }

    private JsonNode openedFacts(String petitionId) {
        try (TestTopic topic = new TestTopic(BROKERS, Topics.SEALED)) {
            FactsSealed sealed = (FactsSealed) topic.eventsOf(petitionId, 1).getFirst();
            String box = Objects.requireNonNull(sealed.boxes().get("case-service"));
            byte[] opened = intake.bean(SealingKeysets.class).named("case-service").open(SealedBox.ofBase64(box),
                    petitionId);
            return JsonMapper.shared().readTree(new String(opened, UTF_8));
        }
    }
}
