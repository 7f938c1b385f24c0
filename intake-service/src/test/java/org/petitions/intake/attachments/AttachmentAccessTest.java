package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;

/** Who reads a petition's files: its office, its bureaus and the unit that handles its case; to all others it is not there. */
class AttachmentAccessTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String HANDLER = "HANDLER/" + CaseEventsBuilder.UNIT + "/h-01";
    private static final byte[] FILE = SampleFiles.pdf(64);

    private final Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");

    @Test
    void the_unit_that_handles_the_case_reads_once_it_has_it_and_its_leader_adds_nothing() {
        Uploads.by(RunningIntake.CLERK, SERVICE, number).send("欠薪凭据.pdf", FILE);
        Uploads handler = Uploads.by(HANDLER, SERVICE, number);
        assertThat(handler.list().status()).isEqualTo(404);

        TestTopic.publish(TestServers.broker().bootstrapServers(),
                new CaseEventsBuilder(id, Instant.parse("2026-03-02T01:00:00Z")).accepted().array());

        await().untilAsserted(() -> assertThat(handler.list().status()).isEqualTo(200));
        assertThat(handler.content(1).body()).isEqualTo(FILE);
        Uploads head = Uploads.by("LEADER/" + CaseEventsBuilder.UNIT + "/" + CaseEventsBuilder.UNIT + ".head", SERVICE,
                number);
        assertThat(head.list().status()).isEqualTo(200);
        assertThat(head.announce("a.pdf", FILE, "REPLY").status()).isEqualTo(403);
        assertThat(Uploads.by("HANDLER/431222-CIVIL/h-01", SERVICE, number).announce("a.pdf", FILE, "REPLY").status())
                .isEqualTo(404);
        assertThat(Uploads.by("HANDLER/431222-CIVIL/h-01", SERVICE, number).list().status()).isEqualTo(404);
    }

    @Test
    void who_reviews_the_answer_reads_the_files_and_adds_what_it_decided_and_nobody_else_of_its_level_does() {
        Uploads.by(RunningIntake.CLERK, SERVICE, number).send("欠薪凭据.pdf", FILE);
        Uploads body = Uploads.by("HANDLER/" + CaseEventsBuilder.BODY + "/h-01", SERVICE, number);
        assertThat(body.list().status()).as("before it is asked").isEqualTo(404);

        TestTopic.publish(TestServers.broker().bootstrapServers(),
                new CaseEventsBuilder(id, Instant.parse("2026-03-02T01:00:00Z")).accepted().replied()
                        .reviewAsked(ReviewStep.REVIEW).array());

        await().untilAsserted(() -> assertThat(body.list().status()).isEqualTo(200));
        assertThat(body.content(1).body()).isEqualTo(FILE);
        assertThat(body.send("复查意见书.pdf", SampleFiles.pdf(65), "REPLY").text("state")).isEqualTo("ADDED");
        assertThat(Uploads.by("HANDLER/431200-CIVIL/h-01", SERVICE, number).list().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @Proves(article = 28, zh = "须回避的工作人员不得查看信访人提交的附件，登记机关和信访局的工作人员亦同", en = "an official who stands aside does not read the petitioner's files, at the office that registered it and at the bureau neither")
    @CsvSource({"h-01, HANDLER/431222-HRSS/h-01, HANDLER/431222-HRSS/h-02",
            "431222-HRSS.head, LEADER/431222-HRSS/431222-HRSS.head, HANDLER/431222-HRSS/h-01",
            "b-01, BUREAU/431222-PB/b-01, BUREAU/431222-PB/b-02",
            "c-01, CLERK/431222-PB/c-01, CLERK/431222-PB/c-02"})
    void who_stands_aside_reads_no_file(String official, String barred, String colleague) {
        Uploads.by(RunningIntake.CLERK, SERVICE, number).send("欠薪凭据.pdf", FILE);
        TestTopic.publish(TestServers.broker().bootstrapServers(),
                new CaseEventsBuilder(id, Instant.parse("2026-03-02T01:00:00Z")).accepted()
                        .addEvent(e -> new HandlingEvent.Recused(e.petition(), e.version(), e.at(), official)).array());

        await().untilAsserted(() -> assertThat(Uploads.by(barred, SERVICE, number).list().status()).isEqualTo(403));
        assertThat(Uploads.by(barred, SERVICE, number).show(1).status()).isEqualTo(403);
        assertThat(Uploads.by(barred, SERVICE, number).content(1).statusCode()).isEqualTo(403);
        assertThat(Uploads.by(barred, SERVICE, number).announce("a.pdf", FILE, "OBJECTION").status()).isEqualTo(403);
        assertThat(Uploads.by(colleague, SERVICE, number).content(1).body()).isEqualTo(FILE);
    }

    @Test
    void to_another_office_another_county_and_a_number_that_is_not_there_the_answer_is_the_same() {
        Uploads.by(RunningIntake.CLERK, SERVICE, number).send("欠薪凭据.pdf", FILE);

        for (String other : List.of("CLERK/431202-PB/c-01", "BUREAU/431202-PB/b-01", HANDLER)) {
            Uploads theirs = Uploads.by(other, SERVICE, number);
            Uploads nothing = Uploads.by(other, SERVICE, "431222-20200101-L-00001-A");
            assertThat(theirs.list().status()).isEqualTo(404);
            assertThat(theirs.list().body()).isEqualTo(nothing.list().body());
            assertThat(theirs.content(1).statusCode()).isEqualTo(404);
        }
        assertThat(Uploads.by("OPERATIONS/431200-PB/o-01", SERVICE, number).list().status()).isEqualTo(403);
    }
}
