package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.ErasureGround;
import org.petitions.law.LegalCalendar;

/** Art. 22, 30: what a body that is not on this platform is competent for. */
class TransferElsewhereApiTest extends ProcedureApiFixture {
    private static final String LEADER = "LEADER/431200-OFFICE/431200.city-leader";

    @Test
    @Proves(article = 30, paragraph = 1, zh = "省管干部的检举控告由信访局转送平台以外的机关，登记去向、日期和方式，书面告知信访人，事项在本平台办结", en = "an accusation against a cadre whom the province manages is transferred to a body that is not on this platform; where to, when and how is recorded, the petitioner is told in writing, and the case ends here")
    void article_30_what_the_province_manages_is_transferred_elsewhere_and_its_petitioner_told() {
        CaseSession walk = accusing(AT_BUREAU, "431200-PSB.head");
        assertThat(legal(walk.last)).contains("TRANSFER_ELSEWHERE");
        assertThat(to(walk, AT_UNIT, "430000-CDI").status()).isEqualTo(404);
        assertThat(to(walk, AT_BUREAU, "431222-NR").get("code")).isEqualTo("on-the-platform");
        assertThat(to(walk, AT_BUREAU, "the province").json().path("errors").path(0).path("field").asString())
                .isEqualTo("unit");
        walk.step("transfer-elsewhere", AT_BUREAU, request("430000-CDI"));

        assertThat(walk.last.get("end")).isEqualTo("TRANSFERRED_ELSEWHERE");
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_BUREAU)))
                .contains("转送其他机关告知书", "省纪委监委信访室");
        walk.step("documents/1/deliver", AT_BUREAU, "{\"how\":\"IN_PERSON\",\"receivedAt\":\"" + Instant.now()
                + "\",\"receipt\":\"本人签收\"}");
    }

    @Test
    void article_30_what_was_erased_is_transferred_elsewhere_though_nobody_can_be_told() {
        CaseSession walk = accusing(AT_BUREAU, "431200-PSB.head");
        EVENTS.publish(new PetitionErased(walk.petition.id(), 2, Instant.now(), ErasureGround.values()[0]));
        Awaitility.await().untilAsserted(() -> assertThat(
                SERVICE.get(walk.petition.path("timeline"), AT_BUREAU).text()).contains("WORDS_ERASED"));

        walk.step("transfer-elsewhere", AT_BUREAU, request("430000-CDI"));

        assertThat(walk.last.get("end")).isEqualTo("TRANSFERRED_ELSEWHERE");
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "市、县信访部门等均被检举控告的，由未被检举控告的市领导登记转送上级信访部门", en = "where all bureaus here are accused, a leader of the city who is not records that it went to the bureau above")
    void article_30_where_all_bureaus_are_accused_a_leader_records_that_the_province_has_it() {
        CaseSession walk = accusing(LEADER, "431222-PB.head", "431200-PB.head", "431200-CDI.head",
                "431200.principal-leader");
        assertThat(walk.last.get("bureau")).isEqualTo("430000-PB");
        assertThat(to(walk, AT_BUREAU, "430000-PB").status()).isEqualTo(404);
        walk.step("transfer-elsewhere", LEADER, request("430000-PB"));

        assertThat(walk.last.get("end")).isEqualTo("TRANSFERRED_ELSEWHERE");
    }

    private static CaseSession accusing(String reader, String... posts) {
        TestPetition petition = TestPetition.aboutWages().accusing(null, posts);
        new CaseFixtures(SERVICE, EVENTS).sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(petition.registered());
        CaseSession walk = new CaseSession(petition);
        // Nobody accused may read it, nor operations, who work at an accused office.
        walk.last = Awaitility.await().until(() -> SERVICE.get(petition.path(""), reader),
                answer -> answer.get("status").equals("OPENED"));
        return walk;
    }

    private static Response to(CaseSession walk, String actor, String unit) {
        return SERVICE.post(walk.petition.path("transfer-elsewhere"), actor, walk.last.version(), request(unit));
    }

    private static String request(String unit) {
        LocalDate today = LegalCalendar.dayOf(Instant.now());
        return "{\"unit\":\"%s\",\"sentOn\":\"%s\",\"how\":\"POST\",\"text\":\"已转送省纪委监委信访室。\"}".formatted(unit,
                today);
    }
}
