package org.petitions.local.database;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Tells whether the last commit to the file was ours. An earlier release keeps no entries of the indexes: what it has
 * written lacks them, and the indexes look whole. It leaves a commit that has no mark.
 */
final class CommitMark {
    private static final String LAST = "version";

    private final MVStore store;
    private final MVMap<String, Long> marks;

    CommitMark(MVStore store) {
        this.store = store;
        this.marks = store.openMap("commitMark");
    }

    /** Whether the state of the file is the one that we committed last. */
    boolean isOnLastCommit() {
        return Long.valueOf(store.getCurrentVersion()).equals(marks.get(LAST));
    }

    /** Called before each commit: names the version that it makes. */
    void set() {
        if (store.hasUnsavedChanges() || !isOnLastCommit()) {
            marks.put(LAST, store.getCurrentVersion() + 1);
        }
    }
}
