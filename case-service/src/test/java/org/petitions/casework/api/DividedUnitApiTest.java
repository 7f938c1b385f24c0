package org.petitions.casework.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.petitions.events.terms.Category;
import org.petitions.local.time.SharedClockControl;

/** Art. 24, paragraph 2, where a unit was divided (分立): the bureau says which successor goes on with what. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the units' last day passes in the first
class DividedUnitApiTest {
    private static final String STATION = "431222-STATION";
    private static final String OFFICE = "431222-OFFICE";
    private static final String CIVIL = "431222-CIVIL";
    private static final String UNNAMED = "431221-STATION";
    private static final String DESIGNATED = "431221-HRSS";
    private static final String ITS_BUREAU = "BUREAU/431221-PB/b-07";
    private static final Path FOLDER = Path.of("target", "divided").toAbsolutePath();
    private static final Instant LAST_DAY = Instant.parse("2026-03-10T02:00:00Z");
    private static final SharedClockControl CLOCK = clock();
    private static final RunningCaseService SERVICE = RunningCaseService
            .start(Map.of("petitions.clock.file", FOLDER.resolve("clock").toString(), "petitions.organisation.units",
                    "file:" + units()));
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, TopicClient.shared());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Order(1)
    @Proves(article = 24, paragraph = 2, zh = "单位分立的，按类别、区划或者信访事项分别移交给继续行使相应职权的单位", en = "of a divided unit each successor gets, by category, division or case, what it goes on with")
    void article_24_each_successor_of_a_divided_unit_gets_the_part_that_is_named() {
        TestPetition restructuring = atTheStation(TestPetition.aboutWages().with(Category.RESTRUCTURING));
        TestPetition other = atTheStation(TestPetition.ofNoCategory());
        assertThat(SERVICE.get(other.path(""), AT_BUREAU).text()).as("while the unit is there")
                .doesNotContain("SUCCEED_UNIT");
        CLOCK.advance(Duration.ofDays(1));
        assertThat(SERVICE.get(other.path(""), AT_BUREAU).text()).contains("SUCCEED_UNIT");

        assertRefused("{}", "successor-to-be-chosen", OFFICE, CIVIL);
        assertRefused("{\"successor\":\"" + CIVIL + "\"}", "part-unnamed");
        assertRefused("{\"successor\":\"431222-HRSS\",\"cases\":[\"" + other.id() + "\"]}", "another-successor");

        assertThat(moved("{\"successor\":\"" + CIVIL + "\",\"categories\":[\"RESTRUCTURING\"]}")).isOne();
        assertThat(unitOf(restructuring)).isEqualTo(CIVIL);
        assertThat(unitOf(other)).isEqualTo(STATION);
        assertThat(moved("{\"successor\":\"" + OFFICE + "\",\"cases\":[\"" + other.id() + "\"]}")).isOne();
        assertThat(unitOf(other)).isEqualTo(OFFICE);
    }

    @Test
    @Order(2)
    @Proves(article = 30, paragraph = 3, zh = "县信访局移交时，承继单位承办的、由其他信访局转送的检举控告同时收回，县信访局和承继单位均不得知悉", en = "a county's bureau that hands over brings back to other bureaus, too, what accuses the unit and its successor has, and learns nothing of it")
    void article_30_what_another_bureau_sent_to_the_successor_of_the_accused_comes_back_to_it_by_the_same_command() {
        TestPetition accusation = CASES.openedAt("431200-PB", TestPetition.ofNoCategory().accusing(UNNAMED),
                CaseFixtures.FACTS);
        Response opened = SERVICE.get(accusation.path(""), AT_CITY_BUREAU);
        assertThat(SERVICE.post(accusation.path("dispatch"), AT_CITY_BUREAU,
                opened.version(), "{\"unit\":\"" + DESIGNATED + "\",\"kind\":\"TRANSFER\"}").status()).isEqualTo(200);

        Response handedOver = SERVICE.post("/units/" + UNNAMED + "/succession", ITS_BUREAU, 0,
                "{\"successor\":\"" + DESIGNATED + "\"}");

        assertThat(handedOver.json().path("moved").asInt()).as(handedOver.text()).isZero();
        assertThat(handedOver.json().path("done").asBoolean()).isTrue();
        assertThat(handedOver.text()).doesNotContain(accusation.id());
        assertThat(SERVICE.get(accusation.path(""), AT_CITY_BUREAU).get("status")).isEqualTo("OPENED");
        assertThat(SERVICE.get(accusation.path(""), "HANDLER/" + DESIGNATED + "/h-03").status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void one_call_takes_back_no_more_of_the_callers_own_than_it_was_asked_to_and_counts_each() {
        List<TestPetition> accusations = List.of(atTheDesignated(), atTheDesignated());
        String one = "{\"successor\":\"" + DESIGNATED + "\",\"limit\":1}";

        for (int call = 1; call <= accusations.size(); call++) {
            Response handedOver = SERVICE.post("/units/" + UNNAMED + "/succession", ITS_BUREAU, 0, one);

            assertThat(handedOver.json().path("moved").asInt()).as(handedOver.text()).isOne();
            assertThat(accusations).filteredOn(each -> "OPENED".equals(SERVICE.get(each.path(""), ITS_BUREAU)
                    .get("status"))).hasSize(call);
        }
        Response last = SERVICE.post("/units/" + UNNAMED + "/succession", ITS_BUREAU, 0, one);
        assertThat(last.json().path("moved").asInt()).isZero();
        assertThat(last.json().path("done").asBoolean()).as(last.text()).isTrue();
    }

    private static TestPetition atTheDesignated() {
        TestPetition accusation = CASES.openedAt("431221-PB", TestPetition.ofNoCategory().accusing(UNNAMED),
                CaseFixtures.FACTS);
        long version = SERVICE.get(accusation.path(""), ITS_BUREAU).version();
        assertThat(SERVICE.post(accusation.path("dispatch"), ITS_BUREAU, version,
                "{\"unit\":\"" + DESIGNATED + "\",\"kind\":\"TRANSFER\"}").status()).isEqualTo(200);
        return accusation;
    }

    private static void assertRefused(String body, String... told) {
        Response refused = succession(body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains(told);
    }

    private static int moved(String body) {
        return succession(body).json().path("moved").asInt();
    }

    private static Response succession(String body) {
        return SERVICE.post("/units/" + STATION + "/succession", AT_BUREAU, 0, body);
    }

    private static String unitOf(TestPetition petition) {
        return SERVICE.get(petition.path(""), AT_BUREAU).get("unit");
    }

    private static TestPetition atTheStation(TestPetition registered) {
        TestPetition petition = CASES.opened(registered, CaseFixtures.FACTS);
        assertThat(SERVICE.post(petition.path("dispatch"), AT_BUREAU, 1,
                "{\"unit\":\"" + STATION + "\",\"kind\":\"TRANSFER\"}").status()).isEqualTo(200);
        return petition;
    }

    private static SharedClockControl clock() {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(FOLDER.resolve("clock"));
            return SharedClockControl.open(FOLDER.resolve("clock"), LAST_DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped units, but that the county's station is divided, and that nobody is named who goes on for another county's. */
    private static Path units() {
        try (InputStream shipped = Objects
                .requireNonNull(DividedUnitApiTest.class.getResourceAsStream("/local/units.csv"))) {
            String divided = new String(shipped.readAllBytes(), UTF_8).replace("2026-03-10," + OFFICE,
                    "2026-03-10," + OFFICE + " " + CIVIL);
            String unnamed = divided.replace("2026-03-10,431221-OFFICE", "2026-03-10,");
            return Files.writeString(FOLDER.resolve("units.csv"), unnamed, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
