package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;

/** What a review body puts into writing and hands over. */
class ReviewDocumentTest extends DocumentApiFixture {
    private static final String REVIEW_BODY = "HANDLER/431200-HRSS/r-01";

    @Test
    void the_review_body_gives_out_its_opinion_after_it_has_decided() {
        TestPetition petition = PAPERS.answered();
        assertThat(SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper()).status())
                .isEqualTo(200);
        assertThat(SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5,
                "{\"outcome\":\"UPHELD\",\"text\":\"原意见事实清楚。\"}").status()).isEqualTo(200);

        assertThat(PAPERS.issue(petition, REVIEW_BODY, 6, "REVIEW_OPINION").status()).isEqualTo(201);

        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), REVIEW_BODY))).contains(
                "怀化市人力资源和社会保障局", "沅陵县信访局于", "收到您的复查请求", "劳动法规定工资按月支付。", "原意见事实清楚。", "予以维持", "第三十五条",
                "自收到本意见书之日起三十日内，向上一级机关、单位请求复核");
    }

    @Test
    void a_review_that_sends_back_is_put_into_writing_and_handed_over_and_opens_no_window() {
        TestPetition petition = PAPERS.answered();
        SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper());
        SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5,
                "{\"outcome\":\"SENT_BACK\",\"text\":\"原意见事实不清。\"}");

        Response made = PAPERS.issue(petition, REVIEW_BODY, 6, "REVIEW_OPINION");

        assertThat(made.status()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), REVIEW_BODY))).contains("原意见事实不清。",
                "予以撤销并责令重新办理", "自收到新的处理意见书之日起三十日内").doesNotContain("请求复核；");
        Response delivered = deliver(petition, 1, 7, made);
        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.json().has("remedyUntil")).isFalse();
        assertThat(PAPERS.issue(petition, AT_UNIT, 8, "REVIEW_OPINION").status()).isEqualTo(403);
    }

    @Test
    void a_review_opinion_is_written_and_handed_over_while_the_rereview_is_pending() {
        TestPetition petition = PAPERS.answered();
        SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper());
        SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5,
                "{\"outcome\":\"UPHELD\",\"text\":\"原意见事实清楚。\"}");
        SERVICE.post(petition.path("request-rereview"), AT_BUREAU, 6, TestPetition.requestOnPaper());

        Response made = PAPERS.issue(petition, REVIEW_BODY, 7, "REVIEW_OPINION");

        assertThat(made.status()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), REVIEW_BODY))).contains("原意见事实清楚。",
                "予以维持");
        assertThat(deliver(petition, 1, 8, made).get("remedyUntil")).isNotEmpty();
        assertThat(PAPERS.issue(petition, REVIEW_BODY, 9, "REREVIEW_OPINION").get("code"))
                .isEqualTo("document-of-another-step");
    }

    @Test
    @Proves(article = 36, paragraph = 3, zh = "复核后以同一事实和理由再提出的，不再受理并书面告知", en = "after the last step the same request is no longer accepted, and the petitioner is told in writing")
    void art_36_a_request_after_the_last_step_is_refused_by_the_bureau_which_tells_the_petitioner_in_writing() {
        TestPetition petition = PAPERS.answered();
        SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper());
        String asked = "{\"step\":\"REREVIEW\",\"ground\":\"ALREADY_ENDED\",\"reasons\":\"复核意见已经作出。\","
                + "\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000443，已交邮。\"}}";
        assertThat(SERVICE.post(petition.path("refuse-review"), REVIEW_BODY, 5, asked).get("code"))
                .isEqualTo("review-admissible");
        String uphold = "{\"outcome\":\"UPHELD\",\"text\":\"原意见事实清楚。\"}";
        SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5, uphold);
        SERVICE.post(petition.path("request-rereview"), AT_BUREAU, 6, TestPetition.requestOnPaper());
        assertThat(SERVICE.post(petition.path("decide-review"), "BUREAU/431200-PB/c-01", 7, uphold).status())
                .isEqualTo(200);

        assertThat(SERVICE.post(petition.path("refuse-review"), AT_UNIT, 8, asked).status()).isEqualTo(403);
        assertThat(PAPERS.issue(petition, AT_BUREAU, 8, "REVIEW_REFUSAL_NOTICE").get("code"))
                .isEqualTo("document-of-another-step");
        assertThat(SERVICE.post(petition.path("refuse-review"), AT_BUREAU, 8, asked.replaceAll(",.notice.*}}", "}"))
                .get("code")).isEqualTo("non-acceptance-untold");
        Response refused = SERVICE.post(petition.path("refuse-review"), AT_BUREAU, 8, asked);
        assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        assertThat(refused.version()).as("refused, made and sent by one act").isEqualTo(11);

        assertThat(PAPERS.issue(petition, AT_UNIT, 11, "REVIEW_REFUSAL_NOTICE").status()).isEqualTo(403);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_BUREAU))).contains("沅陵县信访局",
                "提出的复核请求收悉", "经审查，该信访事项已作出复核意见或者已依法终结", "复核意见已经作出。", "第三十六条");
    }

    @Test
    @Proves(article = 36, zh = "复查请求和复核请求先后被不予受理的，更正其中一份告知书，写明的仍是该次不予受理的请求和理由", en = "of a refused request for review and a refused one for re-review a corrected notice says which of them it tells of, and why that was refused")
    void article_36_a_corrected_notice_of_an_earlier_refusal_tells_of_that_refusal() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        String refuse = "{\"step\":\"%s\",\"ground\":\"NOT_ANSWERED\",\"reasons\":\"%s\","
                + "\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000443，已交邮。\"}}";
        Response review = SERVICE.post(petition.path("refuse-review"), AT_BUREAU, 2,
                refuse.formatted("REVIEW", "处理意见尚未作出。"));
        assertThat(review.status()).as(review.text()).isEqualTo(200);
        Response rereview = SERVICE.post(petition.path("refuse-review"), AT_BUREAU, review.version(),
                refuse.formatted("REREVIEW", "复查意见尚未作出。"));
        assertThat(rereview.status()).as(rereview.text()).isEqualTo(200);

        Response first = SERVICE.post(petition.path("documents/1/reissue"), AT_BUREAU, rereview.version(),
                "{\"ground\":\"WORDING\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Response again = SERVICE.post(petition.path("documents/3/reissue"), AT_BUREAU, first.version(),
                "{\"ground\":\"WORDING\"}");
        assertThat(again.status()).as(again.text()).isEqualTo(201);

        for (int n : new int[]{3, 4}) {
            assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/" + n + "/pdf"), AT_BUREAU)))
                    .contains("提出的复查请求收悉", "处理意见尚未作出。").doesNotContain("复核请求", "复查意见尚未作出。");
        }
        assertThat(SERVICE.post(petition.path("documents/1/reissue"), AT_BUREAU, again.version(),
                "{\"ground\":\"WORDING\"}").get("code")).as("it was corrected").isEqualTo("nothing-to-correct");
    }

    @Test
    @Proves(article = 32, paragraph = 2, zh = "复查变更为支持信访请求的，写明落实什么、何时落实，由责任单位落实", en = "a review that changes the answer to support the claim says what will be done by when, and the responsible unit has to do it")
    void article_32_a_review_that_changes_the_answer_says_to_what_and_what_is_done_by_when() {
        TestPetition petition = PAPERS.answered();
        SERVICE.post(petition.path("request-review"), AT_BUREAU, 4, TestPetition.requestOnPaper());
        String change = "{\"outcome\":\"CHANGED\",%s\"text\":\"原意见认定事实有误。\"}";
        Response unnamed = SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5, change.formatted(""));
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.text()).contains("changedTo", "needed-by-change");
        Response tooMuch = SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5,
                "{\"outcome\":\"UPHELD\",\"changedTo\":\"SUPPORTED\",\"text\":\"维持。\"}");
        assertThat(tooMuch.status()).isEqualTo(400);
        assertThat(tooMuch.text()).contains("changedTo", "nothing-changed");
        String supported = change.formatted("\"changedTo\":\"SUPPORTED\",");
        assertThat(SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5, supported).get("code"))
                .isEqualTo("measure-owed");
        LocalDate by = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        String promise = "{\"measure\":\"1\",\"by\":\"%s\",\"text\":\"补发三个月工资。\"}".formatted(by);
        assertThat(SERVICE.post(petition.path("promise"), REVIEW_BODY, 5, promise).status())
                .as("what it promises its opinion says").isEqualTo(403);

        Response changed = SERVICE.post(petition.path("decide-review"), REVIEW_BODY, 5,
                change.formatted("\"changedTo\":\"SUPPORTED\",\"measures\":[" + promise + "],"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.version()).as("the opinion and what it promises, by one act").isEqualTo(7);

        assertThat(SERVICE.get(petition.path("timeline"), AT_UNIT).text()).contains("changedTo=SUPPORTED");
        assertThat(PAPERS.issue(petition, REVIEW_BODY, 7, "REVIEW_OPINION").status()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), REVIEW_BODY))).contains("予以变更",
                "对您的请求予以支持", "补发三个月工资，至" + DateTimeFormatter.ofPattern("yyyy年M月d日").format(by))
                .doesNotContain("已经落实");
        assertThat(SERVICE.post(petition.path("carry-out"), AT_UNIT, 8, "{\"measure\":\"1\"}").status()).isEqualTo(200);
    }

    private static Response deliver(TestPetition petition, int n, long version, Response made) {
        return SERVICE.post(petition.path("documents/" + n + "/deliver"), REVIEW_BODY, version,
                "{\"how\":\"POST\",\"receivedAt\":\"" + made.get("issuedAt") + "\",\"receipt\":\"" + RECEIPT + "\"}");
    }
}
