package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.starter.pass.PassVerifier;
import org.petitions.starter.pass.PetitionPass;

/** Tracking as a petitioner's browser gets it, who follows the address that a message names. */
class TrackingPageTest extends TrackingFixture {
    private static final String FORM = "application/x-www-form-urlencoded";
    /** The script that sends files in pieces. */
    private static final String UPLOAD_SCRIPT = "/attachments.js\"></script>";
    private static final Pattern PASS = Pattern
            .compile("action=\"/petitioner/documents\">\\s*<input type=\"hidden\" name=\"pass\" value=\"([^\"]+)\"");
    /** What goes with each request of a matter's: its pass and what it is called. */
    private static final Pattern REQUEST = Pattern.compile(
            "name=\"pass\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"number\" value=\"([^\"]+)\">\\s*"
                    + "<input type=\"hidden\" name=\"key\" value=\"([^\"]+)\"");

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访人打开网页，凭登记编号和查询码查询办理进展和结果", en = "a petitioner opens a page and sees with number and code how far it has come")
    void a_petitioner_types_number_and_code_into_the_page_and_reads_how_far_it_has_come() {
        publish(life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号"));
        awaitVersion();

        Response empty = intake.send(intake.request("/tracking").header("Accept", "text/html").GET());
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).contains("<html lang=\"zh-CN\"", "for=\"number\"", "for=\"code\"", "查询码请勿告诉他人")
                .doesNotContain(UPLOAD_SCRIPT, "name=\"pass\"");
        assertThat(intake.send(intake.request("/tracking?lang=en").header("Accept", "text/html").GET()).body())
                .contains("<html lang=\"en\"", "Tracking code");

        Response shown = submit(receipt.text("number"), receipt.text("trackingCode"));
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains(receipt.text("number"), "已答复（自", "沅陵县人力资源和社会保障局", "予以支持", "可以请求复查",
                "止（含当日）", "处理意见书", "沅人社信处〔2026〕1号", "查阅、下载文书")
                .doesNotContain("龙㛃某", "拖欠", receipt.text("trackingCode"));
        assertThat(shown.body()).containsOnlyOnce(UPLOAD_SCRIPT);
    }

    @Test
    @Proves(article = 21, zh = "文书更正后，查询页面注明以哪一件为准", en = "the page for tracking says which of a document and its correction is valid")
    void article_21_of_a_corrected_document_the_page_says_which_one_is_valid() {
        String old = "沅人社信处〔2026〕1号";
        String valid = "沅人社信处〔2026〕2号";
        publish(life.accepted().replied().issued(DocumentKind.HANDLING_OPINION, old)
                .issued(DocumentKind.HANDLING_OPINION, valid)
                .addEvent(e -> new DocumentCorrected(e.petition(), e.version(), e.at(), DocumentKind.HANDLING_OPINION,
                        old, valid, DocumentCorrectionGround.FACTS, null)));
        awaitVersion();

        assertThat(submit(receipt.text("number"), receipt.text("trackingCode")).body())
                .contains("已由" + valid + "更正，以更正后的为准").doesNotContain("已由" + old + "更正");
    }

    @Test
    void the_page_hands_the_pass_to_where_the_documents_are_in_a_form_and_in_no_address() {
        Response shown = submit(receipt.text("number"), receipt.text("trackingCode"));

        Matcher pass = PASS.matcher(shown.body());
        assertThat(pass.find()).isTrue();
        assertThat(PassVerifier.at(RunningIntake.passKeysets().checking(), Clock.systemUTC()).verify(pass.group(1)))
                .contains(new PetitionPass(id, true));
        assertThat(shown.body()).contains("action=\"/petitioner/documents\"");
        assertThat(shown.headers().get("cache-control")).containsExactly("no-store");
        assertThat(shown.headers().get("referrer-policy")).containsExactly("no-referrer");
        assertThat(shown.headers().get("content-security-policy")).singleElement().asString()
                .contains("default-src 'self'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_wrong_code_is_refused_in_words_and_counts_as_any_wrong_code() {
        Response refused = submit(receipt.text("number"), "222222222222");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).contains("role=\"alert\"", "登记编号与查询码不符", receipt.text("number"))
                .doesNotContain("222222222222", "name=\"pass\"", UPLOAD_SCRIPT);
        assertThat(submit("", "").status()).isEqualTo(404);
        Response last = refused;
        for (int i = 0; i < 40; i++) {
            last = intake.postJsonFrom("127.0.0.21", "/tracking",
                    key().put("code", "222222222222").toString());
        }
        assertThat(last.status()).isEqualTo(429);
    }

    @Test
    void what_is_typed_is_shown_as_text_and_never_as_markup() {
        assertThat(submit("\"><b>1</b>", "2").body()).doesNotContain("<b>1</b>");
    }

    @Test
    @Proves(article = 21, paragraph = 2, zh = "信访人在查询页面评价办理情况、请求复查，重复提交只算一次", en = "on the page for tracking a petitioner rates the answer and asks for a review, and what is sent twice counts once")
    void what_may_be_done_now_is_done_on_the_page_and_what_was_forgotten_is_named() {
        publish(life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号"));
        awaitVersion();
        Response shown = submit(receipt.text("number"), receipt.text("trackingCode"));
        assertThat(shown.body()).contains("责任单位已经书面答复", "作出答复", "action=\"/tracking/rating\"",
                "action=\"/tracking/review\"", "action=\"/tracking/withdrawal\"");
        Matcher form = REQUEST.matcher(shown.body());
        assertThat(form.find()).isTrue();
        String about = "pass=" + form.group(1) + "&number=" + form.group(2) + "&key=" + form.group(3);

        Response incomplete = post("/tracking/rating", about + "&bureau=SATISFIED&reason=" + encoded("等了<太>久"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.body()).contains("您对责任单位是否满意 此项必填", "等了&lt;太&gt;久",
                "value=\"SATISFIED\" checked=\"checked\"");
        for (int i = 0; i < 2; i++) {
            Response rated = post("/tracking/rating", about + "&bureau=SATISFIED&unit=NOT");
            assertThat(rated.status()).as(rated.body()).isEqualTo(200);
            assertThat(rated.body()).contains("您的请求已提交").doesNotContain("action=\"/tracking/rating\"");
        }
        assertThat(track().json().path("requests")).hasSize(1);
        assertThat(post("/tracking/review", about.replaceAll("key=.*", "key=" + "review-1") + "&step=REVIEW").body())
                .contains("您的请求已提交").doesNotContain("action=\"/tracking/review\"");
        assertThat(post("/tracking/withdrawal", "pass=none&number=" + form.group(2) + "&confirmed=true").status())
                .isEqualTo(401);
        assertThat(track().json().path("requests")).hasSize(2);
    }

    private Response post(String path, String form) {
        return intake.send(intake.request(path).header("Content-Type", FORM).header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Response submit(String number, String code) {
        return post("/tracking", "number=" + encoded(number) + "&code=" + encoded(code));
    }
}
