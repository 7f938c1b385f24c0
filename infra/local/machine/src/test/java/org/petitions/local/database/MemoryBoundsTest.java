package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one command could hold without an end. */
class MemoryBoundsTest {
    private static final int TOO_LARGE = 10334;
    private static final int MEMORY_EXCEEDED = 292;
    private static final int TIME_EXPIRED = 50;

    @TempDir
    private Path folder;

    @Test
    void an_aggregation_is_read_in_batches_and_goes_on_in_what_is_there_then() {
        try (var store = DatabaseMain.open(folder.resolve("data.mv"))) {
            var client = new CommandClient(store);
            client.insert("cases", numbered(0, 20, 10));
            var doubled = new Document("$project", new Document("n", 1));
            Document first = cursor(client.run(new Document("aggregate", "cases").append("pipeline", List.of(doubled))
                    .append("cursor", new Document("batchSize", 5))));
            assertThat((List<?>) first.get("firstBatch")).hasSize(5);
            assertThat(first.get("id")).isNotEqualTo(0L);
            for (var rewritten = 0; rewritten < 20; rewritten++) {
                client.update("cases", new Document(), new Document("$set", new Document("again", rewritten)));
            }
            Document next = cursor(client.run(new Document("getMore", first.get("id")).append("collection", "cases")
                    .append("batchSize", 100)));
            assertThat((List<?>) next.get("nextBatch")).hasSize(15);
            assertThat(next).containsEntry("id", 0L);
        }
    }

    @Test
    void more_groups_or_values_than_may_be_held_are_refused() {
        try (var store = DatabaseMain.open(folder.resolve("data.mv"))) {
            var client = new CommandClient(store);
            for (var from = 0; from < 40_000; from += 4_000) {
                client.insert("cases", numbered(from, 4_000, 400));
            }
            var count = new Document("$sum", 1);
            assertThat(refusal(() -> client.aggregate("cases",
                    new Document("$group", new Document("_id", "$words").append("count", count)))))
                    .isEqualTo(MEMORY_EXCEEDED);
            assertThat(refusal(() -> client.aggregate("cases", new Document("$sortByCount", "$words"))))
                    .isEqualTo(MEMORY_EXCEEDED);
            assertThat(client.aggregate("cases", new Document("$group",
                    new Document("_id", "$even").append("count", count)))).hasSize(2);
            var distinct = new Document("distinct", "cases").append("key", "words");
            assertThat(refusal(() -> client.run(distinct))).isEqualTo(MEMORY_EXCEEDED);
            assertThat((Iterable<?>) client.run(new Document("distinct", "cases").append("key", "even")).get("values"))
                    .hasSize(2);
            assertThat(refusal(() -> client.run(new Document("count", "cases")
                    .append("query", new Document("words", "none")).append("maxTimeMS", 1)))).isEqualTo(TIME_EXPIRED);
        }
    }

    @Test
    void a_document_that_nobody_could_read_is_refused_and_nothing_of_it_is_kept() {
        try (var store = DatabaseMain.open(folder.resolve("data.mv"))) {
            var client = new CommandClient(store);
            client.createIndex("cases", new Document("name", "by_unit").append("key", new Document("unit", 1)));
            client.insert("cases", List.of(new Document("_id", "a").append("unit", "before")));
            var large = new Document("_id", "b").append("unit", "new").append("words", "x".repeat(16 << 20));
            assertThat(codeOfWrite(client.run(new Document("insert", "cases").append("documents", List.of(large)))))
                    .isEqualTo(TOO_LARGE);
            var growing = new Document("$set", new Document("unit", "after").append("words", "x".repeat(16 << 20)));
            assertThat(codeOfWrite(client.run(new Document("update", "cases").append("updates",
                    List.of(new Document("q", new Document("_id", "a")).append("u", growing)))))).isEqualTo(TOO_LARGE);
            var rest = new Document("filter", new Document("unit", "before"));
            assertThat(client.find("cases", rest)).extracting("_id").containsExactly("a");
            assertThat(client.find("cases", new Document("filter", new Document("unit", "after")))).isEmpty();
            assertThat(client.find("cases", new Document())).hasSize(1);
        }
    }

    @Test
    void a_write_of_many_documents_does_not_gather_them_all_before_it_commits() {
        try (var store = DatabaseMain.open(folder.resolve("data.mv"))) {
            var client = new CommandClient(store);
            for (var from = 0; from < 20_000; from += 2_000) {
                client.insert("cases", numbered(from, 2_000, 2_000));
            }
            var before = store.getCurrentVersion();
            client.update("cases", new Document(), new Document("$set", new Document("seen", true)));
            assertThat(store.getCurrentVersion() - before).as("commits").isGreaterThan(2);
            assertThat(client.run(new Document("count", "cases").append("query", new Document("seen", true))))
                    .containsEntry("n", 20_000);
        }
    }

    private static List<Document> numbered(int from, int number, int length) {
        var words = "x".repeat(length);
        return new ArrayList<>(IntStream.range(from, from + number).mapToObj(
                n -> new Document("_id", "c" + n).append("n", n).append("even", n % 2).append("words", words + n))
                .toList());
    }

    private static int refusal(Runnable command) {
        return catchThrowableOfType(MongoServerError.class, command::run).getCode();
    }

    private static Document cursor(Document answer) {
        return (Document) Objects.requireNonNull(answer.get("cursor"));
    }

    private static Object codeOfWrite(Document answer) {
        var error = (Document) ((List<?>) Objects.requireNonNull(answer.get("writeErrors"))).getFirst();
        return Objects.requireNonNull(error.get("code"));
    }
}
