package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_DEPUTY;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.HandlingEvent.Extended;
import org.petitions.events.HandlingEvent.ExtensionRefused;
import org.petitions.events.HandlingEvent.ExtensionRequested;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.PostCapacity;
import tools.jackson.databind.JsonNode;

/** Art. 34: a handler asks for the extension, the unit's head decides in the system, and the petitioner is told why by the same act. */
class ExtensionApiTest extends ProcedureApiFixture {
    private static final String REASON = "需要异地调取用工记录";
    private static final String REQUEST = "{\"days\":20,\"reason\":\"" + REASON + "\"}";
    private static final String POSTED = "{\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号 XA123\"}}";
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);

    @Test
    @Proves(article = 34, zh = "批准延期同时告知信访人延期理由", en = "the approval tells the petitioner the reasons in the same act")
    void art_34_the_heads_approval_extends_the_limit_and_makes_the_notice_with_the_reasons() {
        CaseSession walk = requested();

        walk.step("approve-extension", AT_HEAD, POSTED);

        assertThat(walk.last.json().path("pending").isMissingNode()).isTrue();
        assertThat(PrintedText.pdf(SERVICE.bytes(walk.petition.path("documents/1/pdf"), AT_UNIT)))
                .contains(REASON, "延长20日", "局长批准");
        await().untilAsserted(() -> assertThat(lastThree(walk)).satisfiesExactly(
                event -> assertThat(event).isInstanceOfSatisfying(Extended.class, extended -> {
                    assertThat(extended.days()).isEqualTo(20);
                    assertThat(extended.approver()).isEqualTo("431222-HRSS.head");
                }), event -> assertThat(event).isInstanceOfSatisfying(DocumentIssued.class,
                        issued -> assertThat(issued.kind()).isEqualTo(DocumentKind.EXTENSION_NOTICE)),
                event -> assertThat(event).isInstanceOf(DocumentSent.class)));
        assertThat(EVENTS.ofCase(walk.petition.id()).toString()).doesNotContain(REASON);
    }

    @Test
    @Proves(article = 34, zh = "延期告知书随批准发出，不留待以后", en = "the notice of an extension goes out with the approval and is never left for later")
    void art_34_the_notice_goes_out_with_the_approval() {
        CaseSession walk = requested();
        assertThat(SERVICE.post(walk.petition.path("approve-extension"), AT_HEAD, walk.last.version(),
                "{\"notice\":{\"how\":\"POST\"}}").json().path("errors").path(0).path("field").asString())
                .isEqualTo("notice.receipt");

        JsonNode unsent = SERVICE.post(walk.petition.path("approve-extension"), AT_HEAD, walk.last.version(), null)
                .json().path("errors").path(0);
        assertThat(unsent.path("field").asString()).as("who chose letters is written to").isEqualTo("notice.how");
        assertThat(unsent.path("zh").asString()).contains("以何种方式告知");
        walk.step("approve-extension", AT_HEAD, POSTED);

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()).getLast())
                .isInstanceOfSatisfying(DocumentSent.class,
                        sent -> assertThat(sent.kind()).isEqualTo(DocumentKind.EXTENSION_NOTICE)));
    }

    @Test
    void art_34_what_is_asked_for_and_not_decided_extends_nothing() {
        CaseSession walk = requested();

        assertThat(walk.last.json().path("pending").path("extensionDays").asInt()).isEqualTo(20);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()).getLast())
                .isInstanceOf(ExtensionRequested.class));
        assertThat(SERVICE.post(walk.petition.path("documents"), AT_UNIT, walk.last.version(),
                "{\"kind\":\"EXTENSION_NOTICE\"}").get("code")).isEqualTo("document-of-another-step");
    }

    @Test
    @Proves(article = 34, zh = "延期由本单位负责人在系统中批准", en = "an extension is approved by the unit's head in the system")
    void art_34_nobody_but_the_head_approves_whatever_they_type() {
        CaseSession walk = requested();

        Response byHandler = SERVICE.post(walk.petition.path("approve-extension"), AT_UNIT, walk.last.version(), null);
        assertThat(byHandler.status()).isEqualTo(403);
        assertThat(SERVICE.post(walk.petition.path("approve-extension"), AT_HEAD, walk.last.version(),
                "{\"approver\":\"431222-HRSS.head\"}").status()).isEqualTo(400);
        Response byDeputy = SERVICE.post(walk.petition.path("approve-extension"), AT_DEPUTY, walk.last.version(), null);
        assertThat(byDeputy.get("code")).isEqualTo("not-approved-by-head");
        assertThat(byDeputy.get("article")).isEqualTo("第三十四条 / Art. 34");
        assertThat(SERVICE.get(walk.petition.path("documents"), AT_UNIT).json().path("documents")).isEmpty();
    }

    @Test
    @Proves(article = 34, zh = "负责人回避、由他人代行职责批准的，告知书如实写明", en = "where somebody stands in for a barred head, the notice says so")
    void art_34_the_notice_does_not_say_that_a_head_approved_who_had_to_stand_aside() {
        String handler = "HANDLER/431225-EDU/e-01";
        TestPetition petition = CASES.openedAt("431225-EDU", TestPetition.aboutWages(), CaseFixtures.FACTS);
        long version = SERVICE.get(petition.path(""), handler).version();
        version = SERVICE.post(petition.path("accept"), handler, version, null).version();
        version = SERVICE.post(petition.path("recuse"), handler, version,
                "{\"official\":\"431225-EDU.head\",\"reason\":\"与信访人有近亲属关系。\"}").version();
        version = SERVICE.post(petition.path("request-extension"), handler, version, REQUEST).version();

        Response approved = SERVICE.post(petition.path("approve-extension"), "LEADER/431225-EDU/431225-EDU.deputy",
                version, POSTED);

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), handler)))
                .contains("经代行", "局长职责的负责人批准");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).filteredOn(Extended.class::isInstance)
                .map(event -> ((Extended) event).capacity()).containsExactly(PostCapacity.SUBSTITUTE));
    }

    @Test
    void art_34_a_refusal_leaves_the_limit_and_the_handler_may_ask_anew() {
        CaseSession walk = requested();

        walk.step("refuse-extension", AT_HEAD, "{\"reason\":\"可以按期办结\"}");

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(walk.petition.id()).getLast())
                .isInstanceOf(ExtensionRefused.class));
        walk.step("request-extension", AT_UNIT, REQUEST);
        walk.step("approve-extension", AT_HEAD, POSTED);
        assertThat(SERVICE.post(walk.petition.path("request-extension"), AT_UNIT, walk.last.version(), REQUEST)
                .get("code")).isEqualTo("already-extended");
    }

    @Test
    void the_head_finds_what_waits_and_reads_the_reasons_before_deciding() {
        CaseSession walk = requested();

        assertThat(waiting(AT_HEAD)).contains(walk.petition.id());
        assertThat(waiting(AT_UNIT)).contains(walk.petition.id());
        assertThat(waiting("LEADER/431222-NR/431222-NR.head")).doesNotContain(walk.petition.id());
        JsonNode words = SERVICE.get(walk.petition.path("words?why=HANDLING"), AT_HEAD).json();
        assertThat(words.path(0).path("text").asString()).isEqualTo(REASON);

        walk.step("approve-extension", AT_HEAD, POSTED);
        assertThat(waiting(AT_HEAD)).doesNotContain(walk.petition.id());
        assertThat(waiting(AT_BUREAU)).doesNotContain(walk.petition.id());
    }

    @Test
    void a_leader_lists_no_other_units_cases() {
        assertThat(SERVICE.get("/cases?unit=431222-NR", AT_HEAD).status()).isEqualTo(403);
    }

    private static CaseSession requested() {
        CaseSession walk = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        walk.await("DISPATCHED");
        walk.step("accept", AT_UNIT, null);
        walk.step("request-extension", AT_UNIT, REQUEST);
        return walk;
    }

    private static List<String> waiting(String actor) {
        JsonNode page = SERVICE.get("/cases?awaiting=true&limit=200", actor).json();
        return StreamSupport.stream(page.path("cases").spliterator(), false)
                .map(row -> row.path("petitionId").asString()).toList();
    }

    private static List<CaseEvent> lastThree(CaseSession walk) {
        List<CaseEvent> events = EVENTS.ofCase(walk.petition.id());
        return events.subList(events.size() - 3, events.size());
    }
}
