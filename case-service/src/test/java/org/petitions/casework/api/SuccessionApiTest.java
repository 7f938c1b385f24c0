package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.cases.AccusedUnits;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.documents.UnsentDocuments;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.CaseEvent;
import org.petitions.events.Event;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.RoutingEvent.UnitSucceeded;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.local.time.SharedClockControl;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Art. 24, paragraph 2, through the door: what was an abolished unit's goes to its successor, with a notice and nothing else changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the unit's last day passes in the first
class SuccessionApiTest {
    /** By the shipped organisation it was abolished on 10 March 2026, and the county's government office goes on. */
    private static final String STATION = "431222-STATION";
    private static final String OFFICE = "431222-OFFICE";
    private static final String DESIGNATED = "431222-HRSS";
    private static final String AT_OFFICE = "HANDLER/" + OFFICE + "/h-09";
    private static final String AT_STATION = "HANDLER/" + STATION + "/h-08";
    private static final String TO_THE_STATION = "{\"unit\":\"" + STATION + "\",\"kind\":\"TRANSFER\"}";
    private static final Instant LAST_DAY = Instant.parse("2026-03-10T02:00:00Z");
    private static final SharedClockControl CLOCK = clock();
    private static final RunningCaseService SERVICE = RunningCaseService
            .start(Map.of("petitions.clock.file", clockFile().toString()));
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Order(1)
    @Proves(article = 24, paragraph = 2, zh = "单位分立、合并、撤销的，由继续行使其职权的单位继续办理，期限不重新计算，并书面告知信访人", en = "what was a divided, merged or abolished unit's goes to its successor, with the limits as they stand and a written notice")
    void all_that_is_open_at_an_abolished_unit_moves_to_its_successor_in_one_command_with_a_notice() {
        List<TestPetition> cases = List.of(atTheStation(), atTheStation(), atTheStation());
        TestPetition merged = atTheStation();
        assertThat(SERVICE.post(merged.path("merge"), AT_BUREAU, 2, "{\"lead\":\"" + opened().id() + "\"}").get("end"))
                .isEqualTo("MERGED");
        TestPetition mergedThere = atTheStation();
        assertThat(SERVICE.post(mergedThere.path("merge"), AT_BUREAU, 2,
                "{\"lead\":\"" + cases.getFirst().id() + "\"}").get("end")).isEqualTo("MERGED");
        List<TestPetition> more = Stream.generate(SuccessionApiTest::atTheStation).limit(19).toList();
        TestPetition accusation = accusationAtTheStation();
        String arrived = SERVICE.get(cases.getFirst().path(""), AT_BUREAU).get("arrivedAt");
        assertThat(succession(null).text()).as("on its last day").contains("unit-is-there");
        String unsent = noticeThatFailed(cases.get(1));
        CLOCK.advance(Duration.ofDays(1));

        Response late = SERVICE.post(opened().path("dispatch"), AT_BUREAU, 1, TO_THE_STATION);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("unit-succeeded").contains(OFFICE);
        Response first = succession("{\"limit\":2}");
        assertThat(first.json().path("moved").asInt()).isEqualTo(2);
        assertThat(first.json().path("done").asBoolean()).isFalse();
        Response page = succession("{}");
        assertThat(page.json().path("done").asBoolean()).as("no call prints more than so many notices").isFalse();
        Response rest = succession("{}");
        assertThat(page.json().path("moved").asInt() + rest.json().path("moved").asInt())
                .as("with what waits for another's answer, and what accuses the successor").isEqualTo(23);
        assertThat(rest.json().path("done").asBoolean()).as(rest.text()).isTrue();
        assertThat(succession(null).json().path("moved").asInt()).as("asked again").isZero();

        assertCameBack(accusation);
        assertThat(more).allMatch(moved -> OFFICE.equals(SERVICE.get(moved.path(""), AT_BUREAU).get("unit")));
        assertThat(SERVICE.get(merged.path(""), AT_BUREAU).get("unit")).isEqualTo(OFFICE);
        assertThat(SERVICE.get(merged.path("documents"), AT_BUREAU).text())
                .as("the successor does not handle what is handled in another's case")
                .doesNotContain("SUCCESSION_NOTICE");
        assertThat(PrintedText.pdf(SERVICE.bytes(mergedThere.path("documents/1/pdf"), AT_BUREAU)))
                .contains("一并办理", "政府办公室");
        for (TestPetition moved : cases) {
            Response shown = SERVICE.get(moved.path(""), AT_BUREAU);
            assertThat(shown.get("unit")).isEqualTo(OFFICE);
            await().untilAsserted(() -> assertThat(EVENTS.ofCase(moved.id())).filteredOn(
                    UnitSucceeded.class::isInstance).singleElement().isInstanceOfSatisfying(UnitSucceeded.class,
                            event -> assertThat(event.successor()).isEqualTo(OFFICE)));
            if (!moved.equals(cases.get(1))) {
                assertThat(PrintedText.pdf(SERVICE.bytes(moved.path("documents/1/pdf"), AT_BUREAU)))
                        .contains("群众工作站", "政府办公室");
            }
        }
        assertThat(unsentAt(AT_OFFICE)).as("what the unit had to send its successor has").contains(unsent);
        List<String> toBePosted = cases.stream().map(moved -> SERVICE.get(moved.path("documents"), AT_BUREAU).json()
                .path("documents").valueStream()
                .filter(document -> document.path("kind").asString().equals("SUCCESSION_NOTICE")).findFirst()
                .orElseThrow().path("number").asString()).toList();
        assertThat(unsentAt(AT_BUREAU)).as("who chose letters gets the notice by letter").containsAll(toBePosted);
        assertLostTasksComeBack(cases.get(1), unsent, toBePosted.get(1));
        Response office = SERVICE.get(cases.getFirst().path(""), AT_OFFICE);
        assertThat(office.get("arrivedAt")).isEqualTo(arrived);
        assertThat(SERVICE.post(cases.getFirst().path("accept"), AT_OFFICE, office.version(), null).status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    @Proves(article = 30, paragraph = 3, zh = "被检举控告的单位撤销的，自次日起即对承继单位保密，不待移交", en = "from the day after an accused unit's last its accusations are kept from its successor, before anybody has handed anything over")
    void article_30_what_accuses_a_unit_that_is_no_more_its_successor_never_gets_to_know() {
        TestPetition accusation = accusationOfBefore();
        SERVICE.bean(MongoTemplate.class).updateFirst(Query.query(Criteria.where("_id").is(accusation.id())),
                Update.update("unit", OFFICE), "cases");

        assertThat(SERVICE.get("/cases?unit=" + OFFICE, AT_OFFICE).text()).as("even if a list would hold it")
                .doesNotContain(accusation.id());
        assertThat(SERVICE.get("/cases?unit=" + OFFICE, AT_BUREAU).text()).contains(accusation.id());
        assertThat(SERVICE.get(accusation.path(""), AT_OFFICE).status()).isEqualTo(404);
        Response helped = SERVICE.post(accusation.path("dispatch"), AT_BUREAU, 1,
                "{\"unit\":\"431222-CDI\",\"kind\":\"TRANSFER\",\"helpers\":[\"" + OFFICE + "\"]}");
        assertThat(helped.status()).as(helped.text()).isEqualTo(409);
        assertThat(SERVICE.post(accusation.path("dispatch"), AT_BUREAU, 1,
                "{\"unit\":\"431222-CDI\",\"kind\":\"TRANSFER\"}").status()).isEqualTo(200);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "移交后保存的步骤不得解除对承继单位的保密", en = "a step that was being taken while the accused unit's cases were handed over takes the successor's barrier away no more")
    void article_30_what_is_kept_from_who_was_designated_stays_so_whoever_takes_a_step_meanwhile() {
        TestPetition accusation = accusationOfBefore();
        CaseQueries cases = SERVICE.bean(CaseQueries.class);
        CaseFile readBefore = cases.find(accusation.id()).orElseThrow();

        SERVICE.bean(AccusedUnits.class).keep(STATION, DESIGNATED);
        SERVICE.bean(MongoTemplate.class).updateFirst(Query.query(Criteria.where("_id").is(accusation.id())),
                Update.update("accused", readBefore.accused()).set("matter.successorsOfAccused", List.of()), "cases");

        assertThat(cases.find(accusation.id()).orElseThrow().matter().accused()).contains(STATION, DESIGNATED);
        assertThat(SERVICE.get(accusation.path(""), "HANDLER/" + DESIGNATED + "/h-07").status()).isEqualTo(404);
        assertThat(SERVICE.post(accusation.path("dispatch"), AT_BUREAU, 1,
                "{\"unit\":\"" + DESIGNATED + "\",\"kind\":\"TRANSFER\"}").status()).isEqualTo(409);
    }

    /** As it was kept before successors were noted at the opening. */
    private static TestPetition accusationOfBefore() {
        TestPetition accusation = TestPetition.ofNoCategory().accusing(STATION);
        CASES.sealed(accusation, CaseFixtures.FACTS);
        EVENTS.publish(accusation.registeredWithNamesInWords());
        await().until(() -> SERVICE.get(accusation.path(""), AT_BUREAU).status() == 200);
        SERVICE.bean(MongoTemplate.class).updateFirst(Query.query(Criteria.where("_id").is(accusation.id())),
                new Update().unset("matter.successorsOfAccused").pull("accused", OFFICE), "cases");
        return accusation;
    }

    @Test
    void a_unit_that_is_there_has_no_successor_and_only_a_bureau_hands_over() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        Response refused = SERVICE.post(petition.path("succeed-unit"), AT_BUREAU, 2, null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("unit-is-there");
        assertThat(SERVICE.post("/units/431222-STATION/succession", AT_UNIT, 0, null).status()).isEqualTo(403);
    }

    @Test
    void what_was_a_unit_s_of_another_county_is_no_bureau_s_of_this_one_to_hand_over() {
        for (String wrong : List.of("{}", "{\"limit\":0}")) {
            Response refused = SERVICE.post("/units/" + STATION + "/succession", "BUREAU/431224-PB/b-01", 0, wrong);

            assertThat(refused.status()).as(wrong).isEqualTo(403);
            assertThat(refused.get("code")).isEqualTo("unit-of-another-county");
        }
        assertThat(SERVICE.post("/units/431200-HRSS/succession", "BUREAU/431224-PB/b-01", 0, "{}").text())
                .as("the city's units review what is before the county's bureau").contains("unit-is-there");
    }

    /** What accuses who goes on is the bureau's again, and nobody is told of a unit that would handle it (Art. 30). */
    private static void assertCameBack(TestPetition accusation) {
        Response back = SERVICE.get(accusation.path(""), AT_BUREAU);
        assertThat(back.get("status")).isEqualTo("OPENED");
        assertThat(SERVICE.get(accusation.path("documents"), AT_BUREAU).text()).doesNotContain("SUCCESSION_NOTICE");
        assertThat(SERVICE.get(accusation.path(""), AT_OFFICE).status()).isEqualTo(404);
        assertThat(SERVICE.get("/cases?unit=" + OFFICE, AT_OFFICE).text()).doesNotContain(accusation.id());
    }

    private static TestPetition accusationAtTheStation() {
        TestPetition accusation = TestPetition.ofNoCategory().accusing(OFFICE);
        CASES.sealed(accusation, CaseFixtures.FACTS);
        EVENTS.publish(accusation.registeredWithNamesInWords());
        await().until(() -> SERVICE.get(accusation.path(""), AT_BUREAU).status() == 200);
        assertThat(SERVICE.post(accusation.path("dispatch"), AT_BUREAU, 1, TO_THE_STATION).status()).isEqualTo(200);
        return accusation;
    }

    /** The service was killed before the list followed the case: the case's events, and the next start, put it right. */
    private static void assertLostTasksComeBack(TestPetition moved, String unsent, String toBePosted) {
        MongoTemplate database = SERVICE.bean(MongoTemplate.class);
        List<CaseEvent> events = EVENTS.ofCase(moved.id());
        database.remove(Query.query(Criteria.where("number").is(toBePosted)), "unsentNotices");
        database.updateFirst(Query.query(Criteria.where("number").is(unsent)), Update.update("office", STATION),
                "unsentNotices");
        assertThat(unsentAt(AT_BUREAU)).doesNotContain(toBePosted);
        assertThat(unsentAt(AT_OFFICE)).doesNotContain(unsent);

        EVENTS.publish(events.toArray(Event[]::new));

        await().until(() -> unsentAt(AT_BUREAU).contains(toBePosted) && unsentAt(AT_OFFICE).contains(unsent));
        // As it was kept before it was noted whose turn it is.
        database.updateFirst(Query.query(Criteria.where("number").is(unsent)), new Update().unset("office"),
                "unsentNotices");
        assertThat(unsentAt(AT_OFFICE)).doesNotContain(unsent);
        SERVICE.bean(UnsentDocuments.class).run(new DefaultApplicationArguments());
        assertThat(unsentAt(AT_OFFICE)).contains(unsent);
    }

    /** The unit accepted it, and its notice could not be sent as the petitioner chose. */
    private static String noticeThatFailed(TestPetition petition) {
        assertThat(SERVICE.post(petition.path("accept"), AT_STATION, 2, null).status()).isEqualTo(200);
        String number = CASES.issue(petition, AT_STATION, 3, "ACCEPTANCE_NOTICE").get("number");
        EVENTS.publish(new NoticeFailed(petition.id(), LAST_DAY, DocumentKind.ACCEPTANCE_NOTICE, number,
                UndeliverableReason.NO_ADDRESS));
        await().until(() -> unsentAt(AT_STATION).contains(number));
        return number;
    }

    private static List<String> unsentAt(String actor) {
        return SERVICE.get("/unsent-documents", actor).json().path("documents").valueStream()
                .map(document -> document.path("document").asString()).toList();
    }

    private static Response succession(@Nullable String body) {
        return SERVICE.post("/units/" + STATION + "/succession", AT_BUREAU, 0, body);
    }

    private static TestPetition atTheStation() {
        TestPetition petition = opened();
        assertThat(SERVICE.post(petition.path("dispatch"), AT_BUREAU, 1, TO_THE_STATION).status()).isEqualTo(200);
        return petition;
    }

    private static TestPetition opened() {
        return CASES.opened(TestPetition.ofNoCategory(), CaseFixtures.FACTS);
    }

    private static SharedClockControl clock() {
        try {
            Files.createDirectories(clockFile().getParent());
            Files.deleteIfExists(clockFile());
            return SharedClockControl.open(clockFile(), LAST_DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path clockFile() {
        return Path.of("target", "succession", "clock").toAbsolutePath();
    }
}
