package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    void the_unit_that_handles_the_case_reads_once_it_has_it_and_adds_nothing() {
        Uploads.by(RunningIntake.CLERK, SERVICE, number).send("欠薪凭据.pdf", FILE);
        Uploads handler = Uploads.by(HANDLER, SERVICE, number);
        assertThat(handler.list().status()).isEqualTo(404);

        TestTopic.publish(TestServers.broker().bootstrapServers(),
                new CaseEventsBuilder(id, Instant.parse("2026-03-02T01:00:00Z")).accepted().array());

        await().untilAsserted(() -> assertThat(handler.list().status()).isEqualTo(200));
        assertThat(handler.content(1).body()).isEqualTo(FILE);
        assertThat(handler.announce("a.pdf", FILE).status()).isEqualTo(403);
        assertThat(Uploads.by("LEADER/" + CaseEventsBuilder.UNIT + "/" + CaseEventsBuilder.UNIT + ".head", SERVICE, number).list().status())
                .isEqualTo(200);
        assertThat(Uploads.by("HANDLER/431222-CIVIL/h-01", SERVICE, number).list().status()).isEqualTo(404);
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
