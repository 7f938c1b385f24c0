package org.petitions.local.platform.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class CollectionDigestTest {

    private static CollectionDigest of(String... documents) {
        return CollectionDigest.of(List.of(documents).stream().map(BsonDocument::parse).toList());
    }

    @Test
    void neither_the_order_of_documents_nor_that_of_fields_counts() {
        assertThat(of("{_id: 1, a: {b: 1, c: [{x: 1, y: 2}]}}", "{_id: 2}"))
                .isEqualTo(of("{_id: 2}", "{a: {c: [{y: 2, x: 1}], b: 1}, _id: 1}"));
    }

    @Test
    void the_order_in_a_list_a_type_and_a_missing_field_do() {
        assertThat(List.of(of("{a: [1, 2]}"), of("{a: [2, 1]}"), of("{a: [1, 2.0]}"), of("{a: null}"), of("{}"),
                of("{}", "{}"))).doesNotHaveDuplicates();
    }
}
