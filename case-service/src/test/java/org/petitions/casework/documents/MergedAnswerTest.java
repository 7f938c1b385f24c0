package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.terms.Category;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/** The answer of a petitioner whose case was merged into another's. */
class MergedAnswerTest extends DocumentApiFixture {
    @Test
    @Proves(article = 35, paragraph = 1, zh = "并案的信访人另得以本人为受文人的书面答复，自本人收到之日起三十日内可以请求复查", en = "who was merged gets a written answer of their own, and thirty days from their own receipt of it")
    void article_35_who_was_merged_has_the_answer_and_the_window_from_the_own_receipt() {
        TestPetition lead = PAPERS.opened(TestPetition.aboutWages(),
                CaseFixtures.FACTS.replace(CaseFixtures.NAME, "甲某某"));
        TestPetition follower = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        assertThat(SERVICE.post(follower.path("merge"), AT_BUREAU, 2, "{\"lead\":\"%s\"}".formatted(lead.id()))
                .get("end")).isEqualTo("MERGED");
        SERVICE.post(lead.path("accept"), AT_UNIT, 3, null);

        assertThat(SERVICE.post(lead.path("reply"), AT_UNIT, 4,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
                        + CaseFixtures.OPINION + "\"}")
                .status())
                .isEqualTo(200);

        Response answered = await().until(() -> SERVICE.get(follower.path(""), OPERATIONS),
                answer -> answer.get("status").equals("REPLIED"));
        assertThat(answered.json().path("legalSteps").toString()).contains("RATE", "REQUEST_REVIEW", "CLOSE");
        Response made = PAPERS.issue(follower, AT_UNIT, answered.version(), "HANDLING_OPINION");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(follower.path("documents/1/pdf"), AT_UNIT)))
                .contains(CaseFixtures.NAME + "：", CaseFixtures.OPINION, "您的请求事项已经落实", "请求复查").doesNotContain("甲某某");
        Instant received = Instant.parse(made.get("issuedAt"));
        Response delivered = PAPERS.deliver(follower, 1, made.version(), received.toString(), RECEIPT);
        assertThat(delivered.get("remedyUntil")).isEqualTo(LegalCalendar.china()
                .afterDays(received, LegalFigure.REVIEW_REQUEST.days()).lastDay().toString());
        assertThat(SERVICE.get(lead.path("documents"), AT_UNIT).json().path("documents")).isEmpty();
    }

    @Test
    @Proves(article = 32, zh = "由另一单位一并答复的，意见书不写明该单位未收到的转送", en = "an opinion by another unit than had it says nothing of a transfer that there was not")
    void article_32_who_answers_what_another_unit_had_says_of_no_transfer() {
        TestPetition lead = PAPERS.answered();
        TestPetition follower = PAPERS.opened(TestPetition.aboutWages().with(Category.LAND), CaseFixtures.FACTS);
        assertThat(SERVICE.get(follower.path(""), OPERATIONS).get("unit")).isEqualTo("431222-NR");
        SERVICE.post(follower.path("accept"), "HANDLER/431222-NR/h-01", 2, null);
        SERVICE.post(follower.path("merge"), AT_BUREAU, 3, "{\"lead\":\"%s\"}".formatted(lead.id()));
        Response answered = await().until(() -> SERVICE.get(follower.path(""), OPERATIONS),
                answer -> answer.get("status").equals("REPLIED"));

        assertThat(PAPERS.issue(follower, AT_UNIT, answered.version(), "HANDLING_OPINION").status()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(follower.path("documents/1/pdf"), AT_UNIT)))
                .contains(CaseFixtures.NAME + "：").doesNotContain("转送", "我单位于");
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "并案告知书写明主办事项的登记编号和办理单位，与并案同时制作并发出", en = "the notice of a merging names the leading case and who has it, and is made and sent by the same act")
    void article_23_the_notice_of_a_merging_names_the_leading_case_and_who_has_it() {
        TestPetition lead = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        TestPetition follower = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        Response merged = SERVICE.post(follower.path("merge"), AT_BUREAU, 2,
                "{\"lead\":\"%s\",\"notice\":{\"how\":\"POST\",\"receipt\":\"%s\"}}".formatted(lead.id(), RECEIPT));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(PrintedText.pdf(SERVICE.bytes(follower.path("documents/1/pdf"), AT_BUREAU)))
                .contains("并案办理告知书", CaseFixtures.NAME + "：", SERVICE.get(lead.path(""), OPERATIONS).get("number"),
                        "人力资源和社会保障局负责")
                .doesNotContain("{");
        assertThat(SERVICE.get(follower.path("timeline"), AT_BUREAU).text()).contains("MergingNoticeOwed",
                "DocumentSent");
    }

    @Test
    @Proves(article = 24, zh = "主办事项的意见书已经更正的，其后并入的按更正后的内容答复", en = "who is merged into a case whose opinion was corrected is answered in the corrected words")
    void article_24_what_is_merged_into_a_corrected_answer_is_answered_as_it_stands() {
        TestPetition lead = PAPERS.answered();
        PAPERS.issue(lead, AT_UNIT, 4, "HANDLING_OPINION");
        assertThat(SERVICE.post(lead.path("documents/1/reissue"), AT_UNIT, 5,
                "{\"ground\":\"FACTS\",\"text\":\"应补发工资五千元\"}").status()).isEqualTo(201);
        assertThat(SERVICE.get(lead.path("opinion?why=HANDLING"), AT_UNIT).get("text")).isEqualTo("应补发工资五千元");
        TestPetition follower = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        SERVICE.post(follower.path("merge"), AT_BUREAU, 2, "{\"lead\":\"%s\"}".formatted(lead.id()));
        Response answered = await().until(() -> SERVICE.get(follower.path(""), OPERATIONS),
                answer -> answer.get("status").equals("REPLIED"));

        assertThat(PAPERS.issue(follower, AT_UNIT, answered.version(), "HANDLING_OPINION").status()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(follower.path("documents/1/pdf"), AT_UNIT)))
                .contains("五千元").doesNotContain(CaseFixtures.OPINION);
    }

    @Test
    void what_was_merged_into_an_answered_case_is_answered_at_once() {
        TestPetition lead = PAPERS.answered();
        TestPetition follower = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        SERVICE.post(follower.path("merge"), AT_BUREAU, 2, "{\"lead\":\"%s\"}".formatted(lead.id()));

        await().untilAsserted(() -> assertThat(SERVICE.get(follower.path(""), OPERATIONS).get("status"))
                .isEqualTo("REPLIED"));
    }
}
