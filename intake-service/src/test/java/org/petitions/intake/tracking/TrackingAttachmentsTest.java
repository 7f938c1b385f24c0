package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import tools.jackson.databind.json.JsonMapper;

/** The petitioner sends files with number and code, and nobody else does. */
class TrackingAttachmentsTest {
    private static final String FILES = "/tracking/attachments/files";
    private static final byte[] FILE = "%PDF-1.7 杜撰的凭据".getBytes(UTF_8);

    private final RunningIntake intake = RunningIntake.shared();
    private final Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String number = receipt.text("number");

    @Test
    void number_and_code_give_a_pass_and_the_pass_sends_a_file_that_the_office_reads() {
        Response given = pass(receipt.text("trackingCode"));
        String pass = given.text("pass");
        assertThat(given.headers().get("cache-control")).containsExactly("no-store");

        Response announced = announce(pass);
        assertThat(announced.status()).as(announced.body()).isEqualTo(201);
        Response sent = piece(pass, announced.json().path("place").asInt());

        assertThat(sent.text("state")).as(sent.body()).isEqualTo("ADDED");
        Response read = intake.get("/petitions/" + number + "/attachments", RunningIntake.CLERK);
        assertThat(read.json().path("attachments").path(0).path("name").asString()).isEqualTo("杜撰的凭据.pdf");
        assertThat(read.json().path("attachments").path(0).path("office").isNull()).isTrue();
        assertThat(intake.send(intake.request(FILES).header("Authorization", "Bearer " + pass).GET()).body())
                .contains("杜撰的凭据.pdf");
    }

    @Test
    void what_comes_with_a_request_for_review_is_told_apart_and_a_reply_is_not_the_petitioner_s_to_send() {
        Map<String, String> pass = Map.of("Authorization", "Bearer " + pass(receipt.text("trackingCode")).text("pass"));
        String form = "{\"name\":\"复查请求.pdf\",\"bytes\":10,\"occasion\":\"%s\"}";

        assertThat(intake.postJson(FILES, form.formatted("OBJECTION"), pass).text("occasion")).isEqualTo("OBJECTION");
        assertThat(intake.postJson(FILES, form.formatted("REPLY"), pass).errorCodes("occasion"))
                .containsExactly("other-occasion");
    }

    @Test
    void a_wrong_code_gives_no_pass_and_a_changed_pass_or_none_opens_nothing() {
        assertThat(pass("222222222222").text("code")).isEqualTo("tracking-no-match");
        String pass = pass(receipt.text("trackingCode")).text("pass");
        String changed = pass.substring(0, pass.length() - 4) + "AAAA";

        assertThat(announce(changed).text("code")).isEqualTo("upload-pass-invalid");
        assertThat(announce("").status()).isEqualTo(401);
        assertThat(intake.postJson(FILES, "{}").status()).isEqualTo(401);
        assertThat(intake.send(intake.request(FILES + "/1").GET()).status()).isEqualTo(401);
    }

    @Test
    void a_pass_of_a_code_that_was_issued_anew_opens_nothing_any_more() {
        String pass = pass(receipt.text("trackingCode")).text("pass");
        Response reissued = intake.postJson("/petitions/" + number + "/tracking-code", "{\"check\":\"ID_DOCUMENT\"}",
                RunningIntake.CLERK, Map.of("Idempotency-Key", SampleForms.newKey()));

        assertThat(announce(pass).text("code")).isEqualTo("upload-pass-invalid");
        assertThat(announce(pass(reissued.text("trackingCode")).text("pass")).status()).isEqualTo(201);
    }

    @Test
    void a_file_of_the_office_is_neither_shown_nor_gone_on_with() {
        Response announced = intake.postJson("/petitions/" + number + "/attachments",
                "{\"name\":\"a.pdf\",\"bytes\":10}", RunningIntake.CLERK);
        String pass = pass(receipt.text("trackingCode")).text("pass");

        assertThat(piece(pass, announced.json().path("place").asInt()).status()).isEqualTo(404);
        assertThat(intake.send(intake.request(FILES).header("Authorization", "Bearer " + pass).GET()).json()
                .path("attachments").size()).isZero();
    }

    @Test
    void the_petitioner_leaves_places_for_the_offices() {
        String pass = pass(receipt.text("trackingCode")).text("pass");
        for (int i = 0; i < 10; i++) {
            assertThat(announce(pass).status()).isEqualTo(201);
        }
        assertThat(announce(pass).text("code")).isEqualTo("too-many-attachments");
    }

    @Test
    void the_page_lists_what_the_petitioner_sent_and_sends_more_by_a_script_that_is_a_file_of_ours() {
        String pass = pass(receipt.text("trackingCode")).text("pass");
        assertThat(piece(pass, announce(pass).json().path("place").asInt()).text("state")).isEqualTo("ADDED");

        Response page = intake.send(intake.request("/tracking").header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                        "number=" + number + "&code=" + receipt.text("trackingCode"))));

        assertThat(page.body()).contains("1. 杜撰的凭据.pdf 已添加", "data-pass=\"",
                "/attachments.js\"></script>");
        Response script = intake.send(intake.request("/assets/intake-service/x/attachments.js").GET());
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.body()).contains("Upload-Offset");
    }

    private Response pass(String code) {
        return intake.postJson("/tracking/attachments",
                JsonMapper.shared().writeValueAsString(Map.of("number", number, "code", code)));
    }

    private Response announce(String pass) {
        return intake.postJson(FILES, "{\"name\":\"杜撰的凭据.pdf\",\"bytes\":" + FILE.length + "}",
                Map.of("Authorization", "Bearer " + pass));
    }

    private Response piece(String pass, int place) {
        return intake.send(intake.request(FILES + "/" + place).header("Authorization", "Bearer " + pass)
                .header("Content-Type", "application/octet-stream").header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(FILE)));
    }
}
