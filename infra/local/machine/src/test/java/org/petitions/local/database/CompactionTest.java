package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
    private static final int COMMITS = 800;
    private static final int LASTING_BYTES = 6_000;
    private static final int REPLACED_BYTES = 150_000;

    @TempDir
    private Path folder;

    @Test
    void a_file_whose_pages_are_replaced_again_and_again_stays_near_what_lives_in_it() throws Exception {
        var file = folder.resolve("data.mv");
        try (var store = DatabaseMain.open(file)) {
            MVMap<Integer, byte[]> lasting = store.openMap("lasting");
            MVMap<Integer, byte[]> replaced = store.openMap("replaced");
            var commits = new GroupCommit(store::commit);
            var compaction = new Compaction(store, new DiskSpace(() -> Long.MAX_VALUE), commits);
            for (var i = 0; i < COMMITS; i++) {
                // each commit's chunk keeps one living page, so that none of them is free as a whole
                lasting.put(i * 1_000, noise(LASTING_BYTES));
                replaced.put(0, noise(REPLACED_BYTES));
                commits.awaitCommitted();
                if (i % 20 == 0) {
                    compaction.step();
                }
            }
            assertThat(lasting).hasSize(COMMITS);
        }
        assertThat(Files.size(file)).isLessThan(COMMITS * (LASTING_BYTES + REPLACED_BYTES) / 2);
        try (var again = MVStore.open(file.toString())) {
            MVMap<Integer, byte[]> lasting = again.openMap("lasting");
            assertThat(lasting).hasSize(COMMITS);
            assertThat(lasting.values()).allMatch(bytes -> bytes.length == LASTING_BYTES);
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
