package org.petitions.casework.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.ErasureGround;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.pass.PassSigner;
import org.petitions.starter.pass.PetitionPass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The petitioner's own door to the documents (Art. 21, 23, 35). */
class PetitionerDocumentApiTest extends DocumentApiFixture {
    private static final PassSigner SIGNER = PassSigner.at(RunningCaseService.passKeysets().signing());
    private static final String ALL = "/petitioner/documents";

    private static String pass(String petitionId) {
        return SIGNER.sign(new PetitionPass(petitionId, true), Instant.now()).token();
    }

    private static JsonNode list(String pass) {
        HttpResponse<byte[]> answer = SERVICE.asPetitioner("GET", ALL, pass);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("matters");
    }

    private static HttpResponse<byte[]> open(String pass, int matter, int n) {
        return SERVICE.asPetitioner("POST", ALL + "/" + matter + "/" + n + "/open", pass);
    }

    @Test
    @Proves(article = 35, zh = "信访人凭登记编号和查询码打开处理意见书的，自当日起算请求复查的三十日", en = "an opinion that the petitioner opens with number and code is received that day: the 30 days for a review run from it")
    @Proves(article = 21, paragraph = 2, zh = "信访人凭登记编号和查询码查阅、下载制发给本人的文书", en = "with number and code a petitioner reads and downloads the documents made for them")
    void a_petitioner_opens_the_opinion_and_that_day_starts_the_window_for_a_review_article_35() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        String pass = pass(petition.id());
        assertThat(list(pass).at("/0/documents/0/kind").asString()).isEqualTo("HANDLING_OPINION");

        HttpResponse<byte[]> opened = open(pass, 1, 1);

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(PrintedText.pdf(opened.body())).contains(CaseFixtures.OPINION);
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode shown = list(pass).at("/0/documents/0");
        assertThat(shown.path("how").asString()).isEqualTo("ELECTRONIC");
        assertThat(shown.path("remedyUntil").asString()).isEqualTo(LegalCalendar.china()
                .afterDays(Instant.parse(shown.path("receivedAt").asString()), 30).lastDay().toString());
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .filteredOn(DocumentDelivered.class::isInstance).singleElement()
                .satisfies(event -> assertThat(((DocumentDelivered) event).how())
                        .isEqualTo(DeliveryMethod.ELECTRONIC)));
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).json().path("entries").values())
                .filteredOn(line -> line.path("code").asString().equals("DocumentDelivered")).singleElement()
                .satisfies(line -> assertThat(line.at("/by/role").asString()).isEqualTo("PETITIONER"));
    }

    @Test
    void a_second_opening_records_nothing_and_neither_do_many_at_once() throws Exception {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        String pass = pass(petition.id());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(_ -> () -> open(pass, 1, 1).statusCode()).toList())) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(6);
    }

    @Test
    void what_was_handed_over_before_is_shown_and_keeps_its_day() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        PAPERS.deliver(petition, 1, 5, made.get("issuedAt"), RECEIPT);

        assertThat(open(pass(petition.id()), 1, 1).statusCode()).isEqualTo(200);

        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(6);
        assertThat(list(pass(petition.id())).at("/0/documents/0/how").asString()).isEqualTo("POST");
    }

    @Test
    void what_offices_write_to_each_other_is_neither_listed_nor_opened() {
        TestPetition petition = PAPERS.answered();
        assertThat(PAPERS.issue(petition, AT_BUREAU, 4, "TRANSFER_LETTER").status()).isEqualTo(201);
        PAPERS.issue(petition, AT_UNIT, 5, "HANDLING_OPINION");
        String pass = pass(petition.id());

        assertThat(list(pass).at("/0/documents").values()).extracting(document -> document.path("n").asInt())
                .containsExactly(2);
        assertThat(open(pass, 1, 1).statusCode()).isEqualTo(404);
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(6);
    }

    @Test
    void a_pass_opens_all_matters_of_its_petition_and_no_other_petition() {
        TestPetition first = TestPetition.aboutWages();
        TestPetition second = first.matter(2, Category.LABOUR);
        for (TestPetition each : List.of(first, second)) {
            PAPERS.sealed(each, CaseFixtures.FACTS);
            EVENTS.publish(each.registeredAmong(2));
            await().until(() -> SERVICE.get(each.path(""), OPERATIONS).status() == 200);
            SERVICE.post(each.path("accept"), AT_UNIT, 2, null);
            assertThat(PAPERS.issue(each, AT_UNIT, 3, "ACCEPTANCE_NOTICE").status()).isEqualTo(201);
        }
        String pass = pass(first.id());

        assertThat(list(pass).values()).extracting(matter -> matter.path("number").asString())
                .containsExactly(first.number(), second.number());
        assertThat(open(pass, 2, 1).statusCode()).isEqualTo(200);
        assertThat(open(pass, 3, 1).statusCode()).isEqualTo(404);
        TestPetition other = PAPERS.answered();
        assertThat(list(pass(other.id())).at("/0/documents")).isEmpty();
        assertThat(open(pass(other.id()), 1, 1).statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_pass_that_is_good_nothing_is_told() {
        String expired = SIGNER.sign(new PetitionPass("p-1", true), Instant.now().minusSeconds(3600)).token();
        for (String bad : List.of("", "x.y.z", expired)) {
            HttpResponse<byte[]> answer = SERVICE.asPetitioner("GET", ALL, bad);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(new String(answer.body(), UTF_8)).contains("pass-not-valid").doesNotContain("p-1");
            assertThat(open(bad, 1, 1).statusCode()).isEqualTo(401);
        }
        assertThat(SERVICE.get(ALL, AT_BUREAU).status()).isEqualTo(401);
    }

    @Test
    void after_an_erasure_there_is_nothing_to_open_and_nothing_is_recorded() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        EVENTS.publish(new PetitionErased(petition.id(), 2, Instant.now(), ErasureGround.values()[0]));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text())
                .contains("WORDS_ERASED"));
        long version = SERVICE.get(petition.path(""), OPERATIONS).version();

        assertThat(open(pass(petition.id()), 1, 1).statusCode()).isEqualTo(404);

        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(version);
    }
}
