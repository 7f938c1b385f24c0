package org.petitions.intake.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a petitioner fetches with number and code: their own files and what came with a reply that has gone out, and nothing else of an office's. */
class PetitionerDownloadTest {
    private static final byte[] FILE = SampleFiles.text("%PDF-1.7 杜撰的凭据");
    private static final String OWN = "%PDF-1.7 杜撰的凭据";

    private final RunningIntake intake = RunningIntake.shared();
    private final Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");
    private final Uploads window = Uploads.by(RunningIntake.CLERK, intake, number);
    private final Uploads handler = Uploads.by("HANDLER/" + CaseEventsBuilder.UNIT + "/h-01", intake, number);

    @Test
    void their_own_file_comes_out_as_it_was_sent_and_no_browser_shows_it_as_a_page() {
        String pass = pass(receipt);
        int place = send(pass, "杜撰的凭据.pdf", FILE);

        Response fetched = fetch(pass, place);
        assertThat(fetched.status()).as(fetched.body()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(OWN);
        assertThat(fetched.headers().get("content-disposition")).singleElement().asString().startsWith("attachment;");
        assertThat(fetched.headers()).containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("content-type", List.of("application/pdf"));
        assertThat(fetched.headers().get("content-security-policy")).singleElement().asString().contains("sandbox");
    }

    @Test
    void what_came_with_a_reply_is_theirs_to_read_and_nothing_else_of_an_office_s() {
        window.send("内部材料.pdf", SampleFiles.pdf(64));
        publish(acceptedCase().replied());
        await().untilAsserted(() -> assertThat(handler.list().status()).isEqualTo(200));
        handler.send("送达回证.pdf", SampleFiles.pdf(65), "RECEIPT");
        handler.send("异议.pdf", SampleFiles.pdf(66), "OBJECTION");
        handler.send("答复附图.pdf", FILE, "REPLY");
        handler.announce("未传完.pdf", SampleFiles.pdf(67), "REPLY");
        String pass = pass(receipt);

        assertThat(namesFor(pass)).containsExactly("答复附图.pdf");
        assertThat(fetch(pass, 10).body()).isEqualTo(OWN);
        for (int place : new int[]{1, 2, 3, 4, 9, 11}) {
            assertThat(fetch(pass, place).text("code")).as("%s", place).isEqualTo("no-such-attachment");
        }
        assertThat(page().body()).contains("答复附图.pdf", "随答复提交", "1. 答复附图.pdf", "/tracking/attachments/10/content")
                .doesNotContain("内部材料", "送达回证", "异议.pdf", "未传完");
    }

    @Test
    void no_place_tells_how_many_files_an_office_keeps_inside() {
        String pass = pass(receipt);
        int first = announce(pass, "甲.pdf", 10);
        window.send("内部材料.pdf", SampleFiles.pdf(64));
        window.send("内部材料二.pdf", SampleFiles.pdf(65));

        assertThat(announce(pass, "乙.pdf", 11)).isEqualTo(first + 1);
        assertThat(page().body()).contains("1. 甲.pdf", "2. 乙.pdf");
    }

    @Test
    void what_comes_with_a_reply_is_theirs_only_once_the_office_s_answer_has_gone_out() {
        publish(acceptedCase());
        await().untilAsserted(() -> assertThat(handler.list().status()).isEqualTo(200));
        int place = handler.send("处理意见书.pdf", FILE, "REPLY").json().path("place").asInt();
        String pass = pass(receipt);

        assertThat(namesFor(pass)).as("a draft").isEmpty();
        assertThat(fetch(pass, place).text("code")).isEqualTo("no-such-attachment");
        assertThat(intake.send(intake.request("/tracking/attachments/files/" + place)
                .header("Authorization", "Bearer " + pass).GET()).status()).isEqualTo(404);
        assertThat(submit(place, pass).status()).isEqualTo(404);
        assertThat(page().body()).doesNotContain("处理意见书");

        publish(acceptedCase().replied());
        await().untilAsserted(() -> assertThat(namesFor(pass)).containsExactly("处理意见书.pdf"));
        assertThat(fetch(pass, place).body()).isEqualTo(OWN);
    }

    @Test
    void who_reviews_answers_with_the_decision_and_no_sooner() {
        publish(acceptedCase().replied().reviewAsked(ReviewStep.REVIEW));
        Uploads body = Uploads.by("HANDLER/" + CaseEventsBuilder.BODY + "/h-01", intake, number);
        await().untilAsserted(() -> assertThat(body.list().status()).isEqualTo(200));
        body.send("复查意见书.pdf", FILE, "REPLY");
        String pass = pass(receipt);
        assertThat(namesFor(pass)).isEmpty();

        publish(acceptedCase().replied().reviewAsked(ReviewStep.REVIEW)
                .reviewed(ReviewStep.REVIEW, ReviewOutcome.UPHELD));
        await().untilAsserted(() -> assertThat(namesFor(pass)).containsExactly("复查意见书.pdf"));
    }

    @Test
    void what_has_not_come_whole_or_was_not_taken_nobody_gets() {
        String pass = pass(receipt);
        int waiting = announce(pass, "未传完.pdf", 99);
        int refused = send(pass, "照片.png", FILE);

        assertThat(fetch(pass, waiting).text("code")).isEqualTo("attachment-not-ready");
        assertThat(fetch(pass, refused).text("code")).isEqualTo("attachment-not-ready");
        assertThat(page().body()).contains("未传完.pdf").doesNotContain("/content");
    }

    @Test
    void without_a_pass_with_a_changed_one_or_with_another_petition_s_nobody_gets_a_file() {
        String pass = pass(receipt);
        int place = send(pass, "杜撰的凭据.pdf", FILE);
        Response other = intake.register(SampleForms.newKey(), SampleForms.valid().toString());

        assertThat(intake.send(intake.request("/tracking/attachments/" + place + "/content").GET()).status())
                .isEqualTo(401);
        assertThat(fetch(pass.substring(0, pass.length() - 4) + "AAAA", place).text("code"))
                .isEqualTo("upload-pass-invalid");
        assertThat(fetch(pass(other), place).text("code")).isEqualTo("no-such-attachment");
    }

    @Test
    void the_page_has_a_form_for_each_and_says_why_where_the_pass_is_good_no_more() {
        String pass = pass(receipt);
        int place = send(pass, "杜撰的凭据.pdf", FILE);
        assertThat(page().body()).contains("action=\"/tracking/attachments/" + place + "/content\"");

        assertThat(submit(place, pass).body()).isEqualTo(OWN);
        Response refused = submit(place, "x");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).contains("role=\"alert\"", "凭证无效或者已过期", "for=\"code\"");
        assertThat(refused.headers().get("content-security-policy")).singleElement().asString()
                .doesNotContain("script-src");
    }

    @Test
    void that_it_was_opened_with_the_code_stands_in_the_audit_trail_without_a_name() {
        String pass = pass(receipt);
        int place = send(pass, "杜撰的凭据.pdf", FILE);
        fetch(pass, place);

        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.AUDIT)) {
            await().untilAsserted(() -> assertThat(topic.read("PETITIONER").stream()
                    .map(each -> new String(each.value(), UTF_8)).filter(each -> each.contains(id)))
                    .singleElement().satisfies(entry -> {
                        JsonNode opened = JsonMapper.shared().readTree(entry);
                        assertThat(opened.path("act").path("action").asString()).isEqualTo("OPEN_ATTACHMENT");
                        assertThat(opened.path("act").path("subject").asString()).isEqualTo(id);
                        assertThat(opened.path("act").path("place").asInt()).isEqualTo(place);
                        assertThat(opened.path("act").path("address").asString())
                                .isEqualTo("GET /tracking/attachments/{place}/content");
                        assertThat(opened.path("outcome").asString()).isEqualTo("OPENED");
                        assertThat(entry).doesNotContain("杜撰");
                    }));
        }
    }

    @Test
    void not_all_petitioners_openings_wait_in_one_document() {
        String pass = pass(receipt);
        fetch(pass, send(pass, "杜撰的凭据.pdf", FILE));

        assertThat(intake.bean(MongoTemplate.class).getCollection("auditTrail")
                .countDocuments(Filters.regex("_id", "^PETITIONER/" + id.charAt(0) + "/[0-9]+$"))).isPositive();
    }

    @Test
    void erased_it_is_gone() {
        String pass = pass(receipt);
        int place = send(pass, "杜撰的凭据.pdf", FILE);
        intake.postJson("/petitions/" + number + "/erasure", "{\"ground\":\"ORDERED\",\"note\":\"依法删除\"}",
                "BUREAU/431222-PB/b-01");

        assertThat(fetch(pass, place).text("code")).isEqualTo("attachment-not-ready");
        assertThat(page().body()).doesNotContain("杜撰的凭据", "/content");
    }

    private CaseEventsBuilder acceptedCase() {
        return new CaseEventsBuilder(id, Instant.parse("2026-03-02T01:00:00Z")).accepted();
    }

    private static void publish(CaseEventsBuilder life) {
        TestTopic.publish(TestServers.broker().bootstrapServers(), life.array());
    }

    private List<String> namesFor(String pass) {
        return intake.send(intake.request("/tracking/attachments/files").header("Authorization", "Bearer " + pass)
                .GET()).json().path("attachments").values().stream().map(each -> each.path("name").asString())
                .toList();
    }

    private String pass(Response registered) {
        return intake.postJson("/tracking/attachments", JsonMapper.shared().writeValueAsString(
                Map.of("number", registered.text("number"), "code", registered.text("trackingCode")))).text("pass");
    }

    private int announce(String pass, String name, int bytes) {
        return intake.postJson("/tracking/attachments/files",
                JsonMapper.shared().writeValueAsString(Map.of("name", name, "bytes", bytes)),
                Map.of("Authorization", "Bearer " + pass)).json().path("place").asInt();
    }

    private int send(String pass, String name, byte[] content) {
        int place = announce(pass, name, content.length);
        intake.send(intake.request("/tracking/attachments/files/" + place).header("Authorization", "Bearer " + pass)
                .header("Content-Type", "application/octet-stream").header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(content)));
        return place;
    }

    private Response fetch(String pass, int place) {
        return intake.send(intake.request("/tracking/attachments/" + place + "/content")
                .header("Authorization", "Bearer " + pass).GET());
    }

    private Response submit(int place, String pass) {
        return intake.send(intake.request("/tracking/attachments/" + place + "/content").header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("pass=" + pass)));
    }

    private Response page() {
        return intake.send(intake.request("/tracking").header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                        "number=" + number + "&code=" + receipt.text("trackingCode"))));
    }
}
