package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.petitions.local.database.bson.StoredDocument;
import org.petitions.local.database.bson.StoredDocumentType;
import org.petitions.local.database.query.Found;
import org.petitions.local.database.query.MemoryBudget;
import org.petitions.local.database.query.QueryExecution;
import org.petitions.local.database.query.QueryPlan;
import org.petitions.local.database.query.SharedMemory;
import org.petitions.local.database.query.SortOrder;

class OpenCursorsTest {
    private final CursorRegistry registry = new CursorRegistry();
    private long now;
    private final OpenCursors cursors = new OpenCursors(() -> now);
    private final SharedMemory memory = new SharedMemory(200_000, cursors::reclaim);

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

    @Test
    void of_more_cursors_than_may_be_open_the_one_used_longest_ago_is_not_found_any_more() {
        try (var store = MVStore.open(null)) {
            var oldest = cursors.open(registry, batches(store));
            now++;
            var next = cursors.open(registry, batches(store));
            now++;
            for (var i = 0; i < OpenCursors.MOST_OPEN - 1; i++) {
                cursors.open(registry, batches(store));
            }
            assertThat(cursors.size()).isEqualTo(OpenCursors.MOST_OPEN);
            assertThat(registry.size()).isEqualTo(OpenCursors.MOST_OPEN);
            assertThatThrownBy(() -> registry.getCursor(oldest.getId())).isInstanceOf(CursorNotFoundException.class);
            assertThatThrownBy(() -> oldest.takeDocuments(1)).isInstanceOf(CursorNotFoundException.class);
            assertThat(next.takeDocuments(10)).hasSize(2);
        }
    }

    @Test
    void a_cursor_that_holds_what_others_need_is_dropped_once_its_client_has_not_asked_for_a_while() {
        try (var store = MVStore.open(null)) {
            MVMap<Object, StoredDocument> documents = documents(store);
            for (var n = 0; n < 500; n++) {
                documents.put("d" + n, StoredDocument.of(new Document("_id", "d" + n).append("n", n)));
            }
            var everything = new QueryPlan.ByCollection(null, null, false, false, false);
            var order = SortOrder.of(new Document("n", -1));
            var streaming = cursors.open(registry, batches(store));
            var holding = cursors.open(registry, holding(everything, order, documents));
            now++;
            assertThatThrownBy(() -> {
                for (var i = 0; i < 50; i++) {
                    cursors.open(registry, holding(everything, order, documents));
                }
            }).isInstanceOf(MongoServerError.class).hasMessageContaining("MONGODB_URI");
            now += OpenCursors.IN_USE.toNanos();
            cursors.open(registry, holding(everything, order, documents));
            assertThatThrownBy(() -> holding.takeDocuments(1)).isInstanceOf(CursorNotFoundException.class);
            assertThat(holding.isEmpty()).as("its client shall be told").isFalse();
            assertThat(streaming.takeDocuments(10)).as("it holds nothing").hasSize(2);
        }
    }

    private QueryBatches holding(QueryPlan plan, SortOrder order, MVMap<Object, StoredDocument> documents) {
        var batches = batches(plan, order, documents);
        assertThat(batches.next(1)).extracting("n").containsExactly(499);
        assertThat(batches.held()).isPositive();
        return batches;
    }

    private static MVMap<Object, StoredDocument> documents(MVStore store) {
        return store.openMap("documents",
                new MVMap.Builder<Object, StoredDocument>().valueType(StoredDocumentType.DOCUMENTS));
    }

    private QueryBatches batches(MVStore store) {
        var documents = documents(store);
        List.of("a", "b").forEach(id -> documents.put(id, StoredDocument.of(new Document("_id", id))));
        var plan = new QueryPlan.ByPlaces(List.of("a", "b"), QueryPlan.ID_INDEX, true);
        return batches(plan, SortOrder.of(null), documents);
    }

    private QueryBatches batches(QueryPlan plan, SortOrder order, MVMap<Object, StoredDocument> documents) {
        var budget = new MemoryBudget(memory);
        var execution = new QueryExecution(plan, order, 0, 0, documents, _ -> true, budget);
        return new QueryBatches(new FoundDocuments(execution, Found::document, budget), found -> found);
    }
}
