package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.FactsSealed;
import org.petitions.events.terms.AlertChannel;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.server.TestServers;
import org.petitions.notification.contacts.PetitionerContacts;
import org.petitions.starter.sealing.SealingKeysets;
import tools.jackson.databind.JsonNode;

/** The key of petitioners' addresses is changed while notification-service runs, and the one before is taken away. */
@Tag("database")
class RotationTest {
    private static final String ROTATION = "/keys/notification-service/rotation";
    private static final String OPERATIONS = "OPERATIONS/431200-PB/o-01";
    private static final EventTopics TOPICS = new EventTopics();

    @TempDir
    private Path folder;

    private final String database = TestServers.newDatabaseName();
    private final String petition = SampleEvents.newPetition();

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void once_nothing_is_left_the_key_before_may_go_and_addresses_open() throws Exception {
        Path keyset = folder.resolve("notification-service.json");
        KeysetFiles.createIfMissing(keyset);
        try (RunningService service = on(keyset)) {
            TOPICS.publish(new FactsSealed(petition, Instant.now(), Map.of(FactsSealed.NOTIFICATION_SERVICE,
                    service.bean(SealingKeysets.class).named(FactsSealed.NOTIFICATION_SERVICE)
                            .seal("{\"SMS\":\"19900001512\"}".getBytes(UTF_8), petition).base64())));
            soon().until(() -> service.bean(PetitionerContacts.class).find(petition).isPresent());
        }

        KeysetHandle before = read(keyset);
        KeysetHandle rotated = KeysetHandle.newBuilder(before).addEntry(KeysetHandle
                .generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
        write(rotated, keyset);
        try (RunningService service = on(keyset)) {
            assertThat(service.command("BUREAU/431222-PB/b-01", ROTATION).status()).isEqualTo(403);
            assertThat(service.command(OPERATIONS, ROTATION).status()).isEqualTo(202);
            soon().until(() -> progress(service).has("endedAt"));
            assertThat(progress(service).path("collection").asString()).isEqualTo("contacts");
            assertThat(progress(service).path("sealed").asLong()).isEqualTo(1);
            // Tests beside this one seal for a keyset of their own on the same topic.
            assertThat(progress(service).path("left").has(Integer.toUnsignedString(before.getPrimary().getId())))
                    .isFalse();
        }

        write(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(rotated.getPrimary().getKey())
                .withFixedId(rotated.getPrimary().getId()).makePrimary()).build(), keyset);
        try (RunningService service = on(keyset)) {
            assertThat(service.bean(PetitionerContacts.class).find(petition).orElseThrow().byChannel())
                    .containsExactly(Map.entry(AlertChannel.SMS, "19900001512"));
        }
    }

    private RunningService on(Path keyset) {
        return RunningService.start(database,
                "--petitions.sealing.keysets.notification-service=file:" + keyset.toAbsolutePath());
    }

    private static JsonNode progress(RunningService service) {
        return service.get(OPERATIONS, ROTATION).body().at("/collections/0");
    }

    private static KeysetHandle read(Path file) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static void write(KeysetHandle keyset, Path file) throws Exception {
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }
}
