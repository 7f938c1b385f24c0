package org.petitions.local.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.local.server.TestServers;

/** What finds a forgotten index finds one, and nothing else, on every server. */
@Tag("database")
class QueryPlansTest {
    private static final int THINGS = 5_000;
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final String DATABASE = TestServers.newDatabaseName();

    private final QueryPlans plans = new QueryPlans(CLIENT.getDatabase(DATABASE));

    @BeforeAll
    static void fill() {
        MongoCollection<Document> things = CLIENT.getDatabase(DATABASE).getCollection("things");
        things.createIndex(Indexes.ascending("unit", "_id"), new IndexOptions().name("by_unit"));
        things.createIndex(Indexes.ascending("running.clock"), new IndexOptions().name("by_clock"));
        things.insertMany(IntStream.range(0, THINGS).mapToObj(i -> new Document("_id", "t%05d".formatted(i))
                .append("unit", "u" + i % 200).append("stage", "S" + i % 200)
                .append("running", List.of(new Document("clock", "c" + i % 200).append("n", i)))).toList());
    }

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    private static RecordedQuery query(String filter, String order, int limit) {
        return new RecordedQuery("find", "things", BsonDocument.parse(filter), BsonDocument.parse(order), limit,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{_id: 't00007'} | {} | 0", "{_id: {$in: ['t00007', 't00009']}} | {} | 0",
            "{unit: 'u7'} | {} | 0", "{unit: 'u7', stage: {$nin: ['S1']}} | {_id: 1} | 50",
            "{unit: 'u7', _id: {$gt: 't00100'}} | {_id: 1} | 50", "{'running.clock': 'c7'} | {} | 0",
            "{running: {$elemMatch: {clock: 'c7', n: 7}}} | {} | 0",
            "{} | {_id: 1} | 50", "{_id: {$gt: 't00100'}, stage: {$ne: 'S1'}} | {_id: 1} | 50"})
    void what_an_index_finds_passes(String filter, String order, int limit) {
        assertThat(plans.faults(query(filter, order, limit))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{stage: 'S7'} | {} | 0", "{stage: 'S7'} | {_id: 1} | 50",
            "{stage: 'S7', _id: {$gt: 't00100'}} | {_id: 1} | 50", "{unit: {$ne: 'u7'}} | {} | 0",
            "{} | {stage: 1} | 0",
            "{$or: [{unit: 'u7'}, {stage: 'S7'}]} | {} | 0"})
    void what_has_none_is_found_out_also_where_ids_are_read_one_after_the_other(String filter, String order,
            int limit) {
        assertThat(plans.faults(query(filter, order, limit))).isNotEmpty();
    }

    @Test
    void a_collection_with_nothing_in_it_tells_nothing() {
        var query = new RecordedQuery("find", "nothing", new BsonDocument(), new BsonDocument(), 0, List.of());
        assertThat(plans.faults(query)).isNotEmpty();
    }

    @Test
    void a_shape_has_no_values_and_negations_ask_for_nothing() {
        RecordedQuery query = query(
                "{unit: 'u7', a: {$nin: [1]}, lead: {$exists: true, $in: ['x']}, b: {$exists: false}}",
                "{_id: 1}", 50);
        assertThat(query.shape())
                .isEqualTo(
                        "find things {unit, a {$nin}, lead {$exists true, $in}, b {$exists false}} by {\"_id\": 1} limited");
        assertThat(query.asked()).containsExactly("b", "lead", "unit");
    }
}
