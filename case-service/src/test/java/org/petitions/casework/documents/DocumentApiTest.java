package org.petitions.casework.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.topics.Topics;
import org.petitions.law.LegalCalendar;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Documents through the API: made, listed, opened, handed over. */
@Tag("database")
class DocumentApiTest extends DocumentApiFixture {
    @Test
    @Proves(article = 32, paragraph = 1, zh = "处理意见书载明请求、事实和理由、意见及依据、救济途径", en = "the opinion states request, facts and reasons, decision with its basis, and the remedy")
    void a_handling_opinion_says_who_what_why_and_what_can_be_done_against_it_in_both_forms() {
        TestPetition petition = PAPERS.answered();

        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.version()).isEqualTo(5);
        assertThat(made.get("number")).matches("沅人社信处〔\\d{4}〕\\d+号");
        assertThat(made.get("template")).isEqualTo("handling-opinion/4");
        String pdf = PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_BUREAU));
        String docx = PrintedText.docx(SERVICE.bytes(petition.path("documents/1/docx"), AT_UNIT));
        for (String text : List.of(pdf, docx)) {
            assertThat(text).contains(made.get("number"), "沅陵县人力资源和社会保障局",
                    CaseFixtures.NAME + "：您于", "住址：沅陵县" + CaseFixtures.ADDRESS + "。",
                    "该事项由沅陵县信访局转送，我单位于", "一、投诉请求", "三、调查核实的情况、法律政策依据和处理意见", petition.number(), "2026年3月1日", "来信",
                    CaseFixtures.REQUEST, "劳动法规定工资按月支付。", CaseFixtures.OPINION, "予以支持", "第三十一条、第三十二条",
                    "自收到本意见书之日起三十日内，向怀化市人力资源和社会保障局请求复查；", "（印章）");
            assertThat(text).doesNotContain("19900001512");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_document_is_made_without_a_word_in_the_log_about_fonts_that_it_does_not_use(CapturedOutput output) {
        PAPERS.issue(PAPERS.answered(), AT_UNIT, 4, "HANDLING_OPINION");

        assertThat(output).doesNotContain("PDType1Font");
    }

    @Test
    void a_delivered_opinion_shows_the_last_day_of_its_remedy() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        assertThat(made.json().has("remedyUntil")).isFalse();

        Response delivered = PAPERS.deliver(petition, 1, 5, made.get("issuedAt"), RECEIPT);

        LocalDate last = LegalCalendar.china().afterDays(Instant.parse(made.get("issuedAt")), 30).lastDay();
        assertThat(delivered.version()).isEqualTo(6);
        assertThat(delivered.get("remedyUntil")).isEqualTo(last.toString());
        assertThat(delivered.get("how")).isEqualTo("POST");
        assertThat(SERVICE.get(petition.path("documents"), OPERATIONS).json().path("documents").path(0)
                .path("remedyUntil").asString()).isEqualTo(last.toString());
        assertThat(PAPERS.deliver(petition, 1, 6, made.get("issuedAt"), RECEIPT).get("code"))
                .isEqualTo("illegal-step");
        assertThat(PAPERS.deliver(petition, 9, 6, made.get("issuedAt"), RECEIPT).status()).isEqualTo(404);
    }

    @Test
    void openings_are_on_the_timeline_by_who_made_and_who_read() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        SERVICE.bytes(petition.path("documents/1/pdf"), AT_BUREAU);

        var lines = SERVICE.get(petition.path("timeline"), OPERATIONS).json().path("entries").values().stream()
                .map(line -> line.path("kind").asString() + " " + line.path("code").asString() + " "
                        + line.path("by").path("id").asString(""))
                .toList();

        assertThat(lines).containsSubsequence("FACTS_PRINTED HANDLING_OPINION 431222-HRSS.h-01",
                "STEP DocumentIssued 431222-HRSS.h-01",
                "DOCUMENT_OPENED HANDLING_OPINION 431222-PB.b-01");
    }

    @Test
    void nothing_of_a_person_is_in_the_clear_in_the_store_the_events_or_the_answers() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        Response delivered = PAPERS.deliver(petition, 1, 5, made.get("issuedAt"), RECEIPT);

        String kept = Stream.of("papers", "cases", "timeline", "paperNumbers").map(SERVICE::stored).reduce("",
                String::concat);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .hasAtLeastOneElementOfType(DocumentIssued.class).hasAtLeastOneElementOfType(DocumentDelivered.class));
        String published = EVENTS.read(Topics.CASE, record -> petition.id().equals(new String(record.key(), UTF_8)))
                .stream().map(record -> new String(record.value(), UTF_8)).reduce("", String::concat);
        for (String place : List.of(kept, published, made.text(), delivered.text(),
                SERVICE.get(petition.path("timeline"), OPERATIONS).text())) {
            assertThat(place).isNotEmpty().doesNotContain(CaseFixtures.NAME, CaseFixtures.ADDRESS,
                    CaseFixtures.REQUEST, CaseFixtures.OPINION,
                    "签收㛃", "%PDF");
        }
        assertThat(SERVICE.get(petition.path("words?why=SUPERVISION"), AT_BUREAU).text()).contains(RECEIPT);
    }

    @Test
    void without_facts_nothing_is_made_and_nothing_was_opened() {
        TestPetition petition = PAPERS.openedWithoutFacts(TestPetition.aboutWages());
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);

        Response refused = PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.get("code")).isEqualTo("facts-not-here");
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(3);
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).doesNotContain("FACTS_PRINTED");
        assertThat(keptOf(petition)).isEmpty();
    }

    @Test
    void an_anonymous_petitioner_is_addressed_as_such() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), "{\"title\":\"欠薪\"}");
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        Response made = PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE");

        String text = PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT));

        LocalDate last = LegalCalendar.china().afterDays(Instant.parse(made.get("issuedAt")), 60).lastDay();
        assertThat(text).contains("信访事项受理告知书信访人：您于", "至" + TemplateFields.day(last), "止（含当日");
    }

    @Test
    void a_name_that_no_font_can_print_has_a_stand_in_and_the_document_says_for_what() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(),
                "{\"title\":\"欠薪\",\"petitioner\":{\"name\":\"王\uD884\uDF50甲\uDB40\uDD01\"}}");
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);

        Response issued = PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE");

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT))).contains("王〓甲：",
                "代替字库未收的字，依次为U+31350");
    }

    @Test
    void a_matter_whose_day_nobody_knows_is_told_as_well_as_it_is_known() {
        TestPetition since = PAPERS.opened(TestPetition.aboutWages(),
                "{\"title\":\"欠薪\",\"matterTime\":{\"precision\":\"YEAR\",\"year\":2003,\"since\":true}}");
        PAPERS.issue(since, AT_BUREAU, 2, "REGISTRATION_RECEIPT");
        TestPetition unknown = PAPERS.opened(TestPetition.aboutWages(),
                "{\"title\":\"欠薪\",\"matterTime\":{\"precision\":\"UNKNOWN\"}}");
        PAPERS.issue(unknown, AT_BUREAU, 2, "REGISTRATION_RECEIPT");

        assertThat(PrintedText.pdf(SERVICE.bytes(since.path("documents/1/pdf"), AT_BUREAU))).contains("发生时间：2003年以来");
        assertThat(PrintedText.pdf(SERVICE.bytes(unknown.path("documents/1/pdf"), AT_BUREAU))).doesNotContain("发生时间");
    }

    @Test
    void letters_between_offices_name_no_petitioner_and_the_days_the_unit_has() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        Response made = PAPERS.issue(petition, AT_BUREAU, 2, "TRANSFER_LETTER");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.get("number")).startsWith("沅信转〔");
        String text = PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT));
        Instant arrived = Instant.parse(SERVICE.get(petition.path(""), OPERATIONS).get("arrivedAt"));
        assertThat(text).contains("信访事项转送函沅陵县人力资源和社会保障局：",
                "至" + TemplateFields.day(LegalCalendar.china().afterWorkingDays(arrived, 5).lastDay()) + "止（含当日）",
                "十五日内书面告知信访人").doesNotContain(CaseFixtures.NAME, "按照有关规定");
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).doesNotContain("FACTS_PRINTED");
    }

    @Test
    void each_office_makes_its_own_documents_and_only_what_has_happened() {
        TestPetition petition = PAPERS.answered();

        assertThat(PAPERS.issue(petition, AT_BUREAU, 4, "HANDLING_OPINION").status()).isEqualTo(403);
        assertThat(PAPERS.issue(petition, AT_UNIT, 4, "TRANSFER_LETTER").status()).isEqualTo(403);
        assertThat(PAPERS.issue(petition, OPERATIONS, 4, "HANDLING_OPINION").status()).isEqualTo(403);
        assertThat(PAPERS.issue(petition, AT_UNIT, 4, "REVIEW_OPINION").get("code"))
                .isEqualTo("document-of-another-step");
        assertThat(PAPERS.issue(petition, AT_UNIT, 3, "HANDLING_OPINION").status()).isEqualTo(412);
        assertThat(PAPERS.issue(petition, AT_BUREAU, 4, "SUPERVISION_LETTER").get("code")).isEqualTo("invalid-fields");
        assertThat(keptOf(petition)).isEmpty();
    }

    @Test
    @Proves(article = 46, item = 5, zh = "被检举控告的单位查不到相关文书", en = "the accused unit learns nothing of documents")
    void the_accused_unit_learns_nothing_of_documents() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages().accusing("431222-NR"), CaseFixtures.FACTS);
        assertThat(PAPERS.issue(petition, AT_BUREAU, 2, "REGISTRATION_RECEIPT").status()).isEqualTo(201);

        TestPetition notThere = TestPetition.aboutWages();
        for (String accused : List.of("HANDLER/431222-NR/h-01", "BUREAU/431222-NR/b-01", "OPERATIONS/431222-NR/o-01",
                "LEADER/431222-NR/431222-NR.head")) {
            for (String path : List.of("documents", "documents/1/pdf", "documents/1/docx", "evidence?why=COURT")) {
                assertThat(SERVICE.get(petition.path(path), accused).status()).as(accused + path)
                        .isEqualTo(SERVICE.get(notThere.path(path), accused).status()).isIn(403, 404);
            }
            assertThat(PAPERS.issue(petition, accused, 3, "REGISTRATION_RECEIPT").status())
                    .isEqualTo(PAPERS.issue(notThere, accused, 3, "REGISTRATION_RECEIPT").status()).isIn(403, 404);
        }
    }

    @Test
    void documents_are_opened_by_those_who_may_open_words_alone() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        assertThat(SERVICE.get(petition.path("documents/1/pdf"), OPERATIONS).status()).isEqualTo(403);
        assertThat(SERVICE.get(petition.path("documents/1/pdf"), "HANDLER/431222-NR/h-01").status()).isEqualTo(404);
        assertThat(SERVICE.get(petition.path("documents/2/pdf"), AT_UNIT).status()).isEqualTo(404);
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).doesNotContain("DOCUMENT_OPENED");
    }

    @Test
    void of_two_at_once_one_document_is_made_and_the_other_leaves_nothing() throws Exception {
        TestPetition petition = PAPERS.answered();
        Callable<Response> making = () -> PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        List<Integer> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = people.invokeAll(List.of(making, making, making)).stream().map(DocumentApiTest::status).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 412, 412);
        assertThat(keptOf(petition)).hasSize(1);
    }

    @Test
    void numbers_drawn_at_once_are_all_different() throws Exception {
        DocumentNumbers numbers = SERVICE.bean(DocumentNumbers.class);
        Callable<Integer> drawing = () -> numbers.next("431222-EDU", DocumentKind.EXTENSION_NOTICE, 2031);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var drawn = people.invokeAll(IntStream.range(0, 20).mapToObj(i -> drawing).toList());
            assertThat(drawn).extracting(Future::resultNow)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        }
        assertThat(numbers.next("431222-EDU", DocumentKind.EXTENSION_NOTICE, 2032)).isEqualTo(1);
    }

    @Test
    void documents_go_with_the_petition_when_it_is_erased() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        EVENTS.send(Topics.SEALED, petition.id(), null, Map.of());

        await().untilAsserted(() -> assertThat(keptOf(petition)).isEmpty());
        assertThat(SERVICE.get(petition.path("documents/1/pdf"), AT_UNIT).get("code")).isEqualTo("document-erased");
    }

    private static int status(Future<Response> answer) {
        return answer.resultNow().status();
    }
}
