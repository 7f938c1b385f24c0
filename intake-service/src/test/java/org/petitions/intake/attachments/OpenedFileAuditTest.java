package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who opened a file, and what for, and who saw what the files are called, stands in the audit trail. */
class OpenedFileAuditTest {
    private final RunningIntake intake = RunningIntake.shared();
    private final String account = "a-" + UUID.randomUUID();
    private final String number = intake.register(SampleForms.newKey(), SampleForms.valid().toString()).text("number");

    @Test
    void an_opening_is_on_record_with_its_purpose_and_a_look_at_the_list_with_its_names_is_one_too() {
        Uploads.by(RunningIntake.CLERK, intake, number).send("杜撰的凭据.pdf", SampleFiles.pdf(64));
        Uploads reader = Uploads.by("BUREAU/431222-PB/" + account, intake, number);

        assertThat(reader.list().status()).isEqualTo(200);
        assertThat(intake.get("/petitions/" + number + "/attachments/1/content", reader.actor()).status())
                .as("for no purpose").isEqualTo(400);
        assertThat(reader.content(1).statusCode()).isEqualTo(200);

        try (TestTopic topic = new TestTopic(TestServers.broker().bootstrapServers(), Topics.AUDIT)) {
            var entries = topic.recordsOf("431222-PB." + account, 3).stream()
                    .map(each -> new String(each.value(), StandardCharsets.UTF_8)).toList();
            assertThat(entries).allMatch(each -> !each.contains("杜撰"));
            JsonNode listed = JsonMapper.shared().readTree(entries.getFirst());
            assertThat(listed.path("act").path("action").asString()).isEqualTo("READ_ATTACHMENTS");
            assertThat(listed.path("outcome").asString()).isEqualTo("OPENED");
            JsonNode opened = JsonMapper.shared().readTree(entries.getLast());
            assertThat(opened.path("act").path("action").asString()).isEqualTo("OPEN_ATTACHMENT");
            assertThat(opened.path("act").path("why").asString()).isEqualTo("HANDLING");
            assertThat(opened.path("act").path("place").asInt()).as("which file").isEqualTo(1);
            assertThat(listed.path("act").has("place")).isFalse();
            assertThat(opened.path("outcome").asString()).isEqualTo("OPENED");
        }
    }
}
