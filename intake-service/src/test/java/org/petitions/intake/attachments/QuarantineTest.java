package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.petition.StoredPetition;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Files that are looked through for malicious code, and those whose rest never comes. */
class QuarantineTest {
    private static final byte[] FILE = SampleFiles.pdf(3 * Uploads.PIECE);
    private static final Duration A_DAY = Duration.ofHours(25);
    private static final FakeClamd CLAMD = new FakeClamd();
    private static RunningIntake scanning;

    @BeforeAll
    static void start() {
        scanning = RunningIntake.with("petitions.attachments.clamd", "127.0.0.1:" + CLAMD.port());
    }

    @AfterAll
    static void stop() {
        scanning.close();
        CLAMD.close();
    }

    @BeforeEach
    void nobody_scans() {
        CLAMD.leave();
    }

    @Test
    void what_is_malicious_is_deleted_and_what_cannot_be_looked_through_now_waits_and_is_given_to_nobody() {
        byte[] malicious = SampleFiles.text("说明 " + SampleFiles.EICAR);
        Uploads office = office(scanning);
        assertThat(office.send("凭据.pdf", FILE).text("state")).as("nobody answers").isEqualTo("QUARANTINED");
        assertThat(office.content(1).statusCode()).isEqualTo(409);

        CLAMD.back();
        scanning.bean(AttachmentSweep.class).sweep(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(office.show(1).text("state")).isEqualTo("ADDED");
        assertThat(CLAMD.seen()).singleElement().isEqualTo(FILE);
        assertThat(office.content(1).body()).isEqualTo(FILE);

        Response refused = office.send("说明.txt", malicious);
        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(refused.json().path("refusal").path("zh").asString()).contains("安全检查");
        assertThat(refused.body()).doesNotContain("Eicar");
        assertThat(office.content(2).statusCode()).isEqualTo(409);
    }

    @Test
    void what_never_came_whole_and_what_was_refused_go_after_a_day_and_what_was_added_stays() {
        RunningIntake service = RunningIntake.shared();
        Uploads office = office(service);
        office.send("凭据.pdf", FILE);
        office.announce("未传完.pdf", SampleFiles.pdf(99));
        office.send("照片.png", SampleFiles.pdf(64));

        service.bean(AttachmentSweep.class).sweep(Instant.now().plus(Duration.ofHours(1)));
        assertThat(office.list().json().path("attachments").size()).isEqualTo(3);
        service.bean(AttachmentSweep.class).sweep(Instant.now().plus(A_DAY));

        assertThat(office.list().json().path("attachments").values())
                .extracting(each -> each.path("state").asString()).containsExactly("ADDED");
        assertThat(office.content(1).body()).isEqualTo(FILE);
    }

    @Test
    void an_erasure_that_was_cut_short_is_carried_out_later_and_one_that_was_never_decided_is_forgotten() {
        RunningIntake service = RunningIntake.shared();
        Response cut = service.register(SampleForms.newKey(), SampleForms.valid().toString());
        Response kept = service.register(SampleForms.newKey(), SampleForms.valid().toString());
        Uploads erased = Uploads.by(RunningIntake.CLERK, service, cut.text("number"));
        Uploads other = Uploads.by(RunningIntake.CLERK, service, kept.text("number"));
        erased.send("凭据.pdf", FILE);
        other.send("凭据.pdf", FILE);
        service.bean(AttachmentErasure.class).intend(cut.text("petitionId"));
        service.bean(AttachmentErasure.class).intend(kept.text("petitionId"));
        service.bean(MongoTemplate.class).getCollection(StoredPetition.COLLECTION)
                .updateOne(Filters.eq("_id", cut.text("petitionId")), Updates.unset("sealedWords"));
        assertThat(erased.content(1).statusCode()).as("whatever lies there still").isEqualTo(409);

        AttachmentErasure erasure = service.bean(AttachmentErasure.class);
        erasure.carryOutWhatIsLeft(Instant.now());
        assertThat(erased.show(1).text("state")).isEqualTo("ERASED");
        assertThat(other.content(1).body()).as("its words were not erased").isEqualTo(FILE);

        MongoTemplate mongo = service.bean(MongoTemplate.class);
        String late = cut.text("petitionId") + "/1/9/late";
        mongo.getCollection("attachmentPieces").insertOne(new Document("_id", late));
        erasure.carryOutWhatIsLeft(Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(mongo.getCollection("attachmentPieces").countDocuments(Filters.eq("_id", late)))
                .as("written by who had read the petition before").isZero();
        assertThat(mongo.getCollection("attachmentErasures").countDocuments(
                Filters.in("_id", cut.text("petitionId"), kept.text("petitionId")))).isZero();
        assertThat(other.content(1).body()).isEqualTo(FILE);
    }

    @Test
    void one_file_that_has_lost_a_piece_is_refused_and_keeps_no_other_from_being_looked_through() {
        Response receipt = scanning.register(SampleForms.newKey(), SampleForms.valid().toString());
        Uploads office = Uploads.by(RunningIntake.CLERK, scanning, receipt.text("number"));
        office.send("凭据.pdf", FILE);
        office.send("说明.txt", SampleFiles.text("说明"));
        scanning.bean(MongoTemplate.class).getCollection("attachmentPieces")
                .deleteOne(Filters.regex("_id", "^" + receipt.text("petitionId") + "/1/1/"));

        CLAMD.back();
        scanning.bean(AttachmentSweep.class).sweep(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(office.show(1).text("state")).isEqualTo("REFUSED");
        assertThat(office.show(2).text("state")).isEqualTo("ADDED");
    }

    @Test
    void however_many_the_scanner_was_away_for_each_is_asked_about_again() {
        Uploads office = office(scanning);
        for (int i = 0; i < 5; i++) {
            office.send(i + ".txt", SampleFiles.text("说明" + i));
        }
        AttachmentSweep sweep = scanning.bean(AttachmentSweep.class);
        sweep.sweep(Instant.now().plus(Duration.ofMinutes(5)));

        CLAMD.back();
        sweep.sweep(Instant.now().plus(Duration.ofMinutes(5)));
        sweep.sweep(Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(office.list().json().path("attachments").values())
                .extracting(each -> each.path("state").asString()).containsOnly("ADDED");
    }

    private static Uploads office(RunningIntake service) {
        Response receipt = service.register(SampleForms.newKey(), SampleForms.valid().toString());
        return Uploads.by(RunningIntake.CLERK, service, receipt.text("number"));
    }
}
