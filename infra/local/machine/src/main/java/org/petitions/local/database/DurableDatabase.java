package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.index.IndexDefinition;
import org.petitions.local.database.index.SecondaryIndex;

/** A database whose collections are {@link DurableCollection}s, and whose indexes are used. */
final class DurableDatabase extends H2Database {
    private static final String INDEXES = "system.indexes";
    private static final Set<String> OPTIONS = Set.of("key", "unique", "sparse", "partialFilterExpression");

    private final ServerState server;
    /** The declaration of the index that is being added; the library hands on a part of it only. */
    private @Nullable Document declared;

    DurableDatabase(String name, ServerState server, CursorRegistry registry) {
        // before super: the library's constructor opens the collections that are there
        this.server = server;
        super(name, server.store(), registry);
    }

    @Override
    public @Nullable Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> withoutCursor(query,
                    super.handleCommand(channel, command, withBatchSize(query), databases, oplog));
            case "aggregate" ->
                new Pipeline(this, collection(String.valueOf(query.get(command))), query).run(databases, oplog,
                        batches -> server.cursors().open(cursorRegistry, batches).getId());
            case "insert" ->
                WriteCommands.insert(query, insert -> carryOut(channel, command, insert, databases, oplog));
            case "update" ->
                WriteCommands.update(query, update -> carryOut(channel, command, update, databases, oplog));
            case "explain" -> QueryExplanation.of(query, this::collection);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private Document carryOut(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        return Objects.requireNonNull(super.handleCommand(channel, command, query, databases, oplog), "an answer");
    }

    /** Who says nothing, or 0, gets MongoDB's usual first batch; the library would hold everything. */
    private static Document withBatchSize(Document query) {
        if (((Number) query.getOrDefault("batchSize", 0)).intValue() <= 0) {
            query.put("batchSize", QueryBatches.DEFAULT_SIZE);
        }
        return query;
    }

    /** Who wants one batch alone never asks for the rest of it. */
    private @Nullable Document withoutCursor(Document query, @Nullable Document answer) {
        if (Boolean.TRUE.equals(query.get("singleBatch")) && answer != null
                && answer.get("cursor") instanceof Document cursor && cursor.get("id") instanceof Long id && id != 0) {
            cursorRegistry.remove(id);
            server.cursors().closed(id);
            cursor.put("id", 0L);
        }
        return answer;
    }

    private @Nullable DurableCollection collection(String name) {
        return (DurableCollection) resolveCollection(name, false);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new DurableCollection(this, collection, options, server, cursorRegistry);
    }

    /** An index declared anew in another way takes the place of the one of that name. */
    @Override
    protected void addIndex(Document declaration) {
        var definition = IndexDefinition.of(declaration);
        var known = knownDeclaration(declaration);
        if (known != null && !OPTIONS.stream()
                .allMatch(option -> Objects.equals(known.get(option), declaration.get(option)))) {
            var collection = resolveCollection(collectionOf(declaration), true);
            dropIndex(collection, definition.name());
            resolveCollection(INDEXES, true).deleteDocuments(nameAndPlace(declaration), 1);
        }
        // of a new collection the library declares the index of ids in the middle of the first one
        var outer = declared;
        declared = declaration;
        try {
            super.addIndex(declaration);
        } finally {
            declared = outer;
        }
    }

    private String collectionOf(Document declaration) {
        return String.valueOf(declaration.get("ns")).substring(getDatabaseName().length() + 1);
    }

    private static Document nameAndPlace(Document declaration) {
        return new Document("name", declaration.get("name")).append("ns", declaration.get("ns"));
    }

    private @Nullable Document knownDeclaration(Document declaration) {
        var indexes = resolveCollection(INDEXES, false);
        return indexes == null
                ? null
                : indexes.handleQueryAsStream(nameAndPlace(declaration)).findFirst().orElse(null);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> fields,
            boolean sparse) {
        return new DurableUniqueIndex(index, fields, sparse, server.store().openMap(mapName(collection, index),
                new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyDataType.KEYS)));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> fields,
            boolean sparse) {
        var wanted = new Document("name", index).append("ns", getFullCollectionNamespace(collection));
        var declaration = declared == null ? knownDeclaration(wanted) : declared;
        return new SecondaryIndex(IndexDefinition.of(Objects.requireNonNull(declaration, "only what was declared")),
                server.store(), mapName(collection, index));
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        SecondaryIndex.forget(server.store(), mapName(collection.getCollectionName(), index));
    }

    /** The library's own name for it: its way of dropping an index must find it. */
    private String mapName(String collection, String index) {
        return getFullCollectionNamespace(collection) + "._index_" + index;
    }

    /** The library would leave the indexes behind under the old name. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(115, "CommandNotSupported", "the embedded database renames no collection");
    }
}
