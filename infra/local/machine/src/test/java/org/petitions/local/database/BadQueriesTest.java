package org.petitions.local.database;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;

/**
 * The server as {@code ./run} starts it, filled, and asked at once by fifty clients for what it should not be asked: it refuses what it cannot hold and
 * goes on. {@code -Ddatabase.documents=300000} for more than a gate has time for.
 */
class BadQueriesTest {
    private static final int DOCUMENTS = Integer.getInteger("database.documents", 20_000);
    private static final int CLIENTS = 50;
    private static final int BATCH = 1_000;
    /** Its heap of 320, its buffers of 64, and what a JVM of 144 threads and its code take. */
    private static final long MOST_RESIDENT_MEBIBYTES = 320 + 64 + 200;
    private static final List<Integer> REFUSED = List.of(43, 50, 292);

    @TempDir
    private Path folder;

    @Test
    void fifty_clients_at_once_ask_for_more_than_it_can_hold_and_it_goes_on() throws Exception {
        try (var server = Database.startEmbedded(folder, 0, ProgressListener.silent());
                var client = client(server)) {
            var cases = client.getDatabase("casework").getCollection("cases");
            cases.createIndex(Indexes.ascending("unit", "n"));
            for (var from = 0; from < DOCUMENTS; from += BATCH) {
                cases.insertMany(IntStream.range(from, from + BATCH).mapToObj(BadQueriesTest::oneCase).toList());
            }
            var outcomes = askAtOnce(client, cases);
            assertThat(outcomes).as("0 for an answer, else the code of a refusal").isSubsetOf(outcomesAllowed());
            assertThat(outcomes).as("some were refused, or nothing was shown").contains(292);
            assertThat(server.isAlive()).isTrue();
            assertThat(cases.countDocuments(new Document("_id", new Document("$regex", "^c")))).isEqualTo(DOCUMENTS);
            assertThat(cases.find(new Document("unit", "u7")).sort(Sorts.ascending("n")).limit(50)).hasSize(50);
            assertThat(residentMebibytes(server.pid())).as("MiB it has had at most")
                    .isLessThan(MOST_RESIDENT_MEBIBYTES);
        }
    }

    private static MongoClient client(Database.ManagedDatabase server) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CLIENTS).maxWaitTime(10, TimeUnit.MINUTES))
                .build());
    }

    private static List<Integer> outcomesAllowed() {
        var allowed = new ArrayList<>(REFUSED);
        allowed.add(0);
        return allowed;
    }

    private static List<Integer> askAtOnce(MongoClient client, MongoCollection<Document> cases)
            throws InterruptedException {
        var questions = questions(client, cases);
        List<Callable<Integer>> asking = new ArrayList<>();
        for (var i = 0; i < 2 * CLIENTS; i++) {
            var number = i;
            asking.add(() -> outcome(() -> questions.get(number % questions.size()).apply(number)));
        }
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            return clients.invokeAll(asking).stream().map(Future::resultNow).toList();
        }
    }

    /** What each asks; some leave their cursors behind. */
    private static List<IntFunction<Object>> questions(MongoClient client, MongoCollection<Document> cases) {
        var others = client.getDatabase("casework").getCollection("others");
        return List.of(_ -> cases.find().sort(Sorts.ascending("words")).first(),
                _ -> cases.find().sort(Sorts.descending("words")).batchSize(100_000).iterator().next(),
                _ -> cases.find().batchSize(100_000).iterator().next(),
                _ -> cases.aggregate(List.of(Aggregates.group("$_id", Accumulators.sum("count", 1)))).first(),
                _ -> cases.aggregate(List.of(Aggregates.group(null, Accumulators.push("all", "$words")))).first(),
                _ -> cases.aggregate(List.of(Aggregates.project(new Document("n", 1)))).batchSize(50_000).iterator()
                        .next(),
                _ -> cases.distinct("words", String.class).first(),
                _ -> cases.find(in("_id", IntStream.range(0, 200_000).mapToObj(n -> "c" + n).toList()))
                        .sort(Sorts.descending("words")).first(),
                _ -> cases.countDocuments(regex("words", "(x+x+)+y")),
                number -> others.insertMany(IntStream.range(0, 5_000)
                        .mapToObj(n -> oneCase(n).append("_id", number + "-" + n)).toList()),
                number -> cases.updateMany(new Document("n", new Document("$mod", List.of(10, number % 10))),
                        Updates.set("seen", number)));
    }

    private static int outcome(Callable<?> question) throws Exception {
        try {
            question.call();
            return 0;
        } catch (MongoBulkWriteException e) {
            return e.getWriteErrors().getFirst().getCode();
        } catch (MongoCommandException | MongoExecutionTimeoutException e) {
            return e.getCode();
        } catch (MongoException e) {
            throw new AssertionError("neither an answer nor a refusal", e);
        }
    }

    private static Document oneCase(int number) {
        return new Document("_id", "c" + number).append("n", number).append("unit", "u" + number % 100)
                .append("words", "反映的问题".repeat(195) + number);
    }

    private static long residentMebibytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum() >> 10;
    }
}
