package org.petitions.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.CorrectedFields;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.Purpose;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The matters of one petition (一件多诉): each is a case of its own, and the units that share it know of each other (Art. 24). */
class SeveralMattersTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String AT_TRANSPORT = "HANDLER/431222-TRANSPORT/h-01";

    private static final String NOTICE = "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000043，已交邮。\"}}";
    private static final String REASONS = "{\"reasons\":\"主要诉求在此事项。\"}";

    private final TestPetition wages = TestPetition.aboutWages();
    private final TestPetition road = wages.matter(2, Category.TRANSPORT);

    @BeforeEach
    void register() {
        EVENTS.publish(wages.registeredAmong(2), road.registeredAmong(2));
        await().untilAsserted(() -> assertThat(show(road).status()).isEqualTo(200));
        await().untilAsserted(() -> assertThat(show(wages).status()).isEqualTo(200));
    }

    @Test
    void each_matter_is_a_case_that_goes_to_its_own_unit_and_has_its_own_answer() {
        assertThat(show(wages).get("unit")).isEqualTo("431222-HRSS");
        assertThat(show(road).get("unit")).isEqualTo("431222-TRANSPORT");
        assertThat(show(road).get("number")).isEqualTo(wages.number() + "/2");

        assertThat(SERVICE.post(road.path("accept"), AT_TRANSPORT, 2, null).status()).isEqualTo(200);
        SERVICE.post(road.path("reply"), AT_TRANSPORT, 3,
                "{\"outcome\":\"EXPLAINED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"已列入计划。\"}");

        assertThat(show(road).get("status")).isEqualTo("REPLIED");
        assertThat(show(wages).get("status")).isEqualTo("DISPATCHED");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(wages.id())).extracting(event -> event.petitionId())
                .as("of one petition, in one stream").contains(wages.id(), road.id()));
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "一件多诉涉及几个单位的，分别转送并确定牵头单位", en = "several units that one petition concerns get their matters side by side, one of them in the lead")
    void a_case_shows_the_other_matters_and_whose_unit_is_in_the_lead_article_24() {
        var fromRoad = show(road).json().path("otherMatters");
        assertThat(fromRoad.size()).isEqualTo(1);
        assertThat(fromRoad.at("/0/caseId").asString()).isEqualTo(wages.id());
        assertThat(fromRoad.at("/0/unit").asString()).isEqualTo("431222-HRSS");
        assertThat(fromRoad.at("/0/leads").booleanValue()).isTrue();
        var fromWages = show(wages).json().path("otherMatters");
        assertThat(fromWages.at("/0/number").asString()).isEqualTo(wages.number() + "/2");
        assertThat(fromWages.at("/0/category").asString()).isEqualTo("TRANSPORT");
        assertThat(fromWages.at("/0/leads").booleanValue()).isFalse();
    }

    @Test
    void the_unit_in_the_lead_reads_how_the_others_stand_and_takes_no_step_there_article_24() {
        assertThat(SERVICE.get(road.path(""), AT_UNIT).status()).isEqualTo(200);
        assertThat(SERVICE.get(road.path("timeline"), AT_UNIT).status()).isEqualTo(200);
        assertThat(SERVICE.post(road.path("accept"), AT_UNIT, 2, null).status()).isEqualTo(403);
        assertThat(SERVICE.get(wages.path(""), AT_TRANSPORT).status()).isEqualTo(404);
        assertThat(SERVICE.get(road.path(""), "HANDLER/431222-EDU/h-01").status()).isEqualTo(404);
    }

    @Test
    @Proves(article = 24, paragraph = 1, zh = "信访部门可以说明理由另行确定牵头单位，牵头单位可以了解其他事项的办理情况", en = "the bureau can name another unit as the lead, with reasons, which then reads how the others stand")
    void the_bureau_names_another_unit_as_the_lead_with_reasons_article_24() {
        assertThat(SERVICE.post(road.path("name-lead"), AT_TRANSPORT, 2, REASONS).status()).isEqualTo(403);
        assertThat(SERVICE.post(wages.path("name-lead"), AT_BUREAU, 2, REASONS).get("code"))
                .isEqualTo("already-in-the-lead");
        assertThat(SERVICE.post(road.path("name-lead"), AT_BUREAU, 2, REASONS).status()).isEqualTo(200);

        assertThat(show(road).json().at("/otherMatters/0/leads").booleanValue()).isFalse();
        assertThat(show(wages).json().at("/otherMatters/0/leads").booleanValue()).isTrue();
        assertThat(SERVICE.get(wages.path(""), AT_TRANSPORT).status()).isEqualTo(200);
        assertThat(SERVICE.get(road.path(""), AT_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.get(road.path("timeline"), OPERATIONS).text()).contains("LeadNamed");

        assertThat(SERVICE.post(wages.path("name-lead"), AT_BUREAU, 2, REASONS).status()).isEqualTo(200);
        assertThat(show(road).json().at("/otherMatters/0/leads").booleanValue()).isTrue();
    }

    @Test
    void the_notice_tells_whom_the_petitioner_can_ask_about_all_matters() {
        var box = SERVICE.bean(SealingKeysets.class).named("case-service")
                .seal(CaseFixtures.FACTS.getBytes(StandardCharsets.UTF_8), wages.id());
        EVENTS.publish(new FactsSealed(wages.id(), Instant.ofEpochSecond(1_770_000_000L),
                Map.of("case-service", box.base64())));
        await().untilAsserted(
                () -> assertThat(SERVICE.get(wages.path("facts?why=HANDLING"), AT_UNIT).status()).isEqualTo(200));
        assertThat(SERVICE.post(road.path("accept"), AT_TRANSPORT, 2, NOTICE).status()).isEqualTo(200);
        assertThat(SERVICE.post(wages.path("accept"), AT_UNIT, 2, NOTICE).status()).isEqualTo(200);

        assertThat(notice(road, AT_TRANSPORT)).contains("沅陵县人力资源和社会保障局为牵头单位");
        assertThat(notice(wages, AT_UNIT)).contains("我单位为牵头单位");
    }

    @Test
    void a_matter_is_found_by_its_number_as_people_type_it() {
        Response found = SERVICE.get("/cases/by-number/" + wages.number().toLowerCase(java.util.Locale.ROOT) + "-2",
                AT_BUREAU);
        assertThat(found.get("petitionId")).isEqualTo(road.id());
        assertThat(SERVICE.get("/cases/by-number/" + wages.number(), AT_BUREAU).get("petitionId"))
                .isEqualTo(wages.id());
        assertThat(SERVICE.get("/cases/by-number/" + wages.number() + "-3", AT_BUREAU).status()).isEqualTo(404);
    }

    @Test
    void each_unit_reads_the_petition_as_it_was_written_and_erasure_takes_it_from_all() {
        var box = SERVICE.bean(SealingKeysets.class).named("case-service")
                .seal(CaseFixtures.FACTS.getBytes(StandardCharsets.UTF_8), wages.id());
        EVENTS.publish(new FactsSealed(wages.id(), Instant.ofEpochSecond(1_770_000_000L),
                Map.of("case-service", box.base64())));
        await().untilAsserted(
                () -> assertThat(SERVICE.get(wages.path("facts?why=HANDLING"), AT_UNIT).status()).isEqualTo(200));
        assertThat(SERVICE.get(road.path("facts?why=HANDLING"), AT_TRANSPORT).json().path("facts").path("request")
                .asString()).isEqualTo(CaseFixtures.REQUEST);
        SERVICE.post(road.path("accept"), AT_TRANSPORT, 2, null);
        SERVICE.post(road.path("reply"), AT_TRANSPORT, 3,
                "{\"outcome\":\"EXPLAINED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"已列入计划。\"}");

        Instant at = Instant.ofEpochSecond(1_780_000_000L);
        EVENTS.publish(new PetitionErased(wages.id(), 2, at, ErasureGround.ORDERED),
                new PetitionErased(road.id(), 2, at, ErasureGround.ORDERED));

        await().untilAsserted(() -> assertThat(SERVICE.get(road.path("opinion?why=HANDLING"), AT_TRANSPORT).status())
                .isEqualTo(404));
        assertThat(SERVICE.get(road.path("facts?why=HANDLING"), AT_TRANSPORT).status()).isEqualTo(404);
        assertThat(SERVICE.get(road.path("timeline"), OPERATIONS).text()).contains("WORDS_ERASED");
        assertThat(SERVICE.bean(MongoTemplate.class).findById(road.id(), Document.class, "facts"))
                .as("one box a petition").isNull();
    }

    @Test
    void a_matter_that_is_added_opens_a_case_of_its_own_and_the_first_knows_of_it() {
        TestPetition first = TestPetition.aboutWages();
        TestPetition added = first.matter(2, Category.TRANSPORT);
        EVENTS.publish(first.registered());
        await().untilAsserted(() -> assertThat(show(first).status()).isEqualTo(200));

        EVENTS.publish(added.registeredAmong(2), new PetitionCorrected(first.id(), 2,
                Instant.parse("2026-03-03T02:00:00Z"), "431222-PB", "431222-PB", CorrectedFields.ofMatters(1),
                CorrectedFields.ofMatters(2), null, null));

        await().untilAsserted(() -> assertThat(show(first).json().at("/otherMatters/0/unit").asString())
                .isEqualTo("431222-TRANSPORT"));
        assertThat(show(added).json().at("/otherMatters/0/leads").booleanValue()).isTrue();
        assertThat(SERVICE.get(first.path("timeline"), OPERATIONS).text()).contains("matters.before=1",
                "matters.after=2");
        assertThat(SERVICE.post(added.path("name-lead"), AT_BUREAU, 2, REASONS).status()).isEqualTo(200);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "同一封信的其他事项属于检举控告的，本事项也从被检举控告单位收回、不再转送该单位、不让其知悉；更正回来后照常办理", en = "where another matter of the letter accuses a unit, this one leaves it too, goes to it no more and is hidden from it, until that is taken back")
    void a_matter_is_kept_from_whom_another_matter_of_the_letter_accuses_article_30() {
        AccusedInLetter transport = new AccusedInLetter(List.of("431222-TRANSPORT"), List.of());
        assertThat(SERVICE.get("/cases", AT_TRANSPORT).text()).contains(road.id());

        EVENTS.publish(correctedInLetter(2, AccusedInLetter.NOBODY, transport));

        await().untilAsserted(() -> assertThat(show(road).get("status")).isEqualTo("OPENED"));
        assertThat(SERVICE.get("/cases", AT_TRANSPORT).text()).doesNotContain(road.id());
        assertThat(SERVICE.get(road.path(""), AT_TRANSPORT).status()).isEqualTo(404);
        String again = "{\"unit\":\"431222-TRANSPORT\",\"kind\":\"TRANSFER\"}";
        assertThat(SERVICE.post(road.path("dispatch"), AT_BUREAU, 4, again).get("code"))
                .isEqualTo("dispatch-to-accused");
        assertThat(SERVICE.get(road.path("timeline"), OPERATIONS).text()).contains("accusedInLetter")
                .doesNotContain("accusedInLetter.after");

        EVENTS.publish(correctedInLetter(3, transport, AccusedInLetter.NOBODY));

        await().untilAsserted(() -> assertThat(SERVICE.post(road.path("dispatch"), AT_BUREAU,
                show(road).json().path("version").asLong(), again).status()).isEqualTo(200));
        assertThat(SERVICE.get("/cases", AT_TRANSPORT).text()).contains(road.id());
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉中的一项更正为检举控告后，牵头单位不再查看该项的办理情况", en = "the unit in the lead reads no more how a matter stands that proves to be an accusation")
    void the_unit_in_the_lead_reads_nothing_of_a_matter_that_proves_to_be_an_accusation_article_30() {
        assertThat(SERVICE.get(road.path(""), AT_UNIT).status()).isEqualTo(200);

        EVENTS.publish(new PetitionCorrected(road.id(), 2, Instant.parse("2026-03-03T02:00:00Z"), "431222-PB",
                "431222-PB", new CorrectedFields(Purpose.CLAIM, null, null, null, null),
                new CorrectedFields(Purpose.ACCUSATION, null, null, null, null), null, true));

        await().untilAsserted(() -> assertThat(show(road).get("status")).isEqualTo("OPENED"));
        assertThat(SERVICE.get(road.path(""), AT_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.get(road.path("timeline"), AT_UNIT).status()).isEqualTo(404);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "同一封信的其他事项检举控告只用文字写明的人员的，本事项尚未受理的收回，由信访局阅后决定去向", en = "where another matter of the letter accuses whom only words name, this one comes back to the bureau, which reads where it may go, unless a unit has accepted it")
    void a_matter_comes_back_to_the_bureau_where_its_letter_accuses_whom_only_words_name_article_30() {
        assertThat(show(road).get("status")).isEqualTo("DISPATCHED");

        EVENTS.publish(new PetitionCorrected(road.id(), 2, Instant.parse("2026-03-03T02:00:00Z"), "431222-PB",
                "431222-PB", CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY),
                CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY), null, true));

        await().untilAsserted(() -> assertThat(show(road).get("status")).isEqualTo("OPENED"));
        String again = "{\"unit\":\"431222-TRANSPORT\",\"kind\":\"TRANSFER\"}";
        assertThat(SERVICE.post(road.path("dispatch"), AT_BUREAU, 4, again).status()).as("a person has read it")
                .isEqualTo(200);
    }

    private PetitionCorrected correctedInLetter(long sequence, AccusedInLetter before, AccusedInLetter after) {
        return new PetitionCorrected(road.id(), sequence, Instant.parse("2026-03-03T02:00:00Z"), "431222-PB",
                "431222-PB", CorrectedFields.NONE.withAccusedInLetter(before),
                CorrectedFields.NONE.withAccusedInLetter(after), null, null);
    }

    @Test
    void a_petition_with_one_matter_is_shown_as_ever() {
        TestPetition alone = TestPetition.aboutWages();
        EVENTS.publish(alone.registered());
        await().untilAsserted(() -> assertThat(show(alone).status()).isEqualTo(200));
        assertThat(show(alone).text()).doesNotContain("otherMatters");
    }

    private static String notice(TestPetition matter, String reader) {
        return PrintedText.pdf(SERVICE.bytes(matter.path("documents/1/pdf"), reader));
    }

    private static Response show(TestPetition matter) {
        return SERVICE.get(matter.path(""), OPERATIONS);
    }
}
