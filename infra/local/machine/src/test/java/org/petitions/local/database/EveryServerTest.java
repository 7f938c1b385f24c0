package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.TestServers;

/**
 * What the services rely on, and so what every server of the protocol has to do; and where servers differ, that nothing is lost by it. The table
 * in docs/operations.md, 'Which database servers', has a line for each.
 */
@Tag("database")
class EveryServerTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final int DUPLICATE_KEY = 11000;
    private static final int COMMAND_NOT_FOUND = 59;

    private final MongoCollection<Document> things = CLIENT.getDatabase(TestServers.newDatabaseName())
            .getCollection("things");

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void of_twenty_inserts_of_one_id_at_once_one_is_kept_and_the_others_are_told_duplicate() throws Exception {
        assertThat(outcomes(() -> things.insertOne(new Document("_id", "a")))).containsOnlyOnce(0)
                .containsOnly(0, DUPLICATE_KEY);
    }

    @Test
    void so_of_one_value_of_a_unique_index() throws Exception {
        things.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        assertThat(outcomes(() -> things.insertOne(new Document("number", "沅人社信处〔2026〕1号")))).containsOnlyOnce(0)
                .containsOnly(0, DUPLICATE_KEY);
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void of_twenty_replaces_guarded_by_a_version_at_once_one_is_carried_out() throws Exception {
        things.insertOne(new Document("_id", "a").append("version", 1));
        var carriedOut = new AtomicInteger();
        outcomes(() -> carriedOut.addAndGet((int) things.replaceOne(version(1), new Document("version", 2))
                .getMatchedCount()));
        assertThat(carriedOut).hasValue(1);
    }

    /** Progress and limits are kept so. */
    @Test
    void a_replace_that_would_insert_and_meets_its_id_is_told_duplicate_alone_and_in_bulk() {
        things.insertOne(new Document("_id", "a").append("version", 2));
        var upsert = new ReplaceOptions().upsert(true);
        assertThat(codeOf(() -> things.replaceOne(version(1), new Document("version", 2), upsert)))
                .isEqualTo(DUPLICATE_KEY);

        var refused = catchThrowableOfType(MongoBulkWriteException.class,
                () -> things.bulkWrite(
                        List.of(new ReplaceOneModel<>(version(1), new Document("version", 2), upsert),
                                new InsertOneModel<>(new Document("_id", "b"))),
                        new BulkWriteOptions().ordered(false)));
        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                .containsExactly(tuple(0, DUPLICATE_KEY));
        assertThat(things.countDocuments(Filters.eq("_id", "b"))).as("the others of the bulk").isEqualTo(1);
    }

    /** Which error it is differs by server, so nothing of ours asks in this way. */
    @Test
    void a_find_and_modify_that_would_insert_and_meets_its_id_is_refused_and_changes_nothing() {
        things.insertOne(new Document("_id", "a").append("version", 2));
        assertThat(codeOf(() -> things.findOneAndUpdate(version(1), Updates.set("version", 9),
                new FindOneAndUpdateOptions().upsert(true)))).isNotZero();
        assertThat(things.find(Filters.eq("_id", "a")).first()).containsEntry("version", 2);
    }

    /** What each is answered differs by server, so a first one is an insert with us; what is counted does not. */
    @Test
    void of_twenty_that_count_up_at_once_each_counts_and_on_one_that_is_there_each_has_its_own() throws Exception {
        outcomes(() -> next("made by an upsert", true));
        assertThat(things.find(Filters.eq("_id", "made by an upsert")).first()).containsEntry("last", 20);

        things.insertOne(new Document("_id", "there").append("last", 0));
        List<Integer> drawn = Collections.synchronizedList(new ArrayList<>());
        outcomes(() -> drawn.add(next("there", false)));
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_command_that_it_does_not_know_is_refused_by_that_code() {
        var refused = catchThrowableOfType(MongoCommandException.class, () -> CLIENT
                .getDatabase(TestServers.newDatabaseName()).runCommand(new Document("petitionsUnknown", 1)));
        assertThat(refused.getErrorCode()).isEqualTo(COMMAND_NOT_FOUND);
    }

    /** What expires by itself is there for tidiness alone: one server expires nothing. */
    @Test
    void an_index_that_lets_documents_expire_is_taken() {
        things.createIndex(Indexes.ascending("keptSince"), new IndexOptions().name("expiry").expireAfter(200L,
                TimeUnit.DAYS));
        assertThat(things.listIndexes()).anySatisfy(index -> assertThat(index).containsEntry("name", "expiry"));
    }

    private int next(String counter, boolean upsert) {
        Document drawn = things.findOneAndUpdate(Filters.eq("_id", counter), Updates.inc("last", 1),
                new FindOneAndUpdateOptions().upsert(upsert).returnDocument(ReturnDocument.AFTER));
        assertThat(drawn).isNotNull();
        return drawn.getInteger("last");
    }

    private static Bson version(int version) {
        return Filters.and(Filters.eq("_id", "a"), Filters.eq("version", version));
    }

    /** What each of twenty at once is told: 0, or the error's code. */
    private static List<Integer> outcomes(Runnable write) throws InterruptedException {
        Callable<Integer> each = () -> codeOf(write);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            return clients.invokeAll(Collections.nCopies(20, each)).stream().map(Future::resultNow).toList();
        }
    }

    private static int codeOf(Runnable write) {
        try {
            write.run();
            return 0;
        } catch (MongoWriteException e) {
            return e.getError().getCode();
        } catch (MongoException e) {
            return e.getCode();
        }
    }
}
