package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.RoutingEvent.UnitSucceeded;

/** Art. 24, paragraph 2, through the door: what was an abolished unit's goes to its successor, with a notice and nothing else changed. */
class SuccessionApiTest extends ProcedureApiFixture {
    /** By the shipped organisation it was abolished on 10 March 2026, and the county's government office goes on. */
    private static final String STATION = "431222-STATION";
    private static final String OFFICE = "431222-OFFICE";
    private static final String AT_OFFICE = "HANDLER/" + OFFICE + "/h-09";
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);

    @Test
    @Proves(article = 24, paragraph = 2, zh = "单位分立、合并、撤销的，由继续行使其职权的单位继续办理，期限不重新计算，并书面告知信访人",
            en = "what was a divided, merged or abolished unit's goes to its successor, with the limits as they stand and a written notice")
    void art_24_all_that_is_open_moves_in_one_command_with_a_notice() {
        List<CaseSession> cases = List.of(atTheStation(), atTheStation(), atTheStation());
        String arrived = cases.getFirst().last.get("arrivedAt");

        Response first = succession("{\"limit\":2}");
        assertThat(first.json().path("moved").asInt()).isEqualTo(2);
        assertThat(first.json().path("done").asBoolean()).isFalse();
        Response rest = succession("{}");
        assertThat(rest.json().path("done").asBoolean()).isTrue();
        assertThat(succession(null).json().path("moved").asInt()).as("asked again").isZero();

        for (CaseSession moved : cases) {
            moved.last = SERVICE.get(moved.petition.path(""), AT_BUREAU);
            assertThat(moved.last.get("unit")).isEqualTo(OFFICE);
            await().untilAsserted(() -> assertThat(EVENTS.ofCase(moved.petition.id())).filteredOn(
                    UnitSucceeded.class::isInstance).singleElement().isInstanceOfSatisfying(UnitSucceeded.class,
                            event -> assertThat(event.successor()).isEqualTo(OFFICE)));
            assertThat(PrintedText.pdf(SERVICE.bytes(moved.petition.path("documents/1/pdf"), AT_BUREAU)))
                    .contains("群众工作站", "政府办公室");
        }
        assertThat(cases.getFirst().last.get("arrivedAt")).isEqualTo(arrived);
        cases.getFirst().step("accept", AT_OFFICE, null);
    }

    @Test
    void a_unit_that_is_there_has_no_successor() {
        CaseSession walk = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        walk.await("DISPATCHED");

        Response refused = SERVICE.post(walk.petition.path("succeed-unit"), AT_BUREAU, walk.last.version(), null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("unit-is-there");
        assertThat(SERVICE.post("/units/431222-STATION/succession", AT_UNIT, 0, null).status()).isEqualTo(403);
    }

    private static Response succession(@Nullable String body) {
        return SERVICE.post("/units/" + STATION + "/succession", AT_BUREAU, 0, body);
    }

    private static CaseSession atTheStation() {
        CaseSession walk = new CaseSession(CASES.opened(TestPetition.ofNoCategory(), CaseFixtures.FACTS));
        walk.await("OPENED");
        walk.step("dispatch", AT_BUREAU, "{\"unit\":\"" + STATION + "\",\"kind\":\"TRANSFER\"}");
        return walk;
    }
}
