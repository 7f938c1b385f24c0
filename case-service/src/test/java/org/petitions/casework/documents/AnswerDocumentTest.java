package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.terms.Purpose;

/** Each way of handling says in its own documents how it goes on, how it was answered and whom to turn to (Art. 29 to 31). */
class AnswerDocumentTest extends DocumentApiFixture {

    @Test
    @Proves(article = 29, paragraph = 1, zh = "建议意见以建议意见答复书答复，说明采纳、部分采纳或者不采纳及理由，不告知复查", en = "a suggestion is answered by its own reply: adopted, in part or not, and why; no review is told of")
    void a_suggestion_is_answered_by_its_reply_and_told_of_no_review() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages().with(Purpose.SUGGESTION), CaseFixtures.FACTS);
        accept(petition, "SUGGESTION");
        reply(petition, "PARTLY_ADOPTED");

        assertThat(PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION").get("code"))
                .isEqualTo("document-of-another-step");
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "SUGGESTION_REPLY");

        assertThat(made.get("number")).contains("沅人社信建复〔");
        assertThat(printed(petition)).contains("信访事项建议意见答复书", "依据《信访工作条例》第二十九条，对您的建议意见予以部分采纳",
                "不适用复查、复核").doesNotContain("请求复查", "处理意见书");
    }

    @Test
    @Proves(article = 31, paragraph = 1, item = 5, zh = "申请履行职责的事项以履行法定职责答复书答复，告知行政复议和行政诉讼，不告知复查", en = "a duty applied for is answered by its own reply, which tells of reconsideration and court and of no review")
    void a_duty_applied_for_is_answered_by_its_reply_whose_remedy_is_reconsideration_or_court() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        accept(petition, "DUTY_APPLICATION");
        reply(petition, "DUTY_DECLINED");

        assertThat(PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION").get("code"))
                .isEqualTo("document-of-another-step");
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "DUTY_REPLY");

        assertThat(made.get("number")).contains("沅人社信履〔");
        assertThat(printed(petition)).contains("履行法定职责答复书", CaseFixtures.OPINION, "作出如下处理：不予履行职责",
                "六十日内依法申请行政复议", "六个月内依法向人民法院提起行政诉讼").doesNotContain("请求复查");
        PAPERS.deliver(petition, 1, 5, made.get("issuedAt"), RECEIPT);
        assertThat(SERVICE.get(petition.path("documents"), AT_UNIT).text()).doesNotContain("remedyUntil");
    }

    @Test
    @Proves(article = 32, zh = "处理意见书写明收到和转送情况、投诉请求、事实和理由、查明的情况、法律政策依据、处理意见以及复查机关和期限", en = "a handling opinion says when it was received and by whom sent, what was asked and why, what was found, on which laws, what is decided, and who reviews it until when")
    void a_handling_opinion_has_the_parts_that_practice_has_in_their_order() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        accept(petition, "PETITION_PROCEDURE");
        assertThat(SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                """
                        {"outcome":"SUPPORTED","findings":"三个月工资未发，有考勤记录。","basis":"劳动法第五十条。","text":"责令补发工资。","carriedOut":true}""")
                .version()).isEqualTo(4);

        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        assertThat(printed(petition)).containsSubsequence("沅人社信处〔", "信访事项处理意见书", CaseFixtures.NAME + "：", "收悉", "住址：",
                "该事项由沅陵县信访局转送，我单位于", "收到，于", "受理。", "一、投诉请求", CaseFixtures.REQUEST, "二、您反映的事实和理由",
                "三、调查核实的情况、法律政策依据和处理意见", "（一）调查核实的情况", "有考勤记录。", "（二）法律政策依据", "劳动法第五十条。", "（三）处理意见",
                "责令补发工资。", "对您的请求予以支持", "您的请求事项已经落实", "四、救济途径和期限", "三十日内，向怀化市人力资源和社会保障局请求复查", "沅陵县人力资源和社会保障局（印章）");
    }

    @Test
    @Proves(article = 32, paragraph = 1, item = 2, zh = "请求事由合理但缺乏法律依据的，处理意见书写明作出解释说明", en = "of a reasonable request without a basis in law the opinion says that it is explained")
    void a_reasonable_request_without_a_basis_is_explained_in_a_whole_sentence_article_32() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        accept(petition, "PETITION_PROCEDURE");
        reply(petition, "EXPLAINED");

        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        assertThat(printed(petition)).contains("对您的请求作出解释说明");
    }

    @Test
    void a_decision_made_in_the_form_of_the_duty_s_own_statute_is_noted_with_its_number() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        accept(petition, "DUTY_APPLICATION");
        reply(petition, "DUTY_PERFORMED");

        Response noted = SERVICE.post(petition.path("documents/elsewhere"), AT_UNIT, 4, """
                {"kind":"DUTY_REPLY","number":"沅人社监决〔2026〕3号","how":"IN_PERSON","receivedAt":"%s","receipt":"%s"}"""
                .formatted(Instant.now(), RECEIPT));

        assertThat(noted.status()).as(noted.text()).isLessThan(300);
        assertThat(SERVICE.get(petition.path("documents"), AT_UNIT).text()).contains("沅人社监决〔2026〕3号");
    }

    @Test
    @Proves(article = 34, zh = "受理告知书只对第三十一条第六项的事项写明六十日", en = "a notice of acceptance names the sixty days for claims of Art. 31 (6) alone")
    void a_notice_of_acceptance_names_sixty_days_for_claims_of_the_sixth_way_alone() {
        assertThat(notice(Purpose.CLAIM, "PETITION_PROCEDURE")).contains("六十日内", "第三十四条");
        assertThat(notice(Purpose.CLAIM, "DUTY_APPLICATION")).contains("第三十一条第五项").doesNotContain("六十日");
        assertThat(notice(Purpose.CLAIM, "ARBITRATION")).contains("通过其他法定途径处理").doesNotContain("六十日");
        assertThat(notice(Purpose.SUGGESTION, "SUGGESTION")).contains("认真研究论证").doesNotContain("六十日", "第三十四条");
    }

    @Test
    @Proves(article = 32, zh = "处理意见和履行法定职责答复应当写明查明的情况和依据，缺少的退回并指明；建议意见的答复可以合写", en = "a handling opinion and a reply on a duty state facts and basis, or are refused naming what is missing; the answer to a suggestion may say all in one")
    void an_answer_that_decides_on_a_right_states_its_facts_and_its_basis() {
        assertThat(bare(Purpose.CLAIM, "PETITION_PROCEDURE", "NOT_SUPPORTED").text()).contains("\"findings\"",
                "\"basis\"", "needed-by-answer");
        Response duty = bare(Purpose.CLAIM, "DUTY_APPLICATION", "DUTY_DECLINED");
        assertThat(duty.status()).isEqualTo(400);
        assertThat(duty.text()).contains("\"findings\"", "\"basis\"");
        assertThat(bare(Purpose.SUGGESTION, "SUGGESTION", "NOT_ADOPTED").status()).isEqualTo(200);
    }

    private static Response bare(Purpose purpose, String way, String outcome) {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages().with(purpose), CaseFixtures.FACTS);
        accept(petition, way);
        return SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"" + outcome + "\",\"findings\":\" \",\"text\":\"略\"}");
    }

    private static String notice(Purpose purpose, String way) {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages().with(purpose), CaseFixtures.FACTS);
        accept(petition, way);
        assertThat(PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE").status()).isEqualTo(201);
        return printed(petition);
    }

    private static void accept(TestPetition petition, String way) {
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, 2, "{\"way\":\"" + way + "\"}").version())
                .isEqualTo(3);
    }

    private static void reply(TestPetition petition, String outcome) {
        assertThat(SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"" + outcome + "\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\""
                        + CaseFixtures.OPINION + "\"}")
                .version()).isEqualTo(4);
    }

    private static String printed(TestPetition petition) {
        return PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT));
    }
}
