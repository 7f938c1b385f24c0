package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.petitions.local.database.command.CommandOptions;
import org.petitions.local.database.index.SecondaryIndex;
import org.petitions.local.database.query.CommandLimits;
import org.petitions.local.database.query.SharedMemory;
import org.petitions.local.database.wire.MessageGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands as they come off the wire: a write is answered when it is kept, a read when what it shows is kept. */
final class DurableBackend extends H2Backend {
    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int INTERNAL_ERROR = 1;
    private static final Set<String> REMOVALS = Set.of("delete", "drop", "dropindexes", "dropdatabase");
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findandmodify", "create",
            "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

    /** What a write may gather before it is brought to the file, in bytes: a page that has changed is held until then. */
    private static final int UNCOMMITTED_BYTES = 16 << 20;
    private static final String LARGEST_MESSAGE = "maxMessageSizeBytes";

    private final MVStore store;
    private final UncommittedDocuments unkept;
    private final QueryCounters paths;
    private final OpenCursors cursors;
    private final DiskSpace space;
    private final SharedMemory memory;
    private final GroupCommit commits;
    private final ServerState state;

    /**
     * @param store       holds the collections
     * @param commit      brings what has changed in the store to the file
     * @param space       on the disk of the file
     * @param memoryBytes what all queries together may hold
     */
    DurableBackend(MVStore store, Runnable commit, DiskSpace space, long memoryBytes) {
        // before super: the library's constructor opens the databases that are there
        var unkept = new UncommittedDocuments();
        var mark = new CommitMark(store);
        if (!mark.isOnLastCommit()) {
            SecondaryIndex.forgetAll(store);
        }
        var paths = new QueryCounters();
        var cursors = new OpenCursors(System::nanoTime);
        var commits = new GroupCommit(() -> {
            mark.set();
            commit.run();
            unkept.allCommitted();
        });
        this.store = store;
        this.unkept = unkept;
        this.paths = paths;
        this.cursors = cursors;
        this.commits = commits;
        this.space = space;
        this.memory = new SharedMemory(memoryBytes, cursors::reclaim);
        this.state = new ServerState(store, cursors, unkept, paths, () -> {
            if (commits.isChanging() && store.getUnsavedMemory() > UNCOMMITTED_BYTES) {
                commits.commitSoFar();
                space.requireForWrite();
            }
        });
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, state, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return CommandLimits.areSet()
                ? limited(channel, database, command, query)
                : CommandLimits.within(memory, () -> limited(channel, database, command, query));
    }

    private Document limited(Channel channel, String database, String command, Document query) {
        var limits = CommandLimits.current();
        var name = command.toLowerCase(Locale.ROOT);
        try {
            CommandOptions.check(command, query);
            if (name.equals("saslstart")) {
                throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed",
                        "the embedded database has no users and passwords: leave them out of MONGODB_URI, or name a MongoDB server");
            }
            limits.endAfter(query.get("maxTimeMS") instanceof Number millis ? millis.longValue() : 0);
            if (CHANGES.contains(name)) {
                if (REMOVALS.contains(name)) {
                    space.requireForRemoval();
                } else {
                    space.requireForWrite();
                }
                // a write of many documents commits in between, and still reads what it began with
                return commits.change(
                        () -> limits.carry(() -> read(store, () -> run(channel, database, command, query))));
            }
            var answer = read(store,
                    () -> run(channel, database, name.equals("hello") ? "isMaster" : command, query));
            switch (name) {
                case "hello" -> answer.append("isWritablePrimary", true).put(LARGEST_MESSAGE, MessageGate.MOST_BYTES);
                case "ismaster" -> answer.put(LARGEST_MESSAGE, MessageGate.MOST_BYTES);
                default -> {
                    // as the library answers
                }
            }
            if (unkept.takeReadFlag()) {
                commits.awaitCommitted();
            }
            return answer;
        } catch (MongoServerError e) {
            // without the message: it holds values
            log.info("{}.{} refused: {} ({})", database, command, e.getCodeName(), e.getCode());
            throw e;
        } catch (MVStoreException e) {
            log.error("{}.{}: the data file cannot be read", database, command, e);
            throw new MongoServerError(INTERNAL_ERROR, "InternalError",
                    "the embedded database cannot read its data file; its log says"
                            + " more, and docs/operations.md, 'The embedded database', what to do",
                    e);
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

    @Override
    public Document getServerStatus() {
        var status = super.getServerStatus();
        status.put("queryPaths", paths.toDocument());
        return status;
    }

    /** The way of asking that MongoDB has had no more since 2021: its answer would be held whole. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported",
                "the embedded database answers commands (OP_MSG) alone");
    }

    SharedMemory memory() {
        return memory;
    }

    GroupCommit commits() {
        return commits;
    }
}
