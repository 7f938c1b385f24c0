package org.petitions.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who registered a petition, and who was refused, stands in the audit trail. */
class RegistrationAuditTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningIntake intake = RunningIntake.shared();
    private final String account = "a-" + UUID.randomUUID();

    @Test
    void a_registration_is_published_with_who_made_it_and_none_of_its_words() {
        Response registered = register("CLERK", SampleForms.newKey());
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);

        JsonNode entry = entries(1).getFirst();

        assertThat(entry.path("by").path("office").asString()).isEqualTo("CLERK@431222-PB");
        assertThat(entry.path("act").path("action").asString()).isEqualTo("REGISTER");
        assertThat(entry.path("act").path("subject").asString()).isEqualTo(registered.text("petitionId"));
        assertThat(entry.path("outcome").asString()).isEqualTo("DONE");
        assertThat(entry.propertyNames()).containsExactly("id", "at", "service", "by", "act", "outcome", "trace");
        assertThat(entry.path("act").propertyNames()).containsExactly("action", "address", "subject");
    }

    @Test
    void who_may_register_nothing_is_written_down_as_refused() {
        assertThat(register("HANDLER", SampleForms.newKey()).status()).isEqualTo(403);

        assertThat(entries(1).getFirst().path("outcome").asString()).isEqualTo("REFUSED");
    }

    @Test
    void who_reads_what_was_put_right_is_written_down_with_the_purpose_and_who_puts_right_opens_nothing() {
        String number = register("CLERK", SampleForms.newKey()).text("number");

        assertThat(intake.get("/petitions/" + number + "/corrections?why=CHECK", "CLERK/431222-PB/" + account).status())
                .isEqualTo(200);
        assertThat(correct(number).status()).isEqualTo(200);

        List<JsonNode> entries = entries(3);
        assertThat(entries).extracting(entry -> entry.path("outcome").asString())
                .containsExactly("DONE", "OPENED", "DONE");
        JsonNode opened = entries.get(1).path("act");
        assertThat(opened.path("address").asString()).isEqualTo("GET /petitions/{number}/corrections");
        assertThat(opened.path("subject").asString()).isEqualTo(number);
        assertThat(opened.path("why").asString()).isEqualTo("CHECK");
    }

    @Test
    void what_a_page_asks_without_being_shown_anything_is_no_entry_and_what_it_is_refused_is_one() {
        submit("/office/register/category", "title=%E5%B7%A5%E8%B5%84");
        submit("/office/register/similar", "title=" + account);
        String number = register("CLERK", SampleForms.newKey()).text("number");
        assertThat(submit("/office/petitions/" + number + "/code.html", "key=" + SampleForms.newKey()).status())
                .isEqualTo(302);
        String unknown = number.replaceFirst("-\\d{8}-", "-20200101-");
        assertThat(submit("/office/petitions/" + unknown + "/code.html",
                "check=ID_DOCUMENT&key=" + SampleForms.newKey()).status()).isEqualTo(404);

        assertThat(entries(2)).extracting(entry -> entry.path("outcome").asString())
                .containsExactly("DONE", "NOT_FOUND");
    }

    @Test
    void who_types_is_written_down_once_for_each_petition_that_is_found_and_for_each_address() {
        ObjectNode form = SampleForms.valid();
        String title = "反映" + account + "拖欠的工资";
        form.put("title", title);
        String number = register("CLERK", SampleForms.newKey(), form).text("number");
        String typed = "title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);

        for (int stroke = 0; stroke < 3; stroke++) {
            assertThat(submit("/office/register/similar", typed).body()).contains(number);
        }
        assertThat(submit("/office/today.html", typed).body()).contains(number);
        assertThat(register("HANDLER", SampleForms.newKey()).status()).isEqualTo(403);

        List<JsonNode> entries = entries(4);
        assertThat(entries).extracting(entry -> entry.path("outcome").asString())
                .containsExactly("DONE", "OPENED", "OPENED", "REFUSED");
        assertThat(entries.subList(1, 3)).extracting(entry -> entry.path("act").path("address").asString())
                .containsExactly("POST /office/register/similar", "POST /office/today.html");
        assertThat(entries.subList(1, 3)).extracting(entry -> entry.path("act").path("subject").asString())
                .containsOnly(number);
    }

    private Response submit(String path, String form) {
        return intake.send(intake.request(path, "CLERK/431222-PB/" + account)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    }

    private Response correct(String number) {
        return intake.send(intake.request("/petitions/" + number + "/corrections", "CLERK/431222-PB/" + account)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"核对来信原件\",\"urgency\":\"URGENT\"}")));
    }

    private Response register(String role, String key) {
        return register(role, key, SampleForms.valid());
    }

    private Response register(String role, String key, ObjectNode form) {
        return intake.send(intake.request("/petitions", role + "/431222-PB/" + account)
                .header("Idempotency-Key", key).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    private List<JsonNode> entries(int count) {
        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.AUDIT)) {
            return topic.recordsOf("431222-PB." + account, count).stream()
                    .map(each -> JSON.readTree(new String(each.value(), StandardCharsets.UTF_8))).toList();
        }
    }
}
