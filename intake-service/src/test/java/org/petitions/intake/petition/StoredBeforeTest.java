package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.SampleForms;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored before ADR 0022 is read as before, and the next change keeps it in the form of today. The documents are those of a running
 * service of the release before: registered, imported, erased, put right, with new codes and what petitioners asked for. The persons are
 * invented, and the keyset was made for tests alone.
 */
@Tag("database")
class StoredBeforeTest {
    private static final Path STORED = Path.of("src", "test", "resources", "stored", "before-22");
    private static final String ANSWERED = "9f908416-f5c1-5d11-8216-333b30a5d0ce";
    private static final String NUMBER = "431222-20261128-L-00122-Y";
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final JsonMapper JSON = new JsonMapper();
    private static final RunningIntake SERVICE = RunningIntake.keptWith(STORED.resolve("intake-store.json"));
    private static final MongoTemplate MONGO = SERVICE.bean(MongoTemplate.class);

    @BeforeAll
    static void store() throws IOException {
        for (String collection : List.of("petitions", "progress", "digestKeys")) {
            MONGO.getCollection(collection).insertMany(lines(collection));
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static List<Document> lines(String collection) throws IOException {
        return Files.readAllLines(STORED.resolve(collection + ".jsonl")).stream().map(Document::parse).toList();
    }

    @Test
    void every_word_is_opened_as_it_was_kept() throws IOException {
        PetitionSealer sealer = SERVICE.bean(PetitionSealer.class);
        for (Document kept : lines("petitions")) {
            String id = kept.getString("_id");
            StoredPetition petition = SERVICE.bean(PetitionStore.class).byId(id).orElseThrow();
            assertThat(petition.isErased()).isNotEqualTo(kept.containsKey("sealedWords"));
            if (!petition.isErased()) {
                assertThat(sealer.openWords(petition).json()).isEqualTo(
                        JSON.readTree(opened(kept.getString("sealedWords"), id)));
            }
            assertThat(sealer.receiptOf(petition).number()).isEqualTo(kept.getString("number"));
            assertThat(petition.erasures()).extracting(erasure -> sealer.openNote(petition, erasure))
                    .containsExactlyElementsOf(kept.getList("erasures", Document.class).stream()
                            .map(each -> opened(each.getString("sealedNote"), id + "/erasure")).toList());
            assertThat(petition.requests()).extracting(StoredRequest::sealedReason)
                    .containsExactlyElementsOf(kept.getList("requests", Document.class).stream()
                            .map(each -> each.getString("sealedReason"))
                            .map(box -> box == null ? null : SealedBox.ofBase64(box)).toList());
        }
    }

    @Test
    void why_a_registration_was_put_right_is_shown_as_it_was_kept() throws IOException {
        for (Document kept : lines("petitions")) {
            List<Document> corrections = kept.getList("corrections", Document.class);
            if (!corrections.isEmpty() && kept.containsKey("sealedWords")) {
                JsonNode shown = SERVICE.get("/petitions/" + kept.getString("number") + "/corrections", BUREAU).json();
                assertThat(shown.path("corrections").valueStream().map(each -> each.path("reason").asString()))
                        .containsExactlyElementsOf(corrections.stream().map(each -> opened(
                                each.getString("sealedReason"),
                                kept.getString("_id") + "/correction/"
                                        + each.get("at", java.util.Date.class).toInstant().toEpochMilli()))
                                .toList());
            }
        }
    }

    @Test
    void its_petitioner_still_has_the_code_and_what_changes_is_kept_in_the_form_of_today() {
        String words = SERVICE.bean(PetitionSealer.class)
                .openWords(SERVICE.bean(PetitionStore.class).byId(ANSWERED).orElseThrow()).json().toString();
        assertThat(track("HBW87J428NR7")).isEqualTo(200);
        String code = SERVICE.postJson("/petitions/" + NUMBER + "/tracking-code", "{\"check\":\"ID_DOCUMENT\"}",
                RunningIntake.CLERK, Map.of("Idempotency-Key", SampleForms.newKey())).text("trackingCode");

        Document after = Objects.requireNonNull(MONGO.findById(ANSWERED, Document.class, "petitions"));
        assertThat(after).doesNotContainKey("_class");
        assertThat(after.get("sealedReceipt")).isInstanceOf(Binary.class);
        assertThat(after.get("sealedWords")).as("unchanged, and so as it was").isInstanceOf(String.class);
        assertThat(SERVICE.bean(PetitionSealer.class)
                .openWords(SERVICE.bean(PetitionStore.class).byId(ANSWERED).orElseThrow()).json()).hasToString(words);
        assertThat(track(code)).isEqualTo(200);
    }

    private static int track(String code) {
        return SERVICE.postJson("/tracking", "{\"number\":\"" + NUMBER + "\",\"code\":\"" + code + "\"}").status();
    }

    private static String opened(String base64, String boundTo) {
        return new String(SERVICE.bean(SealingKeysets.class).named("intake-store")
                .open(SealedBox.ofBase64(base64), boundTo), UTF_8);
    }
}
