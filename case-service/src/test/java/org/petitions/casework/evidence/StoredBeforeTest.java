package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.evidence.PackFiles.content;
import static org.petitions.casework.evidence.PackFiles.files;
import static org.petitions.casework.evidence.PackFiles.text;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored before ADR 0022 is read as before, and the next change keeps it in the form of today. The documents are those of running
 * services of the release before: cases of every stage with every field, every kind of note. Their keysets were made for tests alone.
 */
@Tag("database")
class StoredBeforeTest {
    private static final Path STORED = Path.of("src", "test", "resources", "stored", "before-22").toAbsolutePath();
    /** Answered by a signature, without a document. */
    private static final String SIGNED = "ee829c90-c97d-4ff7-b94a-ec4adb6cc0b7";
    /** Told and answered in writing. */
    private static final String LAWFUL = "05a116f9-561f-43a0-8a0c-b1125eb22cbe";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningCaseService SERVICE = RunningCaseService
            .start(Map.of("petitions.sealing.keysets.case-service", "file:" + STORED.resolve("case-service.json"),
                    "petitions.sealing.keysets.case-store", "file:" + STORED.resolve("case-store.json")));
    private static final MongoTemplate MONGO = SERVICE.bean(MongoTemplate.class);

    @BeforeAll
    static void store() throws IOException {
        for (String collection : List.of("cases", "facts", "limits", "timeline", "papers")) {
            MONGO.getCollection(collection).insertMany(lines(collection).stream().map(Document::parse).toList());
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static List<String> lines(String collection) throws IOException {
        return Files.readAllLines(STORED.resolve(collection + ".jsonl"));
    }

    @Test
    void every_event_word_and_fact_of_every_case_is_told_as_it_was_kept() throws IOException {
        for (String line : lines("cases")) {
            Document kept = Document.parse(line);
            Map<String, byte[]> pack = pack(kept.getString("_id"));
            assertTold(kept, JSON.readTree(content(pack, "events.json")));
            for (var sealed : kept.get("words", new Document()).entrySet()) {
                String written = new String(opened("case-store", (String) sealed.getValue(), kept.getString("_id")),
                        UTF_8);
                assertThat(pack).as("%s of %s", sealed.getKey(), kept.getString("_id")).anySatisfy((name, bytes) -> {
                    assertThat(name).startsWith("words/%04d-".formatted(Integer.valueOf(sealed.getKey())));
                    assertThat(new String(bytes, UTF_8)).isEqualTo(written);
                });
            }
        }
        for (String line : lines("facts")) {
            Document kept = Document.parse(line);
            if (kept.containsKey("box")) {
                assertThat(JSON.readTree(content(pack(kept.getString("_id")), "petition.json")))
                        .isEqualTo(JSON.readTree(opened("case-service", kept.getString("box"), kept.getString("_id"))));
            }
        }
    }

    private static void assertTold(Document kept, JsonNode told) {
        List<Document> entries = kept.getList("history", Document.class);
        assertThat(told.size()).isGreaterThanOrEqualTo(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Document entry = entries.get(i);
            Document by = entry.get("by", Document.class);
            JsonNode one = told.path(i);
            assertThat(one.path("type").asString()).isEqualTo(entry.getString("type"));
            assertThat(one.path("event")).isEqualTo(JSON.readTree(entry.getString("json")));
            assertThat(List.of(one.path("by").path("role").asString(""), one.path("by").path("unit").asString(""),
                    one.path("by").path("id").asString("")))
                    .containsExactly(by.getString("role"), Objects.toString(by.get("unit"), ""),
                            Objects.toString(by.get("_id"), ""));
            assertThat(one.path("evidence").valueStream().map(JsonNode::asString))
                    .isEqualTo(entry.getList("evidence", String.class, List.of()));
        }
    }

    @Test
    void what_was_published_of_limits_and_who_opened_what_is_told_as_it_was_kept() throws IOException {
        Set<String> cases = new HashSet<>();
        for (String line : lines("timeline")) {
            Document kept = Document.parse(line);
            String id = kept.getString("petitionId");
            cases.add(id);
            if (kept.containsKey("event")) {
                assertThat(SERVICE.bean(NoteStore.class).limitEvents(id))
                        .contains(JSON.readTree(kept.getString("event")));
            }
            if (kept.containsKey("by")) {
                assertThat(text(pack(id), "timeline.json")).contains(kept.get("by", Document.class).getString("_id"));
            }
        }
        assertThat(cases).isNotEmpty();
    }

    @Test
    void a_document_is_given_out_as_it_was_kept() throws IOException {
        Document kept = Document.parse(lines("papers").getFirst());
        String number = kept.getString("number");
        JsonNode documents = SERVICE.get("/cases/" + LAWFUL + "/documents", AT_UNIT).json().path("documents");
        int n = documents.valueStream().filter(each -> each.path("number").asString().equals(number)).findFirst()
                .orElseThrow().path("n").asInt();

        for (String form : List.of("pdf", "docx")) {
            assertThat(SERVICE.bytes("/cases/" + LAWFUL + "/documents/" + n + "/" + form, AT_UNIT)).isEqualTo(
                    opened("case-store", kept.getString(form),
                            LAWFUL + "/paper/" + number + "/" + form.toUpperCase(Locale.ROOT)));
        }
    }

    @Test
    void the_next_step_keeps_a_case_in_the_form_of_today_and_a_history_of_both_forms_is_read() throws IOException {
        Document before = stored("cases", SIGNED);
        JsonNode told = JSON.readTree(content(files(SERVICE.bytes(evidence(SIGNED), AT_BUREAU)), "events.json"));
        Response made = SERVICE.post("/cases/" + SIGNED + "/documents", AT_UNIT, before.getLong("version"),
                "{\"kind\":\"HANDLING_OPINION\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        Document after = stored("cases", SIGNED);
        List<Document> entries = after.getList("history", Document.class);
        assertThat(after).doesNotContainKey("_class");
        assertThat(entries).hasSizeGreaterThan(told.size()).allSatisfy(entry -> {
            assertThat(entry).containsKey("e").doesNotContainKey("json");
            assertThat(entry.get("by")).isInstanceOf(String.class);
        });
        Document printed = stored("papers", SIGNED + "/" + made.get("number"));
        assertThat(List.of("pdf", "docx")).allSatisfy(form -> assertThat(printed.get(form)).isInstanceOf(Binary.class));
        assertThat(printed).doesNotContainKey("_class");

        List<Document> mixed = new ArrayList<>(entries);
        for (int i = 0; i < told.size(); i += 2) {
            mixed.set(i, before.getList("history", Document.class).get(i));
        }
        MONGO.getCollection("cases").updateOne(Filters.eq("_id", SIGNED), Updates.set("history", mixed));
        JsonNode again = JSON.readTree(content(files(SERVICE.bytes(evidence(SIGNED), AT_BUREAU)), "events.json"));
        assertThat(again.valueStream().limit(told.size()).toList()).isEqualTo(told.valueStream().toList());
        assertThat(again.valueStream().skip(told.size()).map(each -> each.path("event").path("version").asInt()))
                .containsExactlyElementsOf(versions(told.size() + 1, entries.size()));
    }

    private static List<Integer> versions(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static String evidence(String id) {
        return "/cases/" + id + "/evidence?why=COURT";
    }

    private static Document stored(String collection, String id) {
        return Objects.requireNonNull(MONGO.findById(id, Document.class, collection));
    }

    /** As the platform itself writes one, whoever may have it. */
    private static Map<String, byte[]> pack(String id) throws IOException {
        var found = SERVICE.bean(CaseReader.class)
                .caseOf(SERVICE.bean(CaseQueries.class).find(id).orElseThrow());
        var out = new ByteArrayOutputStream();
        SERVICE.bean(EvidencePackBuilder.class).write(found, EvidencePurpose.COURT, true, Instant.now(), out);
        return files(out.toByteArray());
    }

    private static byte[] opened(String keyset, String base64, String boundTo) {
        return SERVICE.bean(SealingKeysets.class).named(keyset).open(SealedBox.ofBase64(base64), boundTo);
    }
}
