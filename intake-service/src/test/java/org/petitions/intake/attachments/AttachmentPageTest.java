package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;

/** A petition's files as an office's browser gets them. */
class AttachmentPageTest {
    private static final String SCRIPT = "/attachments.js\"></script>";
    private static final RunningIntake SERVICE = RunningIntake.shared();

    private final Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String number = receipt.text("number");
    private final String address = "/petitions/" + number + "/attachments.html";
    private final Uploads window = Uploads.by(RunningIntake.CLERK, SERVICE, number);

    @Test
    void the_window_sees_each_file_with_its_state_downloads_it_for_a_purpose_and_sends_another() {
        window.send("<欠薪>凭据.pdf", SampleFiles.pdf(64));
        window.send("照片.png", SampleFiles.pdf(65), "OBJECTION");

        Response page = page(RunningIntake.CLERK);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"zh-CN\"", "1. &lt;欠薪&gt;凭据.pdf", "已添加", "431222-PB",
                "文件内容与扩展名不符", "action=\"/petitions/" + number + "/attachments/1/content\"",
                "<option value=\"SUPERVISION\">督办</option>",
                "data-files=\"/petitions/" + number + "/attachments\"", "<option value=\"OBJECTION\">")
                .doesNotContain("attachments/2/content", "<option value=\"REPLY\">");
        assertThat(page.body()).containsOnlyOnce(SCRIPT);
        assertThat(page.headers().get("content-security-policy")).singleElement().asString()
                .contains("default-src 'self'");
        assertThat(page.headers().get("cache-control")).containsExactly("no-store");
    }

    @Test
    void what_the_script_sends_carries_the_token_that_the_gateway_handed_on() {
        Response page = SERVICE.send(SERVICE.request(address, RunningIntake.CLERK).header("X-Csrf-Token", "to<ken")
                .GET());
        assertThat(page.body()).contains("data-token=\"to&lt;ken\"");
        assertThat(page(RunningIntake.CLERK).body()).doesNotContain("data-token");
    }

    @Test
    void the_unit_that_handles_the_case_chooses_from_what_it_hands_in_and_its_leader_only_reads() {
        String handler = "HANDLER/" + CaseEventsBuilder.UNIT + "/h-01";
        assertThat(page(handler).status()).isEqualTo(404);
        TestTopic.publish(TestServers.broker().bootstrapServers(), new CaseEventsBuilder(receipt.text("petitionId"),
                Instant.parse("2026-03-02T01:00:00Z")).accepted().array());

        await().untilAsserted(() -> assertThat(page(handler).status()).isEqualTo(200));
        assertThat(page(handler).body()).contains("没有附件", "<option value=\"REPLY\">", "<option value=\"RECEIPT\">")
                .as("nothing is chosen for them")
                .containsPattern("id=\"occasion\" required>\\s*<option value=\"\">")
                .doesNotContain("<option value=\"PETITION\">");
        Response read = page("LEADER/" + CaseEventsBuilder.UNIT + "/" + CaseEventsBuilder.UNIT + ".head");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).doesNotContain("id=\"upload\"");
    }

    @Test
    void a_number_that_is_typed_leads_to_its_files_and_what_is_none_is_told() {
        Response empty = SERVICE.get("/attachments.html", RunningIntake.CLERK);
        assertThat(empty.body()).contains("for=\"number\"", "href=\"/office/register.html\"")
                .doesNotContain(SCRIPT, "role=\"alert\"");
        Response found = SERVICE.get("/attachments.html?number=" + number, RunningIntake.CLERK);
        assertThat(found.status()).isEqualTo(302);
        assertThat(found.headers().get("location")).singleElement().asString().endsWith(address);
        Response none = SERVICE.get("/attachments.html?number=x", RunningIntake.CLERK);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body()).contains("role=\"alert\"");
    }

    @Test
    void who_may_not_know_of_the_petition_or_is_not_signed_in_sees_no_page() {
        assertThat(page("CLERK/431202-PB/c-01").status()).isEqualTo(404);
        assertThat(page("OPERATIONS/431200-PB/o-01").status()).isEqualTo(403);
        assertThat(SERVICE.send(SERVICE.request(address).GET()).status()).isEqualTo(401);
        assertThat(SERVICE.send(SERVICE.request("/attachments.html").GET()).status()).isEqualTo(401);
    }

    private Response page(String actor) {
        return SERVICE.send(SERVICE.request(address, actor).header("Accept", "text/html").GET());
    }
}
