package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;
import static org.petitions.casework.evidence.PackFiles.content;
import static org.petitions.casework.evidence.PackFiles.files;
import static org.petitions.casework.evidence.PackFiles.text;
import static org.petitions.casework.evidence.PackFiles.zipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.FactsSealed;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.IntakeEvent.AttachmentAdded;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evidence pack: whole, signed, checked without the platform, and given to those alone who may have it. */
class EvidenceTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final CaseFixtures PAPERS = new CaseFixtures(SERVICE, EVENTS);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RECEIPT = "本人签收回证";

    @TempDir
    private Path folder;

    @Test
    void a_pack_holds_the_case_with_its_documents_their_receipts_and_the_policy_of_each_limit() throws IOException {
        TestPetition petition = delivered();

        Map<String, byte[]> files = files(pack(petition, AT_BUREAU));

        assertThat(files.keySet()).contains("case.json", "timeline.json", "notices.json", "events.json",
                "documents.json", "documents/001-HANDLING_OPINION.pdf", "petition.json", "words/0004-Replied.txt",
                "words/0006-DocumentDelivered.txt", "key.pem", "VERIFY.txt", "manifest.json", "manifest.sig");
        assertThat(PrintedText.pdf(content(files, "documents/001-HANDLING_OPINION.pdf"))).contains(CaseFixtures.NAME,
                CaseFixtures.OPINION);
        JsonNode paper = JSON.readTree(content(files, "documents.json")).path(0);
        assertThat(paper.path("receipt").asString()).isEqualTo(RECEIPT);
        assertThat(paper.path("document").path("remedyUntil").asString()).isNotEmpty();
        assertThat(paper.path("document").path("template").asString()).isEqualTo("handling-opinion/4");
        assertThat(text(files, "words/0004-Replied.txt")).endsWith(CaseFixtures.OPINION);
        JsonNode missed = JSON.readTree(content(files, "notices.json")).path(0);
        assertThat(missed.path("kind").asString()).isEqualTo("LIMIT_MISSED");
        assertThat(missed.path("policy").asString()).isEqualTo("2026-01");
        assertThat(text(files, "timeline.json")).contains("h-01", "DocumentIssued", "EVIDENCE_TAKEN");
        JsonNode manifest = JSON.readTree(content(files, "manifest.json"));
        assertThat(manifest.path("files").size()).isEqualTo(files.size() - 2);
        assertThat(manifest.path("purpose").asString()).isEqualTo("COURT");
        assertThat(manifest.path("practice").asString()).isEqualTo("2026.3");
    }

    @Test
    void a_file_added_to_the_petition_is_named_by_its_kind_length_and_digest_once_however_often_it_was_told()
            throws IOException {
        TestPetition petition = delivered();
        Instant at = Instant.parse("2026-04-02T02:00:00Z");
        String digest = "ab".repeat(32);
        EVENTS.publish(
                new AttachmentAdded(petition.id(), 2, at, 1, "431222-PB", AttachmentKind.PDF, 48_213, digest, null),
                new AttachmentAdded(petition.id(), 3, at, 1, "431222-PB", AttachmentKind.PDF, 48_213, digest, null),
                new AttachmentAdded(petition.id(), 4, at, 2, null, AttachmentKind.JPEG, 7, digest,
                        AttachmentOccasion.OBJECTION));

        await().untilAsserted(() -> assertThat(
                SERVICE.get(petition.path("timeline"), AT_BUREAU).json().path("entries").values())
                .filteredOn(line -> line.path("kind").asString().equals("ATTACHMENT_ADDED"))
                .extracting(line -> line.path("code").asString() + line.path("occasion").path("code").asString(""))
                .containsExactly("PDFPETITION", "JPEGOBJECTION"));
        Map<String, byte[]> files = files(pack(petition, AT_BUREAU));
        JsonNode added = JSON.readTree(content(files, "attachments.json"));
        assertThat(added.size()).isEqualTo(2);
        assertThat(added.path(0).path("sha256").asString()).isEqualTo(digest);
        assertThat(added.path(0).path("bytes").asLong()).isEqualTo(48_213);
        assertThat(added.path(1).path("kind").asString()).isEqualTo("JPEG");
        assertThat(added.path(1).path("occasion").asString()).isEqualTo("OBJECTION");
        assertThat(text(files, "timeline.json")).contains("异议或者复查（复核）请求");
        assertThat(text(files, "limits.json")).doesNotContain(digest);
        assertThat(EvidenceCheck.faults(written(zipped(files)), publishedKey())).isEmpty();
    }

    @Test
    void each_notice_to_a_leader_has_its_receipts_beside_it() throws IOException {
        TestPetition petition = delivered();
        Instant at = Instant.parse("2030-01-01T16:00:00Z");
        String post = "431222-HRSS.head";
        String alert = petition.id() + ":HANDLING:1:UNIT_HEAD";
        EVENTS.publish(
                new AlertRaised(petition.id(), alert, at, ClockKind.HANDLING, AlertReason.LIMIT_MISSED, Rung.UNIT_HEAD,
                        post, "431222-HRSS", at, Urgency.ORDINARY, null, "2026-01"),
                new AlertDelivered(petition.id(), alert, at.plusSeconds(1), AlertChannel.IN_APP),
                new AlertUndeliverable(petition.id(), alert, at.plusSeconds(2), AlertChannel.EMAIL,
                        UndeliverableReason.REFUSED),
                new DeliveryRefused(petition.id(), alert, at.plusMillis(2100), AlertChannel.SMS),
                new AlertUnreachable(petition.id(), alert, at.plusMillis(2200), UndeliverableReason.REFUSED),
                new AlertAcknowledged(petition.id(), alert, at.plusSeconds(3), post),
                new AlertAcknowledged(petition.id(), alert, at.plusSeconds(3), post));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text())
                .contains("ALERT_RAISED", "ALERT_ACKNOWLEDGED"));

        JsonNode notices = JSON.readTree(content(files(pack(petition, AT_BUREAU)), "notices.json"));

        assertThat(notices.values()).filteredOn(line -> line.path("about").asString("").equals(alert))
                .extracting(line -> line.path("kind").asString() + " " + line.path("code").asString())
                .containsExactly("ALERT_RAISED LIMIT_MISSED", "ALERT_DELIVERED IN_APP", "ALERT_UNDELIVERABLE REFUSED",
                        "ADDRESS_REFUSED SMS", "ALERT_UNDELIVERABLE REFUSED",
                        "ALERT_ACKNOWLEDGED " + post);
        assertThat(notices.values()).last()
                .satisfies(line -> assertThat(
                        line.path("by").path("role").asString() + " " + line.path("by").path("id").asString())
                        .isEqualTo("LEADER " + post));
    }

    @Test
    @Proves(article = 43, zh = "证据包载明每一期限的起止、依据和规定版本", en = "the evidence pack holds each limit with its start, its end and the policy it stood under")
    void each_limit_stands_in_the_pack_with_all_that_was_published_of_it_and_on_the_timeline() throws IOException {
        TestPetition petition = delivered();
        Instant at = Instant.parse("2030-01-01T16:00:00Z");
        LocalDate day = LocalDate.of(2030, 3, 2);
        LimitPeriod period = new LimitPeriod(day, at, false, LocalDate.of(2030, 1, 2), 60, LimitUnit.DAYS, 0, 0, 0);
        EVENTS.publish(
                new LimitSet(petition.id(), at, ClockKind.REVIEW, null, 1, 1, "431222-HRSS", at, 3, period, "35", "7"),
                new LimitMoved(petition.id(), at.plusSeconds(1), ClockKind.REVIEW, null, 1, 2, "431222-HRSS",
                        LimitMoveReason.CALENDAR, period, day, at, "7", null),
                new LimitMet(petition.id(), at.plusSeconds(2), ClockKind.REVIEW, null, 1, 3, "431222-HRSS", at, true,
                        day, "7"));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text())
                .contains("LIMIT_SET", "LIMIT_MOVED", "LIMIT_MET"));

        Map<String, byte[]> files = files(pack(petition, AT_BUREAU));
        JsonNode limits = JSON.readTree(content(files, "limits.json"));

        JsonNode review = limits.valueStream().filter(each -> each.at("/limit/clock").asString().equals("REVIEW"))
                .findFirst().orElseThrow();
        assertThat(review.at("/limit/state").asString()).isEqualTo("MET");
        assertThat(review.path("events").valueStream().map(event -> event.path("revision").asInt()).toList())
                .containsExactly(1, 2, 3);
        assertThat(review.at("/events/1/reason").asString()).isEqualTo("CALENDAR");
        assertThat(review.at("/events/0/policy").asString()).isEqualTo("7");
        assertThat(limits.valueStream().filter(each -> each.at("/limit/clock").asString().equals("HANDLING")).toList())
                .as("the one that was missed").singleElement()
                .satisfies(missed -> assertThat(missed.path("missed").asBoolean()).isTrue());
        assertThat(text(files, "manifest.json")).contains("limits.json");
    }

    @Test
    void a_miss_that_was_taken_back_stands_in_the_pack_as_one_that_never_was() throws IOException {
        TestPetition petition = delivered();
        Instant due = Instant.parse("2030-01-01T16:00:00Z");
        EVENTS.publish(new LimitMissTakenBack(petition.id(), due.plusSeconds(60), ClockKind.HANDLING, null, 1, 2,
                "431222-HRSS", due, 1, MissTakenBackReason.DONE_IN_TIME, due.minusSeconds(60), "2026-01"));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text())
                .contains("LIMIT_MISS_TAKEN_BACK"));

        JsonNode notices = JSON.readTree(content(files(pack(petition, AT_BUREAU)), "notices.json"));

        assertThat(notices.values()).extracting(line -> line.path("kind").asString() + " "
                + line.path("takenBack").asString(""))
                .containsSubsequence("LIMIT_MISSED true", "LIMIT_MISS_TAKEN_BACK ");
    }

    @Test
    void a_pack_is_whole_by_the_published_key_and_by_no_other() throws IOException {
        Path pack = written(pack(delivered(), AT_BUREAU));
        Path key = Files.writeString(folder.resolve("key.pem"), publishedKey());
        var said = new ByteArrayOutputStream();

        assertThat(EvidenceCheck.faults(pack, publishedKey())).isEmpty();
        assertThat(EvidenceCheck.run(new String[]{pack.toString(), key.toString()}, new PrintStream(said))).isZero();
        assertThat(EvidenceCheck.faults(pack, """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """)).isNotEmpty();
        assertThat(EvidenceCheck.run(new String[]{pack.toString()}, new PrintStream(said))).isEqualTo(2);
    }

    @Test
    void one_changed_byte_in_any_file_is_found() throws IOException {
        Map<String, byte[]> files = files(pack(delivered(), AT_BUREAU));
        for (String name : files.keySet()) {
            Map<String, byte[]> changed = new LinkedHashMap<>(files);
            byte[] bytes = content(files, name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);

            assertThat(EvidenceCheck.faults(written(zipped(changed)), publishedKey())).as(name).isNotEmpty();
        }
        assertThat(EvidenceCheck.faults(written(zipped(files)), publishedKey())).isEmpty();
    }

    @Test
    void what_was_left_out_or_put_in_or_cut_off_is_found() throws IOException {
        byte[] pack = pack(delivered(), AT_BUREAU);
        Map<String, byte[]> fewer = files(pack);
        fewer.remove("petition.json");
        Map<String, byte[]> more = files(pack);
        more.put("documents/002-FORGED.pdf", new byte[]{1});

        assertThat(EvidenceCheck.faults(written(zipped(fewer)), publishedKey())).isNotEmpty();
        assertThat(EvidenceCheck.faults(written(zipped(more)), publishedKey())).singleElement().asString()
                .contains("002-FORGED");
        assertThat(EvidenceCheck.faults(written(Arrays.copyOf(pack, pack.length / 2)), publishedKey()))
                .isNotEmpty();
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "证据包载明登记更正前后的内容、理由、经办人和时间；不含书面内容的不载明", en = "the evidence tells how the registration was put right, old and new, why, by whom and when, and without words it does not")
    void how_the_registration_was_put_right_is_in_the_pack_with_words() throws IOException {
        TestPetition petition = delivered();
        String corrected = "{\"petitioner\":{\"name\":\"龙更正\"},\"corrections\":[{\"at\":\"2026-03-01T00:00:00Z\","
                + "\"unit\":\"431222-PB\",\"by\":\"c-01\",\"reason\":\"抄录有误\",\"before\":{\"petitioner\":{\"name\":\"龙误登\"}},"
                + "\"after\":{\"petitioner\":{\"name\":\"龙更正\"}}}]}";
        var box = SERVICE.bean(SealingKeysets.class).named("case-service").seal(corrected.getBytes(UTF_8),
                petition.id());
        EVENTS.publish(new FactsSealed(petition.id(), Instant.ofEpochSecond(1_780_000_000L),
                Map.of("case-service", box.base64())));
        await().untilAsserted(() -> assertThat(files(pack(petition, AT_BUREAU)).keySet()).contains("corrections.json"));

        Map<String, byte[]> files = files(pack(petition, AT_BUREAU));

        assertThat(text(files, "petition.json")).contains("龙更正").doesNotContain("龙误登");
        assertThat(text(files, "corrections.json")).contains("龙误登", "抄录有误", "c-01");
        assertThat(EvidenceCheck.faults(written(zipped(files)), publishedKey())).isEmpty();
        assertThat(files(pack(petition, OPERATIONS)).keySet()).doesNotContain("corrections.json");
    }

    @Test
    void operations_get_the_coded_facts_and_no_words() throws IOException {
        TestPetition petition = delivered();

        Map<String, byte[]> files = files(pack(petition, OPERATIONS));

        assertThat(files.keySet()).noneMatch(name -> name.startsWith("words/") || name.startsWith("documents/"))
                .doesNotContain("petition.json");
        files.forEach(
                (name, content) -> assertThat(new String(content, UTF_8)).as(name).doesNotContain(CaseFixtures.NAME,
                        CaseFixtures.OPINION, RECEIPT));
        assertThat(JSON.readTree(content(files, "manifest.json")).path("words").asBoolean()).isFalse();
        assertThat(EvidenceCheck.faults(written(zipped(files)), publishedKey())).isEmpty();
    }

    @Test
    void it_is_for_bureaus_and_operations_with_a_purpose_and_on_the_timeline() {
        TestPetition petition = delivered();

        assertThat(SERVICE.get(petition.path("evidence?why=COURT"), AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get(petition.path("evidence?why=COURT"), "BUREAU/431202-PB/b-01").status()).isEqualTo(404);
        assertThat(SERVICE.get(petition.path("evidence"), AT_BUREAU).status()).isEqualTo(400);
        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text()).doesNotContain("EVIDENCE_TAKEN");

        pack(petition, AT_BUREAU);

        assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).json().path("entries").values())
                .filteredOn(line -> line.path("kind").asString().equals("EVIDENCE_TAKEN")).singleElement()
                .satisfies(line -> {
                    assertThat(line.path("code").asString()).isEqualTo("COURT");
                    assertThat(line.path("by").path("id").asString()).isEqualTo("431222-PB.b-01");
                });
    }

    @Test
    void an_erased_petition_leaves_no_words_no_document_and_a_pack_of_coded_facts() throws IOException {
        TestPetition petition = delivered();

        EVENTS.send(Topics.SEALED, petition.id(), null, Map.of());

        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("words?why=SUPERVISION"), AT_BUREAU).text())
                .isEqualTo("[]"));
        assertThat(SERVICE.get(petition.path("opinion?why=SUPERVISION"), AT_BUREAU).get("code"))
                .isEqualTo("no-opinion");
        assertThat(SERVICE.get(petition.path("documents/1/pdf"), AT_BUREAU).get("code")).isEqualTo("document-erased");
        Map<String, byte[]> files = files(pack(petition, AT_BUREAU));
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("words/") || name.startsWith("documents/"))
                .doesNotContain("petition.json").contains("events.json", "documents.json");
        assertThat(text(files, "documents.json")).contains("信处").doesNotContain(RECEIPT);
        assertThat(EvidenceCheck.faults(written(zipped(files)), publishedKey())).isEmpty();
    }

    private static TestPetition delivered() {
        TestPetition petition = PAPERS.answered();
        Response made = PAPERS.issue(petition, AT_UNIT, 4, "HANDLING_OPINION");
        assertThat(PAPERS.deliver(petition, 1, 5, made.get("issuedAt"), RECEIPT).status()).isEqualTo(200);
        Instant due = Instant.parse("2030-01-01T16:00:00Z");
        EVENTS.publish(new LimitMissed(petition.id(), due, ClockKind.HANDLING, 1, "431222-HRSS", due, "2026-01"));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path("timeline"), OPERATIONS).text())
                .contains("LIMIT_MISSED"));
        return petition;
    }

    private static byte[] pack(TestPetition petition, String actor) {
        return SERVICE.bytes(petition.path("evidence?why=COURT"), actor);
    }

    private static String publishedKey() {
        return new String(SERVICE.bytes("/evidence/key", OPERATIONS), UTF_8);
    }

    private Path written(byte[] pack) throws IOException {
        return Files.write(Files.createTempFile(folder, "pack", ".zip"), pack);
    }
}
