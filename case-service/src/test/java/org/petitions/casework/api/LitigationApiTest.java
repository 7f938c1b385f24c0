package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ErasureGround;

/** Art. 20 and 22 through the door: who comes in person about litigation is guided to the political-legal body, with a note in hand. */
class LitigationApiTest extends ProcedureApiFixture {
    private static final String TO_COMMISSION = "{\"unit\":\"431222-PLC\",\"text\":\"案件正由人民法院审理，请向审理法院提出。\"}";

    @Test
    @Proves(article = 20, paragraph = 2, zh = "走访反映涉诉事项的，登记后释法明理，引导其向写明的政法部门反映，出具引导告知单，不再计算其他期限", en = "who comes in person about litigation is registered, has the law explained and is guided to the political-legal body named, with a note in hand; no limit runs on")
    @Proves(article = 22, paragraph = 2, zh = "对走访反映涉诉问题的信访人，信访局释法明理，引导其向有关政法部门反映，并交付引导告知单", en = "the bureau explains the law to a visitor who speaks of litigation, guides them to the political-legal body and hands over a note")
    void a_visitor_who_speaks_of_litigation_is_guided_with_a_note_and_nothing_runs_on_article_20() {
        CaseSession walk = visited();
        assertThat(legal(walk.last)).contains("GUIDE_VISITOR");
        assertThat(SERVICE.post(walk.petition.path("guide-visitor"), AT_UNIT, walk.last.version(), TO_COMMISSION)
                .status()).isEqualTo(404);
        walk.step("guide-visitor", AT_BUREAU, TO_COMMISSION);

        assertThat(walk.last.get("status")).isEqualTo("CLOSED");
        assertThat(walk.last.get("end")).isEqualTo("OTHER_PROCEDURE");
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_BUREAU)))
                .contains("引导告知单", "沅陵县政法委", "审理法院");
        walk.step("documents/1/deliver", AT_BUREAU, "{\"how\":\"IN_PERSON\",\"receivedAt\":\"" + Instant.now()
                + "\",\"receipt\":\"当面交付，本人签收\"}");
        assertThat(SERVICE.post(walk.petition.path("documents/1/reissue"), AT_BUREAU, walk.last.version(),
                "{\"ground\":\"PARTICULARS\"}").status()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/2/pdf"), AT_BUREAU)))
                .as("what was explained stands in the corrected note").contains("审理法院");
    }

    @Test
    void a_visitor_whose_words_were_erased_is_guided_without_a_note_article_20() {
        CaseSession walk = visited();
        EVENTS.publish(new PetitionErased(walk.petition.id(), 2, Instant.now(), ErasureGround.values()[0]));
        Awaitility.await().untilAsserted(() -> assertThat(
                SERVICE.get(walk.petition.path("timeline"), AT_BUREAU).text()).contains("WORDS_ERASED"));

        walk.step("guide-visitor", AT_BUREAU, "{\"unit\":\"431222-PLC\"}");

        assertThat(walk.last.get("end")).isEqualTo("OTHER_PROCEDURE");
    }

    @Test
    void only_a_political_legal_body_is_named_article_22() {
        CaseSession walk = visited();

        assertThat(SERVICE.post(walk.petition.path("guide-visitor"), AT_BUREAU, walk.last.version(),
                "{\"unit\":\"431222-NR\"}").get("code")).isEqualTo("not-political-legal");
    }

    @Test
    @Proves(article = 23, paragraph = 4, zh = "政法部门处理涉及诉讼权利救济事项的告知按照有关规定执行，转送函不写十五日", en = "the letter to a political-legal body about litigation leaves the telling to its own rules, and sets no fifteen days")
    void article_23_the_letter_to_a_political_legal_body_sets_no_fifteen_days() {
        CaseSession walk = dispatchedWithFacts(TestPetition.aboutWages().with(Category.LAW_AND_LITIGATION));
        assertThat(walk.last.get("unit")).isEqualTo("431222-PLC");

        assertThat(SERVICE.post(walk.petition.path("documents"), AT_BUREAU, walk.last.version(),
                "{\"kind\":\"TRANSFER_LETTER\"}").status()).isEqualTo(201);

        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_BUREAU)))
                .contains("按照有关规定告知信访人").doesNotContain("十五日");
    }

    private static CaseSession visited() {
        TestPetition petition = TestPetition.aboutWages().with(Category.LAW_AND_LITIGATION);
        new CaseFixtures(SERVICE, EVENTS).sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(petition.registeredFromVisit());
        CaseSession walk = new CaseSession(petition);
        walk.await("OPENED");
        return walk;
    }
}
