package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.IntakeEvent.AttachmentAdded;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a file is handed in with, and by whom. */
@Tag("database")
class AttachmentOccasionTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final byte[] FILE = SampleFiles.pdf(64);

    private final Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");
    private final Uploads window = Uploads.by(RunningIntake.CLERK, SERVICE, number);
    private final Uploads bureau = Uploads.by("BUREAU/431222-PB/b-01", SERVICE, number);
    private final Uploads handler = Uploads.by("HANDLER/" + CaseEventsBuilder.UNIT + "/h-01", SERVICE, number);

    @Test
    void the_window_hands_in_what_a_petitioner_brings_and_no_reply() {
        assertThat(window.send("欠薪凭据.pdf", FILE).text("occasion")).isEqualTo("PETITION");
        Response objection = window.send("复查请求.pdf", SampleFiles.pdf(65), "OBJECTION");
        assertThat(objection.text("occasion")).isEqualTo("OBJECTION");
        assertThat(objection.json().path("occasionName").path("zh").asString()).contains("复查");

        assertThat(window.announce("a.pdf", FILE, "REPLY").errorCodes("occasion")).containsExactly("other-occasion");
        assertThat(window.announce("a.pdf", FILE, "RECEIPT").errorCodes("occasion"))
                .containsExactly("other-occasion");
        assertThat(bureau.announce("a.pdf", FILE, "RECEIPT").status()).isEqualTo(201);
        assertThat(bureau.announce("a.pdf", FILE, "REPLY").errorCodes("occasion")).containsExactly("other-occasion");
    }

    @Test
    void the_unit_that_handles_the_case_hands_in_its_reply_and_receipts_and_others_are_told_with_what() {
        handledByTheUnit();

        assertThat(handler.announce("a.pdf", FILE).errorCodes("occasion")).containsExactly("required");
        assertThat(handler.announce("a.pdf", FILE, "PETITION").errorCodes("occasion"))
                .containsExactly("other-occasion");
        assertThat(handler.announce("a.pdf", FILE, "COMPLAINT").status()).isEqualTo(400);
        assertThat(handler.send("处理意见书.pdf", FILE, "REPLY").text("state")).isEqualTo("ADDED");
        assertThat(handler.send("送达回证.pdf", SampleFiles.pdf(65), "RECEIPT").text("state")).isEqualTo("ADDED");

        assertThat(bureau.list().json().path("attachments").values())
                .extracting(each -> each.path("occasion").asString()).containsExactly("REPLY", "RECEIPT");
        try (TestTopic intake = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            assertThat(intake.eventsOf(id, 3).getLast()).isInstanceOfSatisfying(AttachmentAdded.class, event -> {
                assertThat(event.occasion()).isEqualTo(AttachmentOccasion.RECEIPT);
                assertThat(event.office()).isEqualTo(CaseEventsBuilder.UNIT);
            });
        }
    }

    @Test
    void no_office_goes_on_with_what_another_began() {
        handledByTheUnit();
        int place = handler.announce("处理意见书.pdf", FILE, "REPLY").json().path("place").asInt();

        assertThat(window.piece(place, 0, FILE).status()).isEqualTo(403);
        assertThat(handler.piece(place, 0, FILE).text("state")).isEqualTo("ADDED");
    }

    @Test
    void the_same_content_with_something_else_or_of_another_office_is_another_file() {
        handledByTheUnit();
        assertThat(window.announce("甲.pdf", FILE).json().path("place").asInt()).isEqualTo(1);
        assertThat(window.announce("甲.pdf", FILE, "OBJECTION").json().path("place").asInt()).isEqualTo(2);
        assertThat(handler.announce("甲.pdf", FILE, "OBJECTION").json().path("place").asInt()).isEqualTo(3);
        assertThat(window.announce("甲.pdf", FILE, "OBJECTION").json().path("place").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_of_an_earlier_release_came_with_the_petition() {
        window.send("欠薪凭据.pdf", FILE);
        SERVICE.bean(MongoTemplate.class).getCollection("attachments").updateOne(Filters.eq("_id", id + "/1"),
                Updates.unset("occasion"));

        assertThat(window.show(1).text("occasion")).isEqualTo("PETITION");
        assertThat(window.content(1).body()).isEqualTo(FILE);
    }

    private void handledByTheUnit() {
        TestTopic.publish(TestServers.broker().bootstrapServers(),
                new CaseEventsBuilder(id, Instant.parse("2026-03-02T01:00:00Z")).accepted().array());
        await().untilAsserted(() -> assertThat(handler.list().status()).isEqualTo(200));
    }
}
