package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import tools.jackson.databind.JsonNode;

/** An issued document corrected through the door: the new one names the old, both can be read, and one is valid. */
class DocumentCorrectionApiTest extends DocumentApiFixture {
    private static final String RIGHT = "应补发工资五千元㛃";

    @Test
    void the_new_opinion_names_the_old_and_why_and_says_the_right_words() {
        TestPetition petition = PAPERS.answered();
        Response old = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        PAPERS.deliver(petition, 1, 5, old.get("issuedAt"), RECEIPT);

        Response made = correct(petition, AT_UNIT, 6, 1, "\"FACTS\",\"text\":\"" + RIGHT + "\"");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.get("corrects")).isEqualTo(old.get("number"));
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/2/pdf"), AT_UNIT)))
                .contains("更正" + old.get("number"), "事实、数据表述有误", "五千元");
        assertThat(PrintedText.docx(SERVICE.bytes(petition.path("documents/2/docx"), AT_UNIT)))
                .contains("更正" + old.get("number"), "五千元");
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                .as("the old one stays readable").doesNotContain("五千元");
        JsonNode list = SERVICE.get(petition.path("documents"), AT_BUREAU).json().path("documents");
        assertThat(list.path(0).path("correctedBy").asString()).isEqualTo(made.get("number"));
        assertThat(list.path(0).has("remedyUntil")).as("no window runs from it").isFalse();
        assertThat(list.path(1).has("receivedAt")).as("its delivery is owed").isFalse();
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).contains("DocumentCorrected",
                "correctedBy=" + made.get("number"), "ground=FACTS").doesNotContain(RIGHT);
        assertThat(EVENTS.ofCase(petition.id())).noneMatch(event -> event.toString().contains(RIGHT));

        Response again = correct(petition, AT_UNIT, made.version(), 2, "\"PARTICULARS\"");

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/3/pdf"), AT_UNIT)))
                .as("what was put right before stays right").contains("更正" + made.get("number"), "五千元");
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "更正告知书的，未改动的内容沿用原文书", en = "a corrected notice says again what the official had written in the old one")
    void article_23_a_corrected_notice_keeps_what_the_official_wrote_in_the_old_one() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        Response accepted = SERVICE.post(petition.path("accept"), AT_UNIT, 2,
                "{\"notice\":{\"how\":\"POST\",\"text\":\"%s\",\"receipt\":\"%s\"}}".formatted(RIGHT, RECEIPT));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);

        Response made = correct(petition, AT_UNIT, accepted.version(), 1, "\"PARTICULARS\"");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/2/pdf"), AT_UNIT)))
                .contains(RIGHT).doesNotContain(RECEIPT);
    }

    @Test
    @Proves(article = 32, zh = "更正处理意见书时另写正文的，原意见书的落实事项和期限照样载明", en = "an opinion corrected in other words still says what is done by when, unless it says that anew")
    void article_32_an_opinion_in_other_words_keeps_the_measures_of_the_one_it_corrects() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        LocalDate by = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        Response replied = SERVICE.post(petition.path("reply"), AT_UNIT, 3, """
                {"outcome":"SUPPORTED","findings":"经核实。","basis":"有关规定。","text":"支持。",
                 "measures":[{"measure":"1","by":"%s","text":"督促企业支付工资"}]}""".formatted(by));
        assertThat(replied.status()).as(replied.text()).isEqualTo(200);
        Response opinion = PAPERS.issue(petition, AT_UNIT, replied.version(), "HANDLING_OPINION");

        Response made = reworded(petition, opinion.version(), 1, RIGHT);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/2/pdf"), AT_UNIT)))
                .contains("五千元", "落实事项和期限", "督促企业支付工资");

        Response again = reworded(petition, made.version(), 2, "支持。\\n落实事项和期限：督促企业支付全部工资。");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/3/pdf"), AT_UNIT)))
                .contains("支付全部工资").doesNotContain("督促企业支付工资");

        Response third = reworded(petition, again.version(), 3, RIGHT);
        assertThat(third.status()).as(third.text()).isEqualTo(201);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/4/pdf"), AT_UNIT)))
                .contains("支付全部工资");
    }

    private static Response reworded(TestPetition petition, long version, int n, String text) {
        return SERVICE.post(petition.path("documents/" + n + "/reissue"), AT_UNIT, version,
                "{\"ground\":\"FACTS\",\"text\":\"" + text + "\"}");
    }

    @Test
    void who_did_not_issue_it_corrects_nothing_and_a_ground_is_needed() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");

        assertThat(correct(petition, AT_BUREAU, 5, 1, "\"WORDING\"").status())
                .as("an opinion is not a bureau's to issue").isEqualTo(403);
        assertThat(correct(petition, "HANDLER/431222-NR/n-01", 5, 1, "\"WORDING\"").status()).isEqualTo(404);
        assertThat(correct(petition, AT_UNIT, 5, 2, "\"WORDING\"").status()).isEqualTo(404);
        assertThat(SERVICE.post(petition.path("documents/1/reissue"), AT_UNIT, 5, "{}").status()).isEqualTo(400);
    }

    private static Response correct(TestPetition petition, String actor, long version, int n, String ground) {
        return SERVICE.post(petition.path("documents/" + n + "/reissue"), actor, version,
                "{\"ground\":" + ground + "}");
    }
}
