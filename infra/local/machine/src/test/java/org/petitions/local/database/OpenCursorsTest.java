package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.query.Found;
import org.petitions.local.database.query.QueryExecution;
import org.petitions.local.database.query.QueryPlan;
import org.petitions.local.database.query.SortOrder;

class OpenCursorsTest {
    private final CursorRegistry registry = new CursorRegistry();
    private long now;
    private final OpenCursors cursors = new OpenCursors(() -> now);

    @Test
    void a_cursor_that_nobody_asked_for_ten_minutes_is_dropped_and_one_in_use_is_not() {
        try (var store = MVStore.open(null)) {
            var idle = cursors.open(registry, batches(store));
            var used = cursors.open(registry, batches(store));
            now += OpenCursors.MOST_IDLE.toNanos() - 1;
            assertThat(used.takeDocuments(1)).hasSize(1);
            now += 1;
            cursors.open(registry, batches(store));
            assertThat(registry.getCursor(used.getId())).isSameAs(used);
            assertThatThrownBy(() -> registry.getCursor(idle.getId())).isInstanceOf(CursorNotFoundException.class);
        }
    }

    @Test
    void a_cursor_at_its_end_is_not_kept() {
        try (var store = MVStore.open(null)) {
            var cursor = cursors.open(registry, batches(store));
            assertThat(cursor.takeDocuments(10)).hasSize(2);
            assertThat(cursor.isEmpty()).isTrue();
            assertThat(cursors.size()).isZero();
        }
    }

    private static QueryBatches batches(MVStore store) {
        MVMap<Object, Document> documents = store.openMap("documents",
                new MVMap.Builder<Object, Document>().valueType(BsonDataType.DOCUMENTS));
        List.of("a", "b").forEach(id -> documents.put(id, new Document("_id", id)));
        var plan = new QueryPlan.ByPlaces(List.of("a", "b"), QueryPlan.ID_INDEX, true);
        var execution = new QueryExecution(plan, SortOrder.of(null), 0, 0, documents, _ -> true);
        return new QueryBatches(execution, Found::document, found -> found);
    }
}
