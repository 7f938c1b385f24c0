package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.local.server.TestServers;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("database")
class RegistrationTest {
    private static final String BROKERS = TestServers.broker().bootstrapServers();

    private final RunningIntake intake = RunningIntake.shared();

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访事项录入后即有登记编号和查询码", en = "what is entered has its number and its tracking code at once")
    void a_sound_form_is_registered_with_a_number_and_a_tracking_code() {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("number")).matches("431222-\\d{8}-L-\\d{5}-[0-9A-Z]");
        assertThat(answer.text("trackingCode")).matches("[2-9A-HJKMNP-Z]{12}");
    }

    @Test
    void N1_a_letter_a_visit_a_call_and_the_net_go_one_way_with_one_kind_of_number_and_of_status() {
        for (Channel channel : List.of(Channel.LETTER, Channel.VISIT, Channel.CALL, Channel.NET)) {
            Response answer = intake.register(SampleForms.newKey(),
                    SampleForms.with("channel", channel.name()).toString());
            assertThat(answer.text("number")).as(channel.name()).matches("431222-\\d{8}-[A-Z]-\\d{5}-[0-9A-Z]");
            assertThat(intake.get("/petitions/" + answer.text("number"), RunningIntake.CLERK).json()
                    .at("/status/code").asString()).isEqualTo("REGISTERED");
            try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
                var record = topic.recordsOf(answer.text("petitionId"), 1).getFirst();
                assertThat(((PetitionRegistered) TestTopic.event(record)).channel()).isEqualTo(channel);
            }
        }
    }

    @Test
    void the_registration_is_published_in_codes() {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        String id = answer.text("petitionId");
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            var record = topic.recordsOf(id, 1).getFirst();
            PetitionRegistered event = (PetitionRegistered) TestTopic.event(record);
            assertThat(event.number()).isEqualTo(answer.text("number"));
            assertThat(event.at()).isEqualTo(answer.text("registeredAt"));
            assertThat(event.complainedOfPosts()).containsExactly("431222-HRSS.head");
            assertThat(event.persons()).isEqualTo(3);
            assertThat(new String(record.headers().lastHeader(EventHeaders.ID).value(), UTF_8))
                    .isEqualTo(id + ":intake:1");
            assertThat(record.headers().lastHeader(EventHeaders.TRACE_PARENT)).isNotNull();
        }
    }

    @Test
    void case_service_opens_the_facts_with_its_own_key_and_rare_characters_are_unharmed() {
        String rare = "𠮷𬭛䶮㛃 👨‍👩‍👧 🏳️‍🌈 第二行";
        String id = intake.register(SampleForms.newKey(), SampleForms.with("facts", rare).toString())
                .text("petitionId");
        JsonNode facts = openedFacts(id);
        assertThat(facts.path("facts").asString()).isEqualTo(rare);
        assertThat(facts.at("/petitioner/name").asString()).isEqualTo("龙㛃某");
        assertThat(facts.at("/representatives/0/name").asString()).isEqualTo("向𬭛");
        assertThat(facts.at("/complainedOfPersons/0").asString()).isEqualTo("杜撰人");
        assertThat(facts.path("matterDate").asString()).isEqualTo("2026-02-20");
        assertThat(facts.path("subcategory").asString()).isEqualTo("WAGES");
    }

    @Test
    void a_matter_found_by_screening_is_registered_without_anybody_and_nobody_can_track_it() {
        var form = SampleForms.with("channel", "SCREENING");
        form.remove(List.of("identity", "petitioner", "persons", "representatives", "notice", "repeat", "request"));
        String key = SampleForms.newKey();
        Response answer = intake.register(key, form.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("number")).matches("431222-\\d{8}-S-\\d{5}-[0-9A-Z]");
        assertThat(answer.json().path("trackingCode").isMissingNode()).isTrue();
        assertThat(intake.register(key, form.toString()).json()).isEqualTo(answer.json());
        for (String code : List.of("", "------------", "222222222222")) {
            assertThat(intake.postJson("/tracking", form.objectNode().put("number", answer.text("number"))
                    .put("code", code).toString()).status()).isEqualTo(404);
        }
        assertThat(intake.get("/petitions/" + answer.text("number"), RunningIntake.CLERK).text("kind"))
                .isEqualTo("SCREENED");
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            PetitionRegistered event = (PetitionRegistered) topic.eventsOf(answer.text("petitionId"), 1).getFirst();
            assertThat(event.channel()).isEqualTo(Channel.SCREENING);
            assertThat(event.persons()).isZero();
            assertThat(event.identity()).isEqualTo(Identity.ANONYMOUS);
        }
    }

    @Test
    void a_group_visit_and_a_confidential_name_are_told_by_the_event() {
        var form = SampleForms.with(SampleForms.with("channel", "VISIT"), "persons", 7);
        Response answer = intake.register(SampleForms.newKey(),
                SampleForms.with(form, "identity", "CONFIDENTIAL").toString());
        assertThat(intake.get("/petitions/" + answer.text("number"), RunningIntake.CLERK).text("kind"))
                .isEqualTo("GROUP_VISIT");
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            PetitionRegistered event = (PetitionRegistered) topic.eventsOf(answer.text("petitionId"), 1).getFirst();
            assertThat(event.channel()).isEqualTo(Channel.VISIT);
            assertThat(event.persons()).isEqualTo(7);
            assertThat(event.representatives()).isEqualTo(1);
            assertThat(event.identity()).isEqualTo(Identity.CONFIDENTIAL);
        }
    }

    @Test
    void the_longest_texts_allowed_are_registered_and_published() {
        var form = SampleForms.with("facts", "𠮷".repeat(20_000));
        SampleForms.with(form, "request", "汉".repeat(20_000));
        SampleForms.with(form, "reasons", "汉".repeat(20_000));
        String id = intake.register(SampleForms.newKey(), form.toString()).text("petitionId");
        assertThat(openedFacts(id).path("facts").asString()).isEqualTo("𠮷".repeat(20_000));
    }

    @Test
    void the_same_key_and_content_get_the_same_answer() {
        String key = SampleForms.newKey();
        Response first = intake.register(key, SampleForms.valid().toString());
        Response again = intake.register(key, SampleForms.valid().toPrettyString());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            Response later = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
            topic.recordsOf(later.text("petitionId"), 1);
            assertThat(topic.read(first.text("petitionId"))).hasSize(1);
        }
    }

    @Test
    void the_same_key_with_other_content_is_refused_and_changes_nothing() {
        String key = SampleForms.newKey();
        Response first = intake.register(key, SampleForms.valid().toString());
        Response other = intake.register(key, SampleForms.with("request", "另一请求").toString());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(other.body()).doesNotContain(first.text("trackingCode"), first.text("number"));
        assertThat(intake.register(key, SampleForms.valid().toString()).json()).isEqualTo(first.json());
    }

    @Test
    void thirty_two_threads_with_one_key_register_one_petition() throws Exception {
        String key = SampleForms.newKey();
        Callable<Response> register = () -> intake.register(key, SampleForms.valid().toString());
        List<Response> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : threads.invokeAll(Collections.nCopies(32, register))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Response::body).collect(Collectors.toSet())).hasSize(1);
    }

    @Test
    void without_an_idempotency_key_nothing_is_registered() {
        Response answer = intake.register("short", SampleForms.valid().toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("idempotency-key-missing");
    }

    @Test
    void a_faulty_form_is_answered_with_every_fault_in_both_languages() {
        var form = SampleForms.with("matterDivision", "431299");
        SampleForms.with(form, "title", " ");
        Response answer = intake.register(SampleForms.newKey(), form.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCodes("matterDivision")).containsExactly("unknown-division");
        assertThat(answer.errorCodes("title")).containsExactly("required");
        assertThat(answer.json().at("/errors/0/zh").asString()).isNotEmpty();
        assertThat(answer.json().at("/errors/0/en").asString()).isNotEmpty();
    }

    @Test
    void a_first_petition_of_the_own_office_is_linked() {
        Response first = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        var form = SampleForms.with("repeat", true);
        Response repeat = intake.register(SampleForms.newKey(),
                SampleForms.with(form, "firstPetition", first.text("number")).toString());
        assertThat(repeat.status()).isEqualTo(201);
        JsonNode view = intake.get("/petitions/" + repeat.text("number"), RunningIntake.CLERK).json();
        assertThat(view.path("firstPetitionId").asString()).isEqualTo(first.text("petitionId"));
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "登记重复信访填写首次登记编号的，不透露该编号有无对应的信访事项", en = "a first petition's number that is filled in tells nobody whether there is such a petition")
    void whether_the_number_of_anothers_petition_is_given_out_nobody_learns_by_naming_it() {
        String accuses = register(SampleForms.with("complainedOf.posts", List.of("431222-PB.head")), "ACCUSATION");
        String unknown = new RegistrationNumber("431222",
                LocalDate.of(2022, 5, 1), Channel.LETTER, 1).toString();

        for (String number : List.of(accuses.substring("/petitions/".length()), unknown)) {
            var form = SampleForms.with(SampleForms.with("repeat", true), "firstPetition", number);
            Response answer = intake.register(SampleForms.newKey(), form.toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            JsonNode view = intake.get("/petitions/" + answer.text("number"), RunningIntake.CLERK).json();
            assertThat(view.has("firstPetitionId")).isFalse();
            assertThat(view.path("firstPetition").asString()).as("to be compared with the letter").isEqualTo(number);
        }
    }

    @Test
    void a_first_petition_that_accuses_the_reader_is_not_named_to_them() {
        String first = register(SampleForms.with("complainedOf.unit", "431200-PB"), "ACCUSATION");
        var form = SampleForms.with(SampleForms.with("repeat", true), "firstPetition",
                first.substring("/petitions/".length()));
        String repeat = "/petitions/" + intake.register(SampleForms.newKey(), form.toString()).text("number");

        assertThat(intake.get(repeat, RunningIntake.CLERK).json().has("firstPetitionId")).isTrue();
        JsonNode atTheCity = intake.get(repeat, "BUREAU/431200-PB/b-01").json();
        assertThat(atTheCity.path("number").asString()).isNotEmpty();
        assertThat(atTheCity.has("firstPetitionId")).isFalse();
        assertThat(atTheCity.has("firstPetition")).isFalse();
    }

    @Test
    void a_first_petition_that_the_registering_office_may_not_know_of_is_linked_for_who_may() {
        String first = register(SampleForms.with("complainedOf.posts", List.of("431222-PB.head")), "ACCUSATION");
        var form = SampleForms.with(SampleForms.with("repeat", true), "firstPetition",
                first.substring("/petitions/".length()));
        String repeat = "/petitions/" + intake.register(SampleForms.newKey(), form.toString()).text("number");

        assertThat(intake.get(repeat, RunningIntake.CLERK).json().has("firstPetitionId")).isFalse();
        assertThat(intake.get(repeat, "BUREAU/431200-PB/b-01").json().path("firstPetitionId").asString())
                .isNotEmpty()
                .isEqualTo(intake.get(first, "BUREAU/431200-PB/b-01").text("petitionId"));
    }

    @Test
    void a_clerk_registers_for_the_own_office_only() {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.with("office", "431223-PB").toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("office-not-yours");
    }

    @Test
    void a_petition_is_looked_up_in_codes_by_its_office_and_the_bureaus_above() {
        Response registered = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        String path = "/petitions/" + registered.text("number");
        Response view = intake.get(path, RunningIntake.CLERK);
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.json().at("/status/code").asString()).isEqualTo("REGISTERED");
        assertThat(view.text("category")).isEqualTo("LABOUR");
        assertThat(view.body()).doesNotContain("龙㛃某", "拖欠", "杜撰人", registered.text("trackingCode"));
        assertThat(intake.get(path, "BUREAU/431200-PB/b-01").status()).isEqualTo(200);
        assertThat(intake.get(path, "BUREAU/431222-PB/b-01").status()).isEqualTo(200);
        assertThat(intake.get(path, "CLERK/431223-PB/c-01").status()).isEqualTo(404);
        assertThat(intake.get(path, "BUREAU/431223-PB/b-01").status()).isEqualTo(404);
        assertThat(intake.get(path, "LEADER/431222-OFFICE/431222.county-leader").status()).isEqualTo(403);
    }

    @Test
    void an_accusation_is_not_there_for_whom_it_accuses() {
        String accused = register(SampleForms.with("complainedOf.unit", "431200-PB"), "ACCUSATION");
        assertThat(intake.get(accused, "BUREAU/431200-PB/b-01").status()).isEqualTo(404);
        assertThat(intake.get(accused, "BUREAU/431222-PB/b-01").status()).isEqualTo(200);

        String headAccused = register(SampleForms.with("complainedOf.posts", List.of("431222-PB.head")), "ACCUSATION");
        assertThat(intake.get(headAccused, "BUREAU/431222-PB/b-01").status()).isEqualTo(404);
        assertThat(intake.get(headAccused, RunningIntake.CLERK).status()).isEqualTo(404);
        assertThat(intake.get(headAccused, "BUREAU/431200-PB/b-01").status()).isEqualTo(200);

        String leaderAccused = register(SampleForms.with("complainedOf.posts", List.of("431200.city-leader")),
                "ACCUSATION");
        assertThat(intake.get(leaderAccused, "BUREAU/431200-PB/431200.city-leader").status()).isEqualTo(404);
        assertThat(intake.get(leaderAccused, "BUREAU/431200-PB/b-01").status()).isEqualTo(200);
    }

    @Test
    void a_claim_may_be_seen_by_the_bureau_it_complains_of() {
        String claim = register(SampleForms.with("complainedOf.unit", "431200-PB"), "CLAIM");
        assertThat(intake.get(claim, "BUREAU/431200-PB/b-01").status()).isEqualTo(200);
    }

    /** Where it is looked up. */
    private String register(ObjectNode form, String purpose) {
        Response answer = intake.register(SampleForms.newKey(), SampleForms.with(form, "purpose", purpose).toString());
        return "/petitions/" + answer.text("number");
    }

    @Test
    void a_number_that_is_none_or_not_given_out_is_not_found() {
        assertThat(intake.get("/petitions/431222-20260301-L-00017-0", RunningIntake.CLERK).status()).isEqualTo(404);
        assertThat(intake.get("/petitions/nothing", RunningIntake.CLERK).status()).isEqualTo(404);
    }

    private JsonNode openedFacts(String petitionId) {
        try (TestTopic topic = new TestTopic(BROKERS, Topics.SEALED)) {
            FactsSealed sealed = (FactsSealed) topic.eventsOf(petitionId, 1).getFirst();
            String box = Objects.requireNonNull(sealed.boxes().get("case-service"));
            byte[] opened = intake.bean(SealingKeysets.class).named("case-service").open(SealedBox.ofBase64(box),
                    petitionId);
            return new JsonMapper().readTree(new String(opened, UTF_8));
        }
    }
}
