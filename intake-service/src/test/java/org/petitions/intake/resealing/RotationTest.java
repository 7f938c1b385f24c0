package org.petitions.intake.resealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;

/** The keys of what intake-service keeps are changed while it runs, and the one before is taken away. */
@Tag("database")
class RotationTest {
    private static final String OPERATIONS = "OPERATIONS/431200-PB/o-01";
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final String ROTATION = "/keys/intake-service/rotation";

    /** More than one piece. */
    private static final String FILE = "a file of an invented petition\n".repeat(1_000);
    private static final int PIECE = 16 * 1024;

    @TempDir
    private Path folder;

    private final String database = TestServers.newDatabaseName();

    @Test
    void once_nothing_is_left_the_key_before_may_go_and_everything_opens() throws Exception {
        Path keyset = folder.resolve("intake-store.json");
        KeysetFiles.createIfMissing(keyset);
        Response receipt;
        String ledger;
        try (RunningIntake service = on(keyset)) {
            receipt = service.register(SampleForms.newKey(), SampleForms.valid().toString());
            correct(service, receipt);
            addFile(service, receipt);
            ledger = dropLedger(service);
            Response erased = service.register(SampleForms.newKey(), SampleForms.valid().toString());
            service.postJson("/petitions/" + erased.text("number") + "/erasure",
                    "{\"ground\":\"ORDERED\",\"note\":\"依法\"}", BUREAU);
            assertThat(service.get(ROTATION, OPERATIONS).json().path("collections")).isEmpty();
        }

        KeysetHandle rotated = KeysetHandle.newBuilder(read(keyset)).addEntry(KeysetHandle
                .generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
        write(rotated, keyset);
        try (RunningIntake service = on(keyset)) {
            assertThat(begin(service, BUREAU).status()).isEqualTo(403);
            assertThat(begin(service, OPERATIONS).status()).isEqualTo(202);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(collections(service)).hasSize(5)
                    .allMatch(each -> each.has("endedAt")));
            assertThat(collections(service)).allSatisfy(each -> {
                assertThat(each.path("left").size()).isZero();
                assertThat(each.path("key").asString())
                        .isEqualTo(Integer.toUnsignedString(rotated.getPrimary().getId()));
            });
            // Words, receipt and why it was put right of the one; receipt and why it was erased of the other.
            assertThat(sealed(service, "petitions")).isEqualTo(5);
            assertThat(sealed(service, "digestKeys")).isPositive();
            assertThat(sealed(service, "attachments")).isEqualTo(1);
            assertThat(sealed(service, "attachmentPieces")).isEqualTo(2);
            assertThat(sealed(service, "importPieces")).isPositive();
        }

        write(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(rotated.getPrimary().getKey())
                .withFixedId(rotated.getPrimary().getId()).makePrimary()).build(), keyset);
        try (RunningIntake service = on(keyset)) {
            assertThat(service.postJson("/tracking", "{\"number\":\"%s\",\"code\":\"%s\"}"
                    .formatted(receipt.text("number"), receipt.text("trackingCode"))).status()).isEqualTo(200);
            assertThat(service.get("/petitions/" + receipt.text("number") + "/corrections", BUREAU).json()
                    .at("/corrections/0/reason").asString()).isEqualTo("登记有误");
            assertThat(service.postJson("/petitions/duplicates", "{\"idNumber\":\"110101199003070409\"}",
                    RunningIntake.CLERK).json().at("/matters/0/number").asString())
                    .isEqualTo(receipt.text("number"));
            assertThat(correct(service, receipt).status()).isEqualTo(200);
            String files = "/petitions/" + receipt.text("number") + "/attachments";
            assertThat(service.get(files, BUREAU).json().at("/attachments/0/name").asString()).isEqualTo("说明.txt");
            assertThat(service.get(files + "/1/content?why=HANDLING", BUREAU).body()).isEqualTo(FILE);
            assertThat(service.get(ledger, RunningIntake.CLERK).status()).isEqualTo(200);
        }
    }

    private RunningIntake on(Path keyset) {
        return RunningIntake.with(Map.of("petitions.sealing.keysets.intake-store", "file:" + keyset.toAbsolutePath(),
                "spring.mongodb.database", database));
    }

    private static Response correct(RunningIntake service, Response receipt) {
        return service.postJson("/petitions/" + receipt.text("number") + "/corrections",
                "{\"urgency\":\"URGENT\",\"reason\":\"登记有误\"}", BUREAU);
    }

    private static String dropLedger(RunningIntake service) {
        return service.send(service.request("/imports/files", RunningIntake.CLERK)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(SampleLedgers.csv(SampleLedgers.rows(2))))).text("address");
    }

    private static void addFile(RunningIntake service, Response receipt) {
        String files = "/petitions/" + receipt.text("number") + "/attachments";
        byte[] content = FILE.getBytes(StandardCharsets.US_ASCII);
        service.postJson(files, "{\"name\":\"说明.txt\",\"bytes\":" + content.length + "}", BUREAU);
        Response last = receipt;
        for (int offset = 0; offset < content.length; offset += PIECE) {
            last = service.send(service.request(files + "/1", BUREAU)
                    .header("Content-Type", "application/octet-stream")
                    .header("Upload-Offset", Integer.toString(offset)).method("PATCH", BodyPublishers.ofByteArray(
                            Arrays.copyOfRange(content, offset, Math.min(content.length, offset + PIECE)))));
        }
        assertThat(last.text("state")).as(last.body()).isEqualTo("ADDED");
    }

    private static Response begin(RunningIntake service, String actor) {
        return service.send(service.request(ROTATION, actor).POST(BodyPublishers.noBody()));
    }

    private static List<JsonNode> collections(RunningIntake service) {
        return service.get(ROTATION, OPERATIONS).json().path("collections").valueStream().toList();
    }

    private static long sealed(RunningIntake service, String collection) {
        return collections(service).stream().filter(each -> each.path("collection").asString().equals(collection))
                .mapToLong(each -> each.path("sealed").asLong()).sum();
    }

    private static KeysetHandle read(Path file) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static void write(KeysetHandle keyset, Path file) throws Exception {
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }
}
