package org.petitions.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseService;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every query has its index in the database. */
class IndexesTest {
    private static final MongoTemplate MONGO = CaseService.shared().bean(MongoTemplate.class);

    @Test
    void every_list_of_cases_has_an_index_that_serves_it_page_by_page() {
        assertThat(keysOf("cases")).contains("{\"_id\": 1}", "{\"number\": 1}",
                "{\"unit\": 1, \"stage\": 1, \"_id\": 1}",
                "{\"reviewBody\": 1, \"stage\": 1, \"_id\": 1}", "{\"bureau\": 1, \"stage\": 1, \"_id\": 1}",
                "{\"stage\": 1, \"_id\": 1}");
    }

    @Test
    void an_account_of_duty_has_an_index_by_period_and_one_by_unit() {
        assertThat(keysOf("cases")).contains("{\"openedAt\": 1, \"bureau\": 1}",
                "{\"units\": 1, \"openedAt\": 1}");
    }

    @Test
    void a_number_is_unique() {
        assertThat(indexes("cases")).anySatisfy(index -> {
            assertThat(index.getString("name")).isEqualTo("by_number");
            assertThat(index.getBoolean("unique")).isTrue();
        });
    }

    @Test
    void notes_are_found_by_petition() {
        assertThat(keysOf("timeline")).contains("{\"petitionId\": 1}");
    }

    @Test
    void documents_are_found_by_petition_and_their_numbers_are_unique() {
        assertThat(keysOf("papers")).contains("{\"petitionId\": 1}", "{\"number\": 1}");
        assertThat(indexes("papers")).anySatisfy(index -> {
            assertThat(index.getString("name")).isEqualTo("by_number");
            assertThat(index.getBoolean("unique")).isTrue();
        });
    }

    private static List<String> keysOf(String collection) {
        return indexes(collection).stream().map(index -> index.get("key", Document.class).toJson()).toList();
    }

    private static List<Document> indexes(String collection) {
        return MONGO.getCollection(collection).listIndexes().into(new java.util.ArrayList<>());
    }
}
