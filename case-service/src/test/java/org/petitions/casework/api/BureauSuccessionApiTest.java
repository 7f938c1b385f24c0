package org.petitions.casework.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.RoutingEvent.UnitSucceeded;
import org.petitions.local.time.SharedClockControl;

/** Art. 24, paragraph 2, where a county's bureau is merged into another (合并): the city's bureau hands over what it had before it. */
class BureauSuccessionApiTest {
    private static final String BUREAU = "431271-PB";
    private static final String SUCCESSOR = "431281-PB";
    private static final String AT_THE_FORMER = "BUREAU/" + BUREAU + "/b-08";
    private static final String AT_SUCCESSOR = "BUREAU/" + SUCCESSOR + "/b-09";
    /** No more from the same day on, by the shipped units. */
    private static final String STATION = "431271-STATION";
    private static final String TO_THE_STATION = "{\"unit\":\"" + STATION + "\",\"kind\":\"TRANSFER\"}";
    private static final String TO_THE_DEPARTMENT = "{\"unit\":\"431271-HRSS\",\"kind\":\"TRANSFER\"}";
    private static final Path FOLDER = Path.of("target", "bureau-succession").toAbsolutePath();
    private static final Instant LAST_DAY = Instant.parse("2026-03-10T02:00:00Z");
    private static final SharedClockControl CLOCK = clock();
    private static final RunningCaseService SERVICE = RunningCaseService
            .start(Map.of("petitions.clock.file", FOLDER.resolve("clock").toString(), "petitions.organisation.units",
                    "file:" + units()));
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    @Proves(article = 24, paragraph = 2, zh = "县区信访局撤销的，其未办结事项由市信访局移交承继的信访局，期限不重新计算", en = "what is open at a county's bureau that is no more the city's bureau hands over to the bureau that goes on, with the limits as they stand")
    void article_24_what_is_open_at_a_bureau_that_is_no_more_goes_to_its_successor() {
        TestPetition lying = CASES.openedAt(BUREAU, TestPetition.ofNoCategory(), CaseFixtures.FACTS);
        TestPetition sent = CASES.openedAt(BUREAU, TestPetition.ofNoCategory(), CaseFixtures.FACTS);
        assertThat(SERVICE.post(sent.path("dispatch"), AT_THE_FORMER, 1, TO_THE_DEPARTMENT).status()).isEqualTo(200);
        TestPetition atStation = CASES.openedAt(BUREAU, TestPetition.ofNoCategory(), CaseFixtures.FACTS);
        assertThat(SERVICE.post(atStation.path("dispatch"), AT_THE_FORMER, 1, TO_THE_STATION).status()).isEqualTo(200);
        assertThat(succession(AT_CITY_BUREAU).text()).as("on its last day").contains("unit-is-there");
        TestPetition accusation = CASES.openedAt(BUREAU, TestPetition.ofNoCategory().accusing(SUCCESSOR),
                CaseFixtures.FACTS);
        assertThat(SERVICE.get(accusation.path(""), AT_CITY_BUREAU).get("bureau")).isEqualTo(BUREAU);
        CLOCK.advance(Duration.ofDays(1));
        for (String another : List.of("BUREAU/431222-PB/b-01", AT_SUCCESSOR)) {
            Response refused = succession(another);
            assertThat(refused.status()).as(another).isEqualTo(403);
            assertThat(refused.text()).contains("bureau-by-city");
        }

        Response tooEarly = stationsSuccession();
        assertThat(tooEarly.status()).as("its station's cases lie with the former bureau still").isEqualTo(409);
        assertThat(tooEarly.get("code")).isEqualTo("bureau-not-handed-over");

        Response moved = succession(AT_CITY_BUREAU);

        assertThat(moved.json().path("moved").asInt()).as(moved.text()).isEqualTo(4);
        assertThat(moved.json().path("done").asBoolean()).isTrue();
        assertThat(succession(AT_CITY_BUREAU).json().path("moved").asInt()).as("asked again").isZero();
        assertThat(stationsSuccession().json().path("moved").asInt()).isOne();
        assertThat(SERVICE.get(atStation.path(""), AT_SUCCESSOR).get("unit")).isEqualTo("431271-OFFICE");
        assertThat(SERVICE.get(sent.path(""), AT_SUCCESSOR).get("bureau")).isEqualTo(SUCCESSOR);
        assertThat(SERVICE.get("/cases?bureau=" + SUCCESSOR, AT_SUCCESSOR).text()).contains(lying.id(), sent.id());
        assertThat(SERVICE.get(lying.path(""), AT_THE_FORMER).status()).isEqualTo(404);
        assertThat(SERVICE.post(lying.path("dispatch"), AT_SUCCESSOR, 2, TO_THE_DEPARTMENT).status()).isEqualTo(200);
        assertThat(SERVICE.get(accusation.path(""), AT_CITY_BUREAU).get("bureau"))
                .as("whom it accuses takes charge of nothing").isEqualTo("431200-PB");
        assertThat(SERVICE.get(accusation.path(""), AT_SUCCESSOR).status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(lying.id())).filteredOn(UnitSucceeded.class::isInstance)
                .singleElement().usingRecursiveComparison().ignoringFields("at")
                .isEqualTo(new UnitSucceeded(lying.id(), 2, Instant.EPOCH, BUREAU, SUCCESSOR)));
    }

    private static Response stationsSuccession() {
        return SERVICE.post("/units/" + STATION + "/succession", AT_SUCCESSOR, 0, "{}");
    }

    private static Response succession(String actor) {
        return SERVICE.post("/units/" + BUREAU + "/succession", actor, 0, "{}");
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

    /** The shipped units, but that the bureau is no more. */
    private static Path units() {
        try (InputStream shipped = Objects
                .requireNonNull(BureauSuccessionApiTest.class.getResourceAsStream("/local/units.csv"))) {
            String merged = new String(shipped.readAllBytes(), UTF_8).replace("洪管信,431200-PB,,,",
                    "洪管信,431200-PB,,2026-03-10," + SUCCESSOR);
            return Files.writeString(FOLDER.resolve("units.csv"), merged, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
