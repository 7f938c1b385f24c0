package org.petitions.local.platform.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.platform.copy.DatabaseCopy.Name;
import org.petitions.local.process.ProcessStartException;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.local.server.TestServers;

/** From an embedded server to the one that the tests run on. */
@Tag("database")
class DatabaseCopyTest {
    private static final int CASES = 1_700;
    private static final String CASEWORK = TestServers.newDatabaseName();
    private static final String INTAKE = TestServers.newDatabaseName();

    @TempDir
    private static Path data;

    private static Database embedded;
    private static MongoClient source;
    private static MongoClient target;

    private DatabaseCopy copy;

    @BeforeAll
    static void fillTheSource() {
        embedded = Database.startEmbedded(data, 0, ProgressListener.silent());
        source = MongoClients.create(embedded.uri());
        target = MongoClients.create(TestServers.database().uri());
        source.getDatabase(CASEWORK).getCollection("cases")
                .insertMany(IntStream.range(0, CASES).mapToObj(DatabaseCopyTest::varied).toList());
        source.getDatabase(CASEWORK).getCollection("papers").insertMany(IntStream.range(0, 12)
                .mapToObj(i -> new Document("_id", i).append("pdf", new byte[1 << 20])).toList());
        MongoCollection<Document> petitions = source.getDatabase(INTAKE).getCollection("petitions");
        petitions.insertOne(new Document("_id", "x").append("number", "431222/2026/L/0001"));
        petitions.createIndex(Indexes.ascending("number"));
    }

    @BeforeEach
    void copyThere() {
        copy = new DatabaseCopy(source, target, List.of(CASEWORK, INTAKE), ProgressListener.silent());
    }

    /** Of every type that the services keep, and some more. */
    private static Document varied(int i) {
        return new Document("_id", "case-%05d".formatted(i)).append("version", i).append("long", 1L << 40 | i)
                .append("ratio", i / 7.0).append("at", Date.from(Instant.ofEpochSecond(1_700_000_000L + i)))
                .append("text", "沅陵县 " + i).append("none", null).append("yes", i % 2 == 0)
                .append("bytes", new Binary(new byte[]{1, 2, (byte) i})).append("exact", Decimal128.parse("1.50"))
                .append("deep", new Document("b", List.of(new Document("z", 1).append("a", i), "t", List.of())));
    }

    @AfterEach
    void emptyTheTarget() {
        target.getDatabase(CASEWORK).drop();
        target.getDatabase(INTAKE).drop();
    }

    @AfterAll
    static void end() {
        source.close();
        target.close();
        embedded.close();
    }

    private static MongoCollection<Document> copiedCases() {
        return target.getDatabase(CASEWORK).getCollection("cases");
    }

    @Test
    void every_document_is_copied_as_it_is_and_indexes_are_left_to_the_services() {
        Map<Name, CollectionDigest> copied = copy.run();

        assertThat(copied).extractingFromEntries(each -> each.getKey().collection() + " " + each.getValue().documents())
                .containsExactlyInAnyOrder("cases " + CASES, "papers 12", "petitions 1");
        assertThat(copiedCases().withDocumentClass(BsonDocument.class).find(Filters.eq("_id", "case-00042")).first())
                .isEqualTo(varied(42).toBsonDocument());
        assertThat(target.getDatabase(INTAKE).listCollectionNames()).as("and nothing else")
                .containsExactly("petitions");
        assertThat(target.getDatabase(INTAKE).getCollection("petitions").listIndexes()).hasSize(1);
    }

    @Test
    void one_document_that_was_changed_one_that_is_missing_and_one_too_many_are_found() {
        Map<Name, CollectionDigest> copied = copy.run();
        assertThat(copy.differing(copied)).isEmpty();

        copiedCases().updateOne(Filters.eq("_id", "case-01234"), Updates.set("deep.b.0.a", 1235));
        target.getDatabase(CASEWORK).getCollection("papers").deleteOne(Filters.eq("_id", 7));
        target.getDatabase(INTAKE).getCollection("notes").insertOne(new Document("_id", "mine"));

        assertThat(copy.differing(copied)).extracting(Name::collection).containsExactlyInAnyOrder("cases", "papers",
                "notes");
    }

    @Test
    void a_target_that_holds_anything_is_refused_and_left_as_it_is() {
        copiedCases().insertOne(new Document("_id", "theirs"));

        assertThatThrownBy(copy::run).isInstanceOf(ProcessStartException.class).hasMessageContaining("cases");
        assertThat(copiedCases().find()).containsExactly(new Document("_id", "theirs"));
    }

    @Test
    void a_copy_that_was_broken_off_is_begun_anew() {
        target.getDatabase(CASEWORK).getCollection(DatabaseCopy.MARK).insertOne(new Document());
        target.getDatabase(INTAKE).getCollection(DatabaseCopy.MARK).insertOne(new Document());
        copiedCases().insertMany(List.of(varied(7), new Document("_id", "was there, and is no more")));

        copy.run();

        assertThat(copiedCases().countDocuments()).isEqualTo(CASES);
        assertThat(target.getDatabase(CASEWORK).listCollectionNames()).doesNotContain(DatabaseCopy.MARK);
    }

    @Test
    void but_not_where_a_service_has_worked_on_it_since() {
        target.getDatabase(CASEWORK).getCollection(DatabaseCopy.MARK).insertOne(new Document());
        copiedCases().insertOne(varied(7));
        copiedCases().createIndex(Indexes.ascending("number"));

        assertThatThrownBy(copy::run).isInstanceOf(ProcessStartException.class);
        assertThat(copiedCases().countDocuments()).isEqualTo(1);
    }
}
