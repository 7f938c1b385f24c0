package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.RoutingEvent.Redirected;

/** A redirect (改派) through the door: the bureau proposes, the unit that has it declines or agrees, and the petitioner is told. */
class RedirectApiTest extends ProcedureApiFixture {
    private static final String AT_OTHER = "HANDLER/431222-NR/h-07";
    private static final String AT_THIRD = "HANDLER/431222-CIVIL/h-09";
    private static final String TO_OTHER = "{\"unit\":\"431222-NR\",\"reasons\":\"涉及承包地权属，由自然资源局办理更为适宜。\"}";
    private static final String KEEPS_IT = "{\"reasons\":\"已开展调查，宜由本单位继续办理。\"}";

    @Test
    void the_unit_that_has_it_keeps_it_or_agrees_and_nobody_else_does() {
        CaseSession walk = dispatched(TestPetition.aboutWages());
        assertThat(SERVICE.post(walk.petition.path("propose-redirect"), AT_UNIT, walk.last.version(), TO_OTHER)
                .status()).as("the unit objects instead").isEqualTo(403);
        walk.step("propose-redirect", AT_BUREAU, TO_OTHER);
        assertThat(walk.last.get("redirectTo")).isEqualTo("431222-NR");
        assertThat(walk.last.get("unit")).as("nothing moves before the unit agrees").isEqualTo("431222-HRSS");
        assertThat(SERVICE.post(walk.petition.path("agree-to-redirect"), AT_BUREAU, walk.last.version(), null)
                .status()).isEqualTo(403);

        walk.step("decline-redirect", AT_UNIT, KEEPS_IT);
        assertThat(walk.last.json().path("redirectTo").isMissingNode()).isTrue();
        walk.step("propose-redirect", AT_BUREAU, TO_OTHER);
        walk.step("agree-to-redirect", AT_UNIT, null);

        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
        assertThat(walk.last.get("status")).isEqualTo("DISPATCHED");
        assertThat(walk.last.json().path("documents").isMissingNode()).as("who was told of no unit is told of none")
                .isTrue();
        walk.step("accept", AT_OTHER, null);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()))
                .filteredOn(Redirected.class::isInstance).singleElement()
                .isInstanceOfSatisfying(Redirected.class, event -> assertThat(event.to()).isEqualTo("431222-NR")));
    }

    @Test
    void who_was_told_in_writing_is_told_by_the_same_act_where_it_went() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000043，已交邮。\"}}");
        walk.step("propose-redirect", AT_BUREAU, TO_OTHER);
        assertThat(SERVICE.post(walk.petition.path("agree-to-redirect"), AT_UNIT, walk.last.version(), null)
                .get("code")).isEqualTo("redirected-untold");
        walk.step("agree-to-redirect", AT_UNIT,
                "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000544，已交邮。\"}}");

        assertThat(walk.last.get("unit")).isEqualTo("431222-NR");
        assertThat(walk.last.get("status")).as("what was accepted stays accepted").isEqualTo("ACCEPTED");
        assertThat(walk.last.json().path("documents").get(1).path("sent").toString()).contains("POST");
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/2/pdf"), AT_OTHER)))
                .contains("改派告知书", "人力资源和社会保障局", "改由", "自然资源局", "原受理继续有效");
        assertThat(SERVICE.post(walk.petition.path("not-accept"), AT_OTHER, walk.last.version(),
                "{\"ground\":\"NOT_A_PETITION\"}").status()).isEqualTo(409);
        String reissue = walk.petition.path("documents/1/reissue");
        assertThat(SERVICE.post(reissue, AT_UNIT, walk.last.version(), "{\"ground\":\"WORDING\"}").status())
                .as("who has it no more").isNotEqualTo(201);
        assertThat(SERVICE.post(reissue, AT_OTHER, walk.last.version(), "{\"ground\":\"WORDING\"}").status())
                .as("what the unit before made is put right by the one that goes on").isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/3/pdf"), AT_OTHER)))
                .contains("（更正", "该事项由沅陵县人力资源和社会保障局于", "起改由我单位办理，原受理继续有效")
                .containsPattern("沅陵县人力资源和社会保障局于[^，]{9,11}作出的")
                .doesNotContain("本机关、单位于", "我单位自");
    }

    @Test
    void the_notice_of_a_redirect_is_put_right_by_whoever_got_the_case_and_by_nobody_else() {
        CaseSession walk = redirected();
        String reissue = walk.petition.path("documents/2/reissue");

        assertThat(SERVICE.post(reissue, AT_UNIT, walk.last.version(), "{\"ground\":\"PARTICULARS\"}").status())
                .isEqualTo(404);
        Response made = SERVICE.post(reissue, AT_OTHER, walk.last.version(), "{\"ground\":\"PARTICULARS\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/3/pdf"), AT_OTHER)))
                .contains("改派告知书", "由沅陵县人力资源和社会保障局于");
    }

    @Test
    @Proves(article = 32, zh = "改派后的答复写明原受理单位、受理日期和改由本单位办理的日期，不写作由信访局转送、由本单位受理", en = "an answer after a redirect says who accepted it, and since when it is this unit's")
    void article_32_an_answer_after_redirects_says_who_had_accepted_it_and_since_when_it_is_the_units() {
        CaseSession walk = redirected();
        walk.step("propose-redirect", AT_BUREAU, TO_OTHER.replace("431222-NR", "431222-CIVIL"));
        walk.step("agree-to-redirect", AT_OTHER,
                "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000545，已交邮。\"}}");
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/3/pdf"), AT_THIRD)))
                .as("who accepted it, and not who handled it last").contains("由沅陵县人力资源和社会保障局于")
                .contains("沅陵县自然资源局同意");
        walk.step("reply", AT_THIRD,
                "{\"outcome\":\"NOT_SUPPORTED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"不予支持。\"}");
        Response made = SERVICE.post(walk.petition.path("documents"), AT_THIRD, walk.last.version(),
                "{\"kind\":\"HANDLING_OPINION\"}");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/4/pdf"), AT_THIRD)))
                .contains("该事项由沅陵县人力资源和社会保障局于", "起改由我单位办理。")
                .doesNotContain("转送", "我单位于");
    }

    /** Accepted and told at one unit, then redirected and told to another. */
    private static CaseSession redirected() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages());
        walk.step("accept", AT_UNIT, "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000043，已交邮。\"}}");
        walk.step("propose-redirect", AT_BUREAU, TO_OTHER);
        walk.step("agree-to-redirect", AT_UNIT,
                "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000544，已交邮。\"}}");
        return walk;
    }

    @Test
    void a_unit_that_there_is_not_is_named_as_a_fault_of_its_field() {
        CaseSession walk = dispatched(TestPetition.aboutWages());

        assertThat(SERVICE.post(walk.petition.path("propose-redirect"), AT_BUREAU, walk.last.version(),
                "{\"unit\":\"431222-XX\",\"reasons\":\"改派\"}").text()).contains("unit");
        assertThat(SERVICE.post(walk.petition.path("propose-redirect"), AT_BUREAU, walk.last.version(),
                "{\"unit\":\"431222-HRSS\",\"reasons\":\"改派\"}").get("code")).isEqualTo("already-there");
    }
}
