package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.database.bson.StoredDocument;

class ConcurrentListTest {
    private static final int DOCUMENTS = 5_000;
    private static final int REWRITES = 2;
    private static final long MEMORY = 64L << 20;
    private static final DiskSpace SPACE = new DiskSpace(() -> Long.MAX_VALUE);

    @TempDir
    private Path folder;

    /** With a small cache and a file just opened, pages are read as the list goes on. */
    @Test
    void a_list_under_way_is_whole_though_all_its_pages_are_replaced_meanwhile() {
        try (var store = open()) {
            rewriteAll(store, new DurableBackend(store, store::commit, SPACE, MEMORY), 0);
        }
        try (var store = open()) {
            var cases = new InterruptedReading(new DurableBackend(store, store::commit, SPACE, MEMORY), store);
            var found = DurableBackend.read(store,
                    () -> cases.queryDocuments(new Document("open", true), null, 0, 0, 0, null).collectDocuments());
            assertThat(found).hasSize(DOCUMENTS).allMatch(one -> Integer.valueOf(0).equals(one.get("version")));
            assertThat(cases.read).isEqualTo(DOCUMENTS);
        }
    }

    private MVStore open() {
        return DatabaseMain.open(new MVStore.Builder().cacheSize(1), folder.resolve("data.mv"));
    }

    private static void rewriteAll(MVStore store, DurableBackend backend, int version) {
        var documents = DurableCollection.documents(store, backend.resolveDatabase("casework"), "cases");
        for (var i = 0; i < DOCUMENTS; i++) {
            documents.put("c" + i, StoredDocument.of(new Document("_id", "c" + i).append("open", true)
                    .append("version", version).append("words", "x".repeat(500))));
            if (i % 100 == 0) {
                store.commit();
            }
        }
        store.commit();
    }

    /** Early in its first list, all documents are written anew, many times. */
    private static final class InterruptedReading extends DurableCollection {
        private final DurableBackend backend;
        private final MVStore store;
        private int read;

        InterruptedReading(DurableBackend backend, MVStore store) {
            super(backend.resolveDatabase("casework"), "cases", CollectionOptions.withDefaults(),
                    new ServerState(store, new OpenCursors(System::nanoTime), new UncommittedDocuments(),
                            new QueryCounters(), () -> {
                                // nothing is written by it
                            }),
                    new CursorRegistry());
            this.backend = backend;
            this.store = store;
        }

        @Override
        protected boolean documentMatchesQuery(Document document, Document query) {
            if (++read == 50) {
                for (var version = 1; version <= REWRITES; version++) {
                    rewriteAll(store, backend, version);
                }
            }
            return super.documentMatchesQuery(document, query);
        }
    }
}
