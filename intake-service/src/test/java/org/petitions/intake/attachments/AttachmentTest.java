package org.petitions.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.IntakeEvent.AttachmentAdded;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A file with a petition, from the office's window to whoever may read it, and to its end. */
@Tag("database")
class AttachmentTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final String NAME = "杜撰的工资条.pdf";
    private static final byte[] FILE = SampleFiles.pdf(3 * Uploads.PIECE + 17);

    private final Response receipt = SERVICE.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    private final String number = receipt.text("number");
    private final Uploads office = Uploads.by(RunningIntake.CLERK, SERVICE, number);

    @Test
    void what_was_sent_in_pieces_comes_out_whole_under_its_name_and_no_browser_shows_it_as_a_page() {
        assertThat(office.send(NAME, FILE).text("state")).isEqualTo("ADDED");

        var fetched = Uploads.by(BUREAU, SERVICE, number).content(1);
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(FILE);
        assertThat(fetched.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%9D%9C%E6%92%B0");
        assertThat(fetched.headers().map()).containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("cache-control", List.of("no-store"));
        assertThat(fetched.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(office.list().json().path("attachments").path(0).path("name").asString()).isEqualTo(NAME);
    }

    @Test
    void others_are_told_kind_length_and_digest_and_no_name() {
        office.send(NAME, FILE);

        try (TestTopic intake = new TestTopic(TestServers.broker().bootstrapServers(), Topics.INTAKE)) {
            assertThat(intake.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(AttachmentAdded.class, event -> {
                assertThat(event.sequence()).isEqualTo(2);
                assertThat(event.place()).isEqualTo(1);
                assertThat(event.office()).isEqualTo("431222-PB");
                assertThat(event.kind()).isEqualTo(AttachmentKind.PDF);
                assertThat(event.bytes()).isEqualTo(FILE.length);
                assertThat(event.sha256()).isEqualTo(SampleFiles.sha256(FILE));
                assertThat(event.toString()).doesNotContain("杜撰", "c-01");
            });
        }
    }

    @Test
    void neither_name_nor_content_lies_in_the_clear_and_no_piece_opens_in_anothers_place() {
        office.send(NAME, SampleFiles.text("%PDF-1.7 杜撰的内容"));
        office.send("另一份.pdf", SampleFiles.text("%PDF-1.7 又一份内容"));

        assertThat(SERVICE.stored("attachments", id + "/1")).doesNotContain("杜撰");
        assertThat(pieces(1)).singleElement()
                .satisfies(piece -> assertThat(new String(piece.get("content", Binary.class).getData(),
                        StandardCharsets.UTF_8)).doesNotContain("杜撰", "PDF"));
        var all = SERVICE.bean(MongoTemplate.class).getCollection("attachmentPieces");
        Document other = pieces(2).getFirst();
        all.replaceOne(new Document("_id", pieces(1).getFirst().get("_id")),
                new Document("content", other.get("content")));
        assertThat(office.content(1).statusCode()).isEqualTo(500);
    }

    @Test
    void a_line_that_broke_is_gone_on_with_from_where_it_broke() {
        int place = office.announce(NAME, FILE).json().path("place").asInt();
        office.piece(place, 0, Arrays.copyOf(FILE, Uploads.PIECE));

        Response known = office.show(place);
        assertThat(known.headers().get("upload-offset")).containsExactly(Integer.toString(Uploads.PIECE));
        assertThat(known.text("state")).isEqualTo("UPLOADING");
        Response again = office.piece(place, 0, Arrays.copyOf(FILE, Uploads.PIECE));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.headers().get("upload-offset")).containsExactly(Integer.toString(Uploads.PIECE));
        assertThat(office.announce(NAME, FILE).json().path("place").asInt()).as("chosen again").isEqualTo(place);
        for (int offset = Uploads.PIECE; offset < FILE.length; offset += Uploads.PIECE) {
            office.piece(place, offset, piece(FILE, offset));
        }
        assertThat(office.content(place).body()).isEqualTo(FILE);
    }

    @Test
    void of_two_pieces_sent_at_one_moment_one_counts_and_the_other_never_takes_its_place() throws Exception {
        byte[] one = SampleFiles.text("%PDF-1.7 甲");
        byte[] two = SampleFiles.text("%PDF-1.7 乙");
        int place = office.announce(Map.of("name", NAME, "bytes", one.length)).json().path("place").asInt();
        List<Future<Response>> both;
        try (var lines = Executors.newFixedThreadPool(2)) {
            both = lines.invokeAll(List.of(() -> office.piece(place, 0, one), () -> office.piece(place, 0, two)));
        }

        assertThat(List.of(both.getFirst().get().status(), both.getLast().get().status()))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(SampleFiles.sha256(office.content(place).body())).isEqualTo(office.show(place).text("sha256"));
        assertThat(pieces(place)).hasSize(1);
    }

    @Test
    void what_differs_from_its_digest_or_from_its_name_is_not_kept() {
        byte[] other = FILE.clone();
        other[20]++;
        int place = office.announce(NAME, FILE).json().path("place").asInt();
        Response last = receipt;
        for (int offset = 0; offset < other.length; offset += Uploads.PIECE) {
            last = office.piece(place, offset, piece(other, offset));
        }
        assertThat(last.text("state")).isEqualTo("REFUSED");
        assertThat(last.json().path("refusal").path("zh").asString()).contains("摘要不符");
        assertThat(office.send("照片.png", SampleFiles.pdf(64)).text("state")).isEqualTo("REFUSED");
        assertThat(pieces(place)).isEmpty();
        assertThat(office.content(place).statusCode()).isEqualTo(409);
    }

    @Test
    void names_lengths_digests_and_pieces_are_bounded() {
        assertThat(office.announce(Map.of("name", "a.exe", "bytes", 1)).errorCodes("name"))
                .containsExactly("file-kind");
        assertThat(office.announce(Map.of("name", "../a.pdf", "bytes", 1)).errorCodes("name"))
                .containsExactly("malformed");
        assertThat(office.announce(Map.of("name", "a".repeat(300) + ".pdf", "bytes", 1)).errorCodes("name"))
                .containsExactly("too-long");
        assertThat(office.announce(Map.of("name", "a.pdf", "bytes", 20 * 1024 * 1024 + 1)).errorCodes("bytes"))
                .containsExactly("out-of-range");
        assertThat(office.announce(Map.of("name", "a.pdf", "bytes", 1, "sha256", "xyz")).errorCodes("sha256"))
                .containsExactly("malformed");
        int place = office.announce(NAME, FILE).json().path("place").asInt();
        assertThat(office.piece(place, 0, new byte[100]).text("code")).isEqualTo("upload-piece");
        assertThat(office.piece(place, 0, new byte[FILE.length + 1]).text("code")).isEqualTo("upload-piece");
        assertThat(office.piece(place, 0, new byte[1024 * 1024 + 1]).status()).isEqualTo(413);
        for (int i = 1; i < FilePlaces.MOST; i++) {
            assertThat(office.announce(Map.of("name", "a.pdf", "bytes", 1)).status()).isEqualTo(201);
        }
        assertThat(office.announce(Map.of("name", "a.pdf", "bytes", 1)).text("code"))
                .isEqualTo("too-many-attachments");
    }

    @Test
    void erased_with_the_petitions_words() {
        office.send(NAME, FILE);
        office.announce("未传完.pdf", SampleFiles.pdf(99));

        Response erased = SERVICE.postJson("/petitions/" + number + "/erasure",
                "{\"ground\":\"ORDERED\",\"note\":\"依法删除\"}", BUREAU);

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(pieces(1)).isEmpty();
        Response shown = office.show(1);
        assertThat(shown.text("state")).isEqualTo("ERASED");
        assertThat(shown.json().path("name").isNull()).isTrue();
        assertThat(shown.json().path("sha256").isNull()).isTrue();
        assertThat(SERVICE.stored("attachments", id + "/1")).doesNotContain("sealedName", "sha256",
                SampleFiles.sha256(FILE));
        assertThat(office.content(1).statusCode()).isEqualTo(409);
        assertThat(office.announce(NAME, FILE).text("code")).isEqualTo("petition-erased");
    }

    private static byte[] piece(byte[] file, int offset) {
        return Arrays.copyOfRange(file, offset, Math.min(file.length, offset + Uploads.PIECE));
    }

    private List<Document> pieces(int place) {
        return SERVICE.bean(MongoTemplate.class).getCollection("attachmentPieces")
                .find().into(new ArrayList<>()).stream()
                .filter(each -> each.getString("_id").startsWith(id + "/" + place + "/")).toList();
    }
}
