package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;

/** The keys of what case-service keeps are changed while it runs, and the ones before are taken away. */
@Tag("database")
class RotationTest {
    private static final String ROTATION = "/keys/case-service/rotation";
    private static final String AUDITOR = "AUDITOR/431200-CDI/431200-CDI.s-01";

    @TempDir
    private Path folder;

    private final String database = TestServers.newDatabaseName();

    @Test
    void once_nothing_is_left_the_keys_before_may_go_and_everything_opens() throws Exception {
        Path facts = folder.resolve("case-service.json");
        Path store = folder.resolve("case-store.json");
        KeysetFiles.createIfMissing(facts);
        KeysetFiles.createIfMissing(store);
        TestPetition petition;
        try (RunningCaseService service = on(facts, store)) {
            var fixtures = new CaseFixtures(service, TopicClient.shared());
            petition = fixtures.answered();
            fixtures.opinionDelivered(petition, 4);
            assertThat(service.get(ROTATION, OPERATIONS).json().path("collections")).isEmpty();
        }

        String factsBefore = added(facts);
        String storeBefore = added(store);
        try (RunningCaseService service = on(facts, store)) {
            assertThat(service.postWithoutVersion(ROTATION, AT_BUREAU, null).status()).isEqualTo(403);
            assertThat(service.postWithoutVersion(ROTATION, "OPERATIONS/431200-PB/rotates-1", null).status())
                    .isEqualTo(202);
            await().untilAsserted(() -> assertThat(collections(service).values())
                    .isNotEmpty().allMatch(each -> each.hasNonNull("endedAt")));
            Map<String, JsonNode> done = collections(service);
            assertThat(done).containsOnlyKeys("facts", "cases", "papers", "chargeSessions", "receptionBookings",
                    "pairings",
                    "reliefs", "accountabilityMeasures", "conferenceSessions", "playbookProgress", "letterDigests",
                    "mailboxEntries");
            // Tests beside this one seal for keysets of their own on the same topic, so only our keys are asked for.
            assertThat(sealed(done, "facts", factsBefore)).isEqualTo(1);
            assertThat(sealed(done, "cases", storeBefore)).as("findings and text, receipt").isEqualTo(2);
            assertThat(sealed(done, "papers", storeBefore)).as("both forms").isEqualTo(2);
            await().untilAsserted(() -> assertThat(service.get(
                    "/audit?from=2000-01-01&to=2999-12-31&account=431200-PB.rotates-1", AUDITOR).text())
                    .contains("POST " + ROTATION));
        }

        newestAlone(facts);
        newestAlone(store);
        try (RunningCaseService service = on(facts, store)) {
            assertThat(service.get(petition.path("facts?why=HANDLING&unmask=true"), AT_UNIT).text())
                    .contains(CaseFixtures.NAME);
            assertThat(service.get(petition.path("words?why=HANDLING"), AT_UNIT).text())
                    .contains(CaseFixtures.OPINION, "本人签收");
            assertThat(PrintedText.pdf(service.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                    .contains(CaseFixtures.OPINION);
            assertThat(PrintedText.docx(service.bytes(petition.path("documents/1/docx"), AT_UNIT)))
                    .contains(CaseFixtures.OPINION);
        }
    }

    /** The same instance each time, which does not read again what it has read. */
    private RunningCaseService on(Path facts, Path store) {
        return RunningCaseService.start(Map.of("spring.mongodb.database", database,
                "spring.cloud.stream.default.group", "case-service-" + database,
                "petitions.sealing.keysets.case-service", "file:" + facts.toAbsolutePath(),
                "petitions.sealing.keysets.case-store", "file:" + store.toAbsolutePath()));
    }

    private static Map<String, JsonNode> collections(RunningCaseService service) {
        return service.get(ROTATION, OPERATIONS).json().path("collections").valueStream()
                .collect(Collectors.toMap(each -> each.path("collection").asString(), Function.identity()));
    }

    /** How many boxes were sealed anew, once nothing is left of the key before. */
    private static long sealed(Map<String, JsonNode> done, String collection, String before) {
        JsonNode progress = Objects.requireNonNull(done.get(collection));
        assertThat(progress.path("left").has(before)).as(collection).isFalse();
        return progress.path("sealed").asLong();
    }

    /** A key is added and made the present one; the number of the one before. */
    private static String added(Path file) throws Exception {
        KeysetHandle before = read(file);
        write(KeysetHandle.newBuilder(before).addEntry(KeysetHandle
                .generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary())
                .build(), file);
        return Integer.toUnsignedString(before.getPrimary().getId());
    }

    private static void newestAlone(Path file) throws Exception {
        KeysetHandle.Entry newest = read(file).getPrimary();
        write(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(newest.getKey())
                .withFixedId(newest.getId()).makePrimary()).build(), file);
    }

    private static KeysetHandle read(Path file) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static void write(KeysetHandle keyset, Path file) throws Exception {
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }
}
