package org.petitions.starter.rotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.server.TestServers;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Changing keys: everything that is kept comes to the present one, through kills and beside other writes, and what is left is counted. */
@Tag("database")
class KeyRotationTest {
    private static final int DOCUMENTS = 250;

    @TempDir
    private Path folder;

    private final MongoClient client = MongoClients.create(TestServers.database().uri());
    private final MongoTemplate mongo = new MongoTemplate(client, TestServers.newDatabaseName());
    private final MongoCollection<Document> boxes = mongo.getCollection("boxes");
    private final KeysetHandle before = keyset();
    private KeysetHandle rotated = before;

    @BeforeEach
    void sealWithTheKeyBefore() throws Exception {
        SealingKeyset seal = opened(before);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String id = "p%03d".formatted(i);
            byte[] sealed = seal.seal(("words " + i).getBytes(UTF_8), id).bytes();
            Object kept = i == 7 ? SealedBox.of(sealed).base64() : new Binary(sealed);
            documents.add(new Document("_id", id).append("box", kept).append("number", i));
        }
        boxes.insertMany(documents);
        rotated = KeysetHandle.newBuilder(before).addEntry(KeysetHandle
                .generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void who_is_started_after_a_kill_goes_on_from_the_last_page_until_a_whole_round_found_nothing_to_do()
            throws Exception {
        SealedCollection collection = SealedCollection.of("boxes", opened(rotated), "box");
        KeyRotation killed = rotation(collection);
        killed.begin();
        killed.goOn();
        assertThat(sealedWith(rotated)).isEqualTo(100);

        KeyRotation next = rotation(collection);
        finish(next);

        assertThat(sealedWith(rotated)).isEqualTo(DOCUMENTS);
        assertThat(next.progress()).singleElement().satisfies(progress -> {
            assertThat(progress.sealed()).isEqualTo(DOCUMENTS);
            assertThat(progress.left()).isEmpty();
            assertThat(progress.round()).isEqualTo(2);
            assertThat(progress.key()).isEqualTo(keyOf(rotated));
            assertThat(progress.endedAt()).isNotNull();
        });
    }

    @Test
    void the_key_before_is_needed_no_more_and_nothing_else_was_changed() throws Exception {
        KeyRotation rotation = rotation(SealedCollection.of("boxes", opened(rotated), "box"));
        rotation.begin();
        finish(rotation);

        KeysetHandle alone = KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(rotated.getPrimary().getKey())
                .withFixedId(rotated.getPrimary().getId()).makePrimary()).build();
        SealingKeyset seal = opened(alone);
        for (Document kept : boxes.find()) {
            String id = kept.getString("_id");
            assertThat(new String(seal.open(SealedBox.of(kept.get("box", Binary.class).getData()), id), UTF_8))
                    .isEqualTo("words " + kept.getInteger("number"));
            assertThat(kept).containsOnlyKeys("_id", "box", "number");
        }
    }

    @Test
    void what_is_erased_between_its_reading_and_its_writing_stays_erased() throws Exception {
        KeyRotation rotation = rotation(new SealedCollection("boxes", opened(rotated), List.of("box"), document -> {
            String id = document.getString("_id");
            if (id.equals("p042")) {
                boxes.updateOne(Filters.eq("_id", id), Updates.unset("box"));
            }
            return List.of(new Place("box", id));
        }));
        rotation.begin();
        finish(rotation);

        assertThat(Objects.requireNonNull(boxes.find(Filters.eq("_id", "p042")).first())).doesNotContainKey("box");
        assertThat(sealedWith(rotated)).isEqualTo(DOCUMENTS - 1);
    }

    @Test
    void a_rotation_that_is_begun_while_a_page_is_done_goes_through_everything_once_more() throws Exception {
        SealedCollection collection = SealedCollection.of("boxes", opened(rotated), "box");
        KeyRotation other = rotation(collection);
        byte[] oldBox = opened(before).seal("words 1".getBytes(UTF_8), "p001").bytes();
        boolean[] restored = new boolean[1];
        KeyRotation rotation = rotation(new SealedCollection("boxes", collection.keyset(), List.of("box"), document -> {
            String id = document.getString("_id");
            if (id.equals("p142") && rotation(collection).progress().getFirst().round() == 2 && !restored[0]) {
                // Behind the place that this round has come to, as when a backup is put back.
                boxes.updateOne(Filters.eq("_id", "p001"), Updates.set("box", new Binary(oldBox)));
                other.begin();
                restored[0] = true;
            }
            return List.of(new Place("box", id));
        }));
        rotation.begin();
        finish(rotation);

        assertThat(restored[0]).isTrue();
        assertThat(sealedWith(rotated)).isEqualTo(DOCUMENTS);
        assertThat(rotation.progress()).singleElement()
                .satisfies(progress -> assertThat(progress.endedAt()).isNotNull());
    }

    @Test
    void a_page_that_another_did_meanwhile_does_not_bring_the_rotation_back_to_it() throws Exception {
        SealedCollection collection = SealedCollection.of("boxes", opened(rotated), "box");
        boolean[] overtaken = new boolean[1];
        KeyRotation slow = rotation(new SealedCollection("boxes", collection.keyset(), List.of("box"), document -> {
            String id = document.getString("_id");
            if (id.equals("p050") && !overtaken[0]) {
                overtaken[0] = true;
                finish(rotation(collection));
            }
            return List.of(new Place("box", id));
        }));
        slow.begin();
        slow.goOn();

        assertThat(slow.progress()).singleElement()
                .satisfies(progress -> assertThat(progress.endedAt()).isNotNull());
        assertThat(slow.goOn()).isFalse();
        assertThat(sealedWith(rotated)).isEqualTo(DOCUMENTS);
    }

    @Test
    void boxes_of_a_key_that_is_gone_already_are_counted_by_it() throws Exception {
        KeysetHandle foreign = keyset();
        boxes.updateOne(Filters.eq("_id", "p001"),
                Updates.set("box", new Binary(opened(foreign).seal(new byte[]{1}, "p001").bytes())));
        KeyRotation rotation = rotation(SealedCollection.of("boxes", opened(rotated), "box"));
        rotation.begin();
        finish(rotation);

        assertThat(rotation.progress()).singleElement()
                .satisfies(progress -> assertThat(progress.left()).isEqualTo(Map.of(keyOf(foreign), 1L)));
    }

    private KeyRotation rotation(SealedCollection collection) {
        return new KeyRotation(mongo, List.of(collection), Clock.systemUTC());
    }

    private static void finish(KeyRotation rotation) {
        boolean left = true;
        while (left) {
            left = rotation.goOn();
        }
    }

    private long sealedWith(KeysetHandle keyset) {
        List<Document> kept = boxes.find().into(new ArrayList<>());
        return kept.stream().filter(each -> each.get("box") instanceof Binary box
                && SealingKeyset.keyOf(SealedBox.of(box.getData())).filter(keyOf(keyset)::equals).isPresent()).count();
    }

    private static String keyOf(KeysetHandle keyset) {
        return Integer.toUnsignedString(keyset.getPrimary().getId());
    }

    private static KeysetHandle keyset() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a service is given it. */
    private SealingKeyset opened(KeysetHandle keyset) throws Exception {
        Path file = Files.createTempFile(folder, "keyset", ".json");
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
        SealingKeyset[] found = new SealingKeyset[1];
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations
                        .of(Class.forName("org.petitions.starter.sealing.SealingAutoConfiguration")))
                .withPropertyValues("petitions.sealing.keysets.store=file:" + file)
                .run(context -> found[0] = context.getBean(SealingKeysets.class).named("store"));
        return Objects.requireNonNull(found[0]);
    }
}
