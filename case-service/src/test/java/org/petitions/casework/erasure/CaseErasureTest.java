package org.petitions.casework.erasure;

import org.petitions.events.HandlingEvent.NoticeExempted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseEvent;
import org.petitions.events.FactsSealed;
import org.petitions.events.HandlingEvent.Recused;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventCodec;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Words that are erased stay erased, whatever was under way and wherever the process was killed; codes, dates and numbers stay. */
@Tag("database")
class CaseErasureTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final CaseFixtures DOCUMENTS = new CaseFixtures(SERVICE, TopicClient.shared());
    private static final CaseQueries FILES = SERVICE.bean(CaseQueries.class);
    private static final CaseErasure ERASURE = SERVICE.bean(CaseErasure.class);
    private static final MongoTemplate MONGO = SERVICE.bean(MongoTemplate.class);
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void an_erasure_that_was_killed_before_any_of_its_stages_is_finished_when_its_event_is_read_again(int stage) {
        TestPetition petition = printed();
        CaseErasure killed = CaseErasureFixture.killedBefore(stage, SERVICE);
        if (stage < 3) {
            assertThatThrownBy(() -> killed.erase(petition.id(), AT))
                    .isInstanceOf(CaseErasureFixture.KilledException.class);
        } else {
            killed.erase(petition.id(), AT);
        }

        ERASURE.erase(petition.id(), AT);

        assertThat(isWithoutWords(petition)).isTrue();
        assertThat(FILES.find(petition.id()).orElseThrow().version()).isEqualTo(5);
    }

    @Test
    void a_step_that_had_read_them_before_is_not_saved_with_words_of_its_own() {
        TestPetition petition = DOCUMENTS.answered();
        CaseFile read = FILES.find(petition.id()).orElseThrow();
        ERASURE.erase(petition.id(), AT);

        assertThat(read.words()).containsKey("4");
        assertThatThrownBy(() -> step(read)).isInstanceOf(StaleVersionException.class);
        assertThat(FILES.find(petition.id()).orElseThrow()).satisfies(file -> {
            assertThat(file.version()).isEqualTo(4);
            assertThat(file.words()).isEmpty();
        });
    }

    @Test
    void a_step_without_words_that_had_read_them_before_is_saved_and_does_not_bring_them_back() {
        TestPetition petition = DOCUMENTS.answered();
        CaseFile read = FILES.find(petition.id()).orElseThrow();
        ERASURE.erase(petition.id(), AT);

        List<CaseEvent> events = recused(read);
        var records = SERVICE.bean(EventEncoder.class).encodeAll(events);
        SERVICE.bean(Outbox.class).change(read, next(read, events), records);

        assertThat(FILES.find(petition.id()).orElseThrow()).satisfies(file -> {
            assertThat(file.version()).isEqualTo(5);
            assertThat(file.words()).isEmpty();
            assertThat(file.wordsErasedAt()).isEqualTo(AT);
        });
    }

    @Test
    void what_is_written_afterwards_stays_when_the_event_is_read_again_and_goes_with_the_next_erasure() {
        TestPetition petition = DOCUMENTS.answered();
        ERASURE.erase(petition.id(), AT);
        step(FILES.find(petition.id()).orElseThrow());

        ERASURE.erase(petition.id(), AT);
        assertThat(FILES.find(petition.id()).orElseThrow().words()).containsOnlyKeys("5");

        ERASURE.erase(petition.id(), AT.plusSeconds(1));
        assertThat(FILES.find(petition.id()).orElseThrow().words()).isEmpty();
    }

    @Test
    void a_step_keeps_what_was_written_with_the_steps_before_it() {
        TestPetition petition = DOCUMENTS.answered();

        step(FILES.find(petition.id()).orElseThrow());

        assertThat(FILES.find(petition.id()).orElseThrow().words()).containsKeys("4", "5");
    }

    @Test
    void a_merged_case_whose_petitioner_was_not_told_owes_no_notice_once_it_is_erased() {
        TestPetition lead = DOCUMENTS.openedWithoutFacts(TestPetition.aboutWages());
        TestPetition merged = DOCUMENTS.openedWithoutFacts(TestPetition.aboutWages());
        assertThat(SERVICE.post(merged.path("merge"), AT_BUREAU, 2, "{\"lead\":\"%s\"}".formatted(lead.id())).status())
                .isEqualTo(200);

        ERASURE.erase(merged.id(), AT);
        ERASURE.erase(merged.id(), AT);

        await().untilAsserted(() -> assertThat(TopicClient.shared().ofCase(merged.id()))
                .filteredOn(NoticeExempted.class::isInstance).hasSize(1));
    }

    @Test
    void where_there_is_no_case_there_is_nothing_to_erase() {
        ERASURE.erase("no-such-petition", AT);

        assertThat(FILES.find("no-such-petition")).isEmpty();
    }

    @Test
    void intakes_event_erases_all_and_the_timeline_says_by_what_law() {
        TestPetition petition = printed();
        PetitionErased event = new PetitionErased(petition.id(), 3, AT, ErasureGround.RETENTION_EXPIRED);

        TopicClient.shared().publish(event, event);

        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).json()
                .path("entries").values()).filteredOn(line -> line.path("kind").asString().equals("WORDS_ERASED"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("code").asString()).isEqualTo("RETENTION_EXPIRED")));
        assertThat(isWithoutWords(petition)).isTrue();
        assertThat(SERVICE.get(petition.path("facts?why=SUPERVISION"), AT_BUREAU).get("code"))
                .isEqualTo("facts-not-here");
        assertThat(SERVICE.get(petition.path("documents/1/pdf"), AT_UNIT).get("code")).isEqualTo("document-erased");
        assertThat(SERVICE.get(petition.path("documents"), AT_UNIT).json().path("documents")).hasSize(1);
    }

    @Test
    void the_tombstone_that_comes_after_the_event_leaves_what_was_written_in_between() {
        TestPetition petition = DOCUMENTS.answered();
        PetitionErased event = new PetitionErased(petition.id(), 3, AT, ErasureGround.UNLAWFUL_PROCESSING);
        TopicClient.shared().publish(event, event);
        await().until(() -> FILES.find(petition.id()).orElseThrow().words().isEmpty());
        step(FILES.find(petition.id()).orElseThrow());

        var tombstone = EventCodec.tombstone(Topics.SEALED, event, null);
        TopicClient.shared().send(tombstone.topic(), tombstone.key(), tombstone.value(), tombstone.headers());
        // What is sealed later on the same topic comes after it.
        TopicClient.shared().publish(new FactsSealed(petition.id(), AT.plusSeconds(1), Map.of("case-service", "new")));
        Binary sealedLater = new Binary(SealedBox.ofBase64("new").bytes());
        await().until(() -> sealedLater.equals(Objects.requireNonNull(
                MONGO.findById(petition.id(), Document.class, "facts")).get("box")));

        assertThat(FILES.find(petition.id()).orElseThrow().words()).containsOnlyKeys("5");
    }

    private static TestPetition printed() {
        TestPetition petition = DOCUMENTS.answered();
        assertThat(DOCUMENTS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION").status()).isEqualTo(201);
        assertThat(isWithoutWords(petition)).isFalse();
        return petition;
    }

    /** Looks into the database itself. */
    private static boolean isWithoutWords(TestPetition petition) {
        Document facts = MONGO.findById(petition.id(), Document.class, "facts");
        Document file = MONGO.findById(petition.id(), Document.class, "cases");
        boolean printed = MONGO.findAll(Document.class, "papers").stream()
                .anyMatch(document -> petition.id().equals(document.getString("petitionId")));
        return facts != null && !facts.containsKey("box") && file != null
                && file.get("words", Map.of()).isEmpty() && !printed;
    }

    private static void step(CaseFile read) {
        List<CaseEvent> events = recused(read);
        var records = SERVICE.bean(EventEncoder.class).encodeAll(events);
        SERVICE.bean(Outbox.class).change(read, next(read, events), records,
                SERVICE.bean(SealedTexts.class).seal(read, 5, "理由"));
    }

    private static List<CaseEvent> recused(CaseFile read) {
        return List.of(new Recused(read.id(), 5, Instant.EPOCH, "h-07"));
    }

    private static CaseFile next(CaseFile read, List<CaseEvent> events) {
        return Case.of(read, SERVICE.bean(CityPolicy.class))
                .after(events, StepActor.platform("test"), List.of(), Instant.EPOCH).file();
    }
}
