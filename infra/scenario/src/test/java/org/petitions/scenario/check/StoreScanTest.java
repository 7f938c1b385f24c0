package org.petitions.scenario.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.server.TestServers;

/** The search for planted words finds them where they are: else it would find nothing anywhere. */
class StoreScanTest {
    private static final String WORD = "龘靐齉齾";

    private final StoreScan scan = new StoreScan(Set.of(WORD, "19900009988"));

    @TempDir
    private Path folder;

    @Test
    void a_word_is_found_in_each_form_that_it_is_written_in() {
        assertThat(List.of("问" + WORD + "答", "%E9%BE%98%E9%9D%90%E9%BD%89%E9%BD%BE", "e9be98e99d90e9bd89e9bdbe",
                "E9BE98E99D90E9BD89E9BDBE", "\\u9f98\\u9750\\u9f49\\u9f7e", "\\u9F98\\u9750\\u9F49\\u9F7E",
                "tel:19900009988")).allMatch(scan::isIn);
        assertThat(scan.isIn("龘靐齉")).isFalse();
    }

    @Test
    void it_is_found_in_documents_at_any_depth_and_in_bytes_and_an_empty_database_is_told() {
        String clear = TestServers.newDatabaseName();
        String empty = TestServers.newDatabaseName();
        try (var client = MongoClients.create(TestServers.database().uri())) {
            var database = client.getDatabase(clear);
            database.getCollection("deep").insertOne(
                    new Document("_id", "1").append("a", List.of(new Document("b", "x" + WORD))));
            database.getCollection("bytes").insertOne(
                    new Document("_id", "1").append("a", new Binary(("x" + WORD).getBytes(UTF_8))));
            database.getCollection("clean").insertOne(new Document("_id", "1").append("a", "龘"));

            assertThat(scan.databases(TestServers.database().uri(), List.of(clear, empty)))
                    .containsExactlyInAnyOrder(clear + "/deep", clear + "/bytes", empty + " holds no document");
        }
    }

    @Test
    void it_is_found_in_files_between_bytes_that_are_no_text() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        byte[] word = WORD.getBytes(UTF_8);
        byte[] mixed = new byte[word.length + 2];
        mixed[0] = (byte) 0xE9;
        System.arraycopy(word, 0, mixed, 1, word.length);
        mixed[mixed.length - 1] = (byte) 0xFF;
        Files.write(folder.resolve("store/1.sst"), mixed);
        Files.writeString(folder.resolve("store/2.sst"), "龘");

        assertThat(scan.files(folder)).containsExactly(Path.of("store", "1.sst").toString());
    }
}
