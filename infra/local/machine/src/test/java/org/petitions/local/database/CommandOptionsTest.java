package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.local.server.TestServers;

/** What a client may rely on is carried out, and all else is refused, also where there is nothing that it could be asked of. */
class CommandOptionsTest {
    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int UNSATISFIABLE_WRITE_CONCERN = 100;

    @TempDir
    private static Path folder;

    private static Database.ManagedDatabase server;
    private static MongoClient client;
    private MongoDatabase database;

    @BeforeAll
    static void start() {
        server = Database.startEmbedded(folder, 0, ProgressListener.silent());
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.kill();
    }

    /** Whoever gives a password thinks that it is asked for: rather nothing is stored than behind no door. */
    @Test
    void a_user_and_a_password_are_refused_with_the_way_out() {
        try (MongoClient withPassword = MongoClients
                .create(server.uri().replace("mongodb://", "mongodb://somebody:secret@"))) {
            var refused = catchThrowableOfType(MongoSecurityException.class,
                    () -> withPassword.getDatabase("casework").getCollection("cases").countDocuments());
            assertThat(refused).rootCause().hasMessageContaining("has no users and passwords")
                    .hasMessageContaining("MONGODB_URI").hasMessageContaining("error 18");
        }
    }

    @BeforeEach
    void threeCases() {
        database = client.getDatabase(TestServers.newDatabaseName());
        database.getCollection("cases").insertMany(List.of(Document.parse("{_id: 'a', n: 1}"),
                Document.parse("{_id: 'b', n: 2}"), Document.parse("{_id: 'c', n: 3}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{find: 'cases', hint: {n: 1}}", "{find: 'cases', hint: 'by_n'}",
            "{find: 'cases', collation: {locale: 'zh'}}", "{find: 'cases', min: {n: 1}}",
            "{find: 'cases', returnKey: true}", "{find: 'cases', showRecordId: true}",
            "{find: 'cases', tailable: true}", "{find: 'cases', noCursorTimeout: true}",
            "{find: 'cases', let: {x: 1}}", "{find: 'cases', readConcern: {level: 'snapshot'}}",
            "{find: 'cases', readConcern: {afterClusterTime: {$timestamp: {t: 1, i: 1}}}}",
            "{find: 'cases', filter: {$text: {$search: 'x'}}}", "{find: 'nothing', filter: {$where: 'true'}}",
            "{find: 'nothing', filter: {$jsonSchema: {required: ['x']}}}",
            "{find: 'nothing', filter: {a: {$near: [1, 2]}}}", "{find: 'nothing', filter: {a: {$bitsAllSet: 1}}}",
            "{find: 'nothing', filter: {$or: [{a: 1}, {b: {$not: {$geoWithin: {}}}}]}}",
            "{find: 'nothing', filter: {a: {$elemMatch: {b: {$unknown: 1}}}}}",
            "{find: 'cases', sort: {n: {$meta: 'textScore'}}}",
            "{find: 'cases', projection: {double: {$multiply: ['$n', 2]}}}",
            "{count: 'cases', hint: 'by_n'}", "{count: 'cases', query: {$text: {$search: 'x'}}}",
            "{distinct: 'cases', key: 'n', collation: {locale: 'zh'}}",
            "{aggregate: 'cases', pipeline: [], cursor: {}, hint: 'by_n'}",
            "{aggregate: 'cases', pipeline: [], cursor: {}, collation: {locale: 'zh'}}",
            "{aggregate: 'cases', pipeline: [{$lookup: {}}], cursor: {}}",
            "{aggregate: 'cases', pipeline: [{$out: 'others'}], cursor: {}}",
            "{aggregate: 'cases', pipeline: [{$merge: 'others'}], cursor: {}}",
            "{aggregate: 'cases', pipeline: [{$changeStream: {}}], cursor: {}}",
            "{aggregate: 'cases', pipeline: [{$limit: 1}, {$match: {$text: {$search: 'x'}}}], cursor: {}}",
            "{insert: 'cases', documents: [{_id: 'd'}], txnNumber: 1}",
            "{insert: 'cases', documents: [{_id: 'd'}], startTransaction: true, autocommit: false}",
            "{update: 'cases', updates: [{q: {_id: 'a'}, u: [{$set: {n: 9}}]}]}",
            "{update: 'cases', updates: [{q: {_id: 'a'}, u: {$set: {n: 9}}, collation: {locale: 'zh'}}]}",
            "{update: 'cases', updates: [{q: {_id: 'a'}, u: {$set: {n: 9}}, hint: 'by_n'}]}",
            "{update: 'cases', updates: [{q: {_id: 'a'}, u: {$set: {n: 9}}, sort: {n: 1}}]}",
            "{delete: 'cases', deletes: [{q: {_id: 'a'}, limit: 1, hint: 'by_n'}]}",
            "{findAndModify: 'cases', query: {_id: 'a'}, update: [{$set: {n: 9}}]}",
            "{findAndModify: 'cases', query: {_id: 'a'}, update: {$set: {n: 9}}, collation: {locale: 'zh'}}",
            "{create: 'new', capped: true, size: 1000}", "{create: 'new', validator: {n: {$exists: true}}}",
            "{create: 'new', viewOn: 'cases', pipeline: []}", "{create: 'new', timeseries: {timeField: 'at'}}",
            "{create: 'new', collation: {locale: 'zh'}}", "{create: 'new', expireAfterSeconds: 60}",
            "{listCollections: 1, filter: {name: 'cases'}}", "{explain: {find: 'cases', hint: 'by_n'}}"})
    void what_is_not_carried_out_is_refused_and_changes_nothing(String command) {
        var refused = refusalOf(command);
        assertThat(refused.getErrorCode()).isEqualTo(COMMAND_NOT_SUPPORTED);
        assertThat(refused.getErrorMessage()).startsWith("the embedded database does not have ")
                .contains("MONGODB_URI");
        assertThat(database.getCollection("cases").find().into(new ArrayList<>())).extracting("n")
                .containsExactly(1, 2, 3);
        assertThat(database.listCollectionNames()).containsExactly("cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{key: {words: 'text'}}", "{key: {place: '2dsphere'}}", "{key: {n: 'hashed'}}",
            "{key: {'$**': 1}}", "{key: {n: 1}, collation: {locale: 'zh'}}", "{key: {n: 1}, hidden: true}",
            "{key: {n: 1}, storageEngine: {x: 1}}", "{key: {n: 1}, partialFilterExpression: {n: {$gt: 1}}}",
            "{key: {n: 1}, unique: true, partialFilterExpression: {n: {$exists: true}}}"})
    void an_index_of_another_kind_is_refused(String declaration) {
        var refused = refusalOf("{createIndexes: 'cases', indexes: [%s]}"
                .formatted(Document.parse(declaration).append("name", "other").toJson()));
        assertThat(refused.getErrorCode()).isEqualTo(CANNOT_CREATE_INDEX);
        assertThat(refused.getErrorMessage()).contains("MONGODB_URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{w: 2}", "{w: 'in two towns'}"})
    void a_copy_that_nobody_has_is_not_promised(String concern) {
        var refused = refusalOf("{insert: 'cases', documents: [{_id: 'd'}], writeConcern: %s}".formatted(concern));
        assertThat(refused.getErrorCode()).isEqualTo(UNSATISFIABLE_WRITE_CONCERN);
        assertThat(database.getCollection("cases").countDocuments()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{find: 'cases', filter: {n: {$in: [1, 2]}, $comment: 'why'}, comment: 'x', maxTimeMS: 9999}",
            "{find: 'cases', hint: {}, collation: null, tailable: false, readConcern: {level: 'majority'}}",
            "{find: 'cases', filter: {$expr: {$gt: ['$n', 1]}}, allowDiskUse: true, singleBatch: true}",
            "{find: 'cases', filter: {_id: {$regex: 'A', $options: 'i'}}, projection: {n: 1, l: {$slice: 1}}}",
            "{find: 'cases', filter: {n: {$not: {$gt: 1}}, l: {$elemMatch: {$in: [1]}}, $nor: [{n: 9}]}}",
            "{insert: 'cases', documents: [{_id: 'd'}], ordered: false, bypassDocumentValidation: true,"
                    + " writeConcern: {w: 'majority', j: true, wtimeout: 10}}",
            "{create: 'new', capped: false}", "{aggregate: 'cases', pipeline: [{$sortByCount: '$n'}], cursor: {}}",
            "{listCollections: 1, filter: {}, nameOnly: true}"})
    void what_is_carried_out_or_asks_for_nothing_is_taken(String command) {
        assertThat(database.runCommand(Document.parse(command))).containsEntry("ok", 1.0);
    }

    @Test
    void a_single_batch_has_no_cursor_behind_it() {
        var answer = database.runCommand(Document.parse("{find: 'cases', batchSize: 2, singleBatch: true}"));
        var cursor = answer.get("cursor", Document.class);
        assertThat(cursor).containsEntry("id", 0L);
        assertThat(cursor.getList("firstBatch", Document.class)).hasSize(2);
    }

    @Test
    void updates_in_order_stop_at_the_first_that_fails_and_others_do_not() {
        var cases = database.getCollection("cases");
        List<UpdateOneModel<Document>> updates = List.of(update("a", "{$inc: {n: 10}}"),
                update("b", "{$inc: {_id: 1}}"), update("c", "{$inc: {n: 10}}"));
        var inOrder = catchThrowableOfType(MongoBulkWriteException.class, () -> cases.bulkWrite(updates));
        assertThat(inOrder.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
        assertThat(inOrder.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(cases.find()).extracting("n").containsExactly(11, 2, 3);

        var inAny = catchThrowableOfType(MongoBulkWriteException.class,
                () -> cases.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
        assertThat(inAny.getWriteResult().getModifiedCount()).isEqualTo(2);
        assertThat(cases.find()).extracting("n").containsExactly(21, 2, 13);
    }

    @Test
    void what_failed_is_not_counted_as_inserted() {
        var cases = database.getCollection("cases");
        List<Document> documents = List.of(new Document("_id", "d"), new Document("_id", "a"),
                new Document("_id", "e"));
        var inOrder = catchThrowableOfType(MongoBulkWriteException.class, () -> cases.insertMany(documents));
        assertThat(inOrder.getWriteResult().getInsertedCount()).isEqualTo(1);
        cases.deleteOne(new Document("_id", "d"));
        var inAny = catchThrowableOfType(MongoBulkWriteException.class,
                () -> cases.insertMany(documents, new InsertManyOptions().ordered(false)));
        assertThat(inAny.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(inAny.getWriteErrors()).extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                .containsExactly(tuple(1, 11000));
    }

    private static UpdateOneModel<Document> update(String id, String change) {
        return new UpdateOneModel<>(new Document("_id", id), Document.parse(change));
    }

    private MongoCommandException refusalOf(String command) {
        return catchThrowableOfType(MongoCommandException.class, () -> database.runCommand(Document.parse(command)));
    }
}
