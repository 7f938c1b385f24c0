package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.petitions.local.database.index.SecondaryIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands as they come off the wire: a write is answered when it is kept, a read when what it shows is kept. */
final class DurableBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findandmodify", "create",
            "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

    private final MVStore store;
    private final UncommittedDocuments unkept;
    private final QueryCounters paths;
    private final OpenCursors cursors;
    private final GroupCommit commits;

    /**
     * @param store  holds the collections
     * @param commit brings what has changed in the store to the file
     */
    DurableBackend(MVStore store, Runnable commit) {
        // before super: the library's constructor opens the databases that are there
        var unkept = new UncommittedDocuments();
        var mark = new CommitMark(store);
        if (!mark.isOnLastCommit()) {
            SecondaryIndex.forgetAll(store);
        }
        this.store = store;
        this.unkept = unkept;
        this.paths = new QueryCounters();
        this.cursors = new OpenCursors(System::nanoTime);
        this.commits = new GroupCommit(() -> {
            mark.set();
            commit.run();
            unkept.allCommitted();
        });
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, store, getCursorRegistry(), cursors, unkept, paths);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        try {
            if (CHANGES.contains(name) || name.equals("aggregate") && writes(query)) {
                return commits.change(() -> run(channel, database, command, query));
            }
            var answer = read(store,
                    () -> run(channel, database, name.equals("hello") ? "isMaster" : command, query));
            if (name.equals("hello")) {
                answer.put("isWritablePrimary", true);
            }
            if (unkept.takeReadFlag()) {
                commits.awaitCommitted();
            }
            return answer;
        } catch (MongoServerError e) {
            // without the message: it holds values
            log.info("{}.{} refused: {} ({})", database, command, e.getCodeName(), e.getCode());
            throw e;
        }
    }

    /**
     * While it lasts, a commit keeps the pages it reads: else a list read beside writers fails with a chunk not found. Here,
     * since every command that reads comes by, and one that writes has no commit beside it.
     */
    static <T> T read(MVStore store, Supplier<T> reading) {
        var version = store.registerVersionUsage();
        try {
            return reading.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    /** Takes back what an earlier command of this thread, perhaps of another client, left noted. */
    private Document run(Channel channel, String database, String command, Document query) {
        unkept.takeReadFlag();
        return super.handleCommand(channel, database, command, query);
    }

    @Override
    protected Document handleKillCursors(Document query) {
        var answer = super.handleKillCursors(query);
        ((List<?>) answer.getOrDefault("cursorsKilled", List.of())).forEach(id -> cursors.closed((Long) id));
        return answer;
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages && stages.stream()
                .anyMatch(stage -> stage instanceof Document one
                        && (one.containsKey("$out") || one.containsKey("$merge")));
    }

    @Override
    public Document getServerStatus() {
        var status = super.getServerStatus();
        status.put("queryPaths", paths.toDocument());
        return status;
    }

    GroupCommit commits() {
        return commits;
    }
}
