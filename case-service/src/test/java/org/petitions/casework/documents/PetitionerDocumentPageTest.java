package org.petitions.casework.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.starter.pass.PassSigner;
import org.petitions.starter.pass.PetitionPass;

/** The petitioner's documents as a browser gets them, without scripts and with the pass in no address. */
class PetitionerDocumentPageTest extends DocumentApiFixture {
    private static final PassSigner SIGNER = PassSigner.at(RunningCaseService.passKeysets().signing());
    private static final String ALL = "/petitioner/documents";

    private static String pass(TestPetition petition, Instant at) {
        return SIGNER.sign(new PetitionPass(petition.id(), true), at).token();
    }

    private static String page(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访人在网页上查阅、下载制发给本人的文书，首次打开即为送达，打开之前告知", en = "on a page a petitioner reads and downloads the documents made for them, and is told before that opening one is its delivery")
    void a_petitioner_opens_the_opinion_from_the_page_which_says_before_what_opening_means() {
        TestPetition petition = PAPERS.answered();
        PAPERS.issue(petition, AT_BUREAU, 4, "TRANSFER_LETTER");
        PAPERS.issue(petition, AT_UNIT, 5, "HANDLING_OPINION");
        String pass = pass(petition, Instant.now());

        HttpResponse<byte[]> list = SERVICE.submit(ALL, "pass=" + pass);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(page(list)).contains("<html lang=\"zh-CN\"", petition.number(), "处理意见书", "沅人社信处〔",
                "首次打开即为送达", "action=\"" + ALL + "/1/2/open\"").doesNotContain("转送函", "送达日期");
        assertThat(list.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(list.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("default-src 'self'", "form-action 'self'"));

        HttpResponse<byte[]> opened = SERVICE.submit(ALL + "/1/2/open", "pass=" + pass);

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(PrintedText.pdf(opened.body())).contains(CaseFixtures.OPINION);
        assertThat(opened.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                disposition -> assertThat(disposition).startsWith("attachment"));
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(7);
        assertThat(page(SERVICE.submit(ALL, "pass=" + pass))).contains("送达日期");
    }

    @Test
    @Proves(article = 21, zh = "文书更正后，信访人在网页上看到以哪一件为准，打开之前告知打开更正前的文书不起算期限", en = "of two documents of which one corrects the other the page says which is valid, and before opening that the old one starts no limit")
    void article_21_of_a_corrected_opinion_the_page_says_which_one_is_valid() {
        TestPetition petition = PAPERS.answered();
        String old = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION").get("number");
        assertThat(page(SERVICE.submit(ALL, "pass=" + pass(petition, Instant.now())))).doesNotContain("以更正后的为准");

        String valid = SERVICE.post(petition.path("documents/1/reissue"), AT_UNIT, 5, "{\"ground\":\"WORDING\"}")
                .get("number");

        assertThat(page(SERVICE.submit(ALL, "pass=" + pass(petition, Instant.now()))))
                .contains("已由" + valid + "更正，以更正后的为准", "打开不起算期限").doesNotContain("已由" + old + "更正");
    }

    @Test
    void a_pass_that_has_ended_and_a_document_that_is_not_there_are_refused_in_words() {
        TestPetition petition = PAPERS.answered();
        String old = pass(petition, Instant.now().minus(Duration.ofHours(1)));

        for (HttpResponse<byte[]> refused : List.of(SERVICE.submit(ALL, "pass=" + old),
                SERVICE.submit(ALL, "pass="), SERVICE.submit(ALL + "/1/1/open", "pass=" + old))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(page(refused)).contains("role=\"alert\"", "查阅凭证无效或者已过期").doesNotContain(old);
        }
        HttpResponse<byte[]> missing = SERVICE.submit(ALL + "/1/9/open", "pass=" + pass(petition, Instant.now()));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(page(missing)).contains("没有此文书");
    }
}
