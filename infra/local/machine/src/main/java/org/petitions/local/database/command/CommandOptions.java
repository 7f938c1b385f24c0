package org.petitions.local.database.command;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options that commands have here. The library passes by what it does not know, and a client would rely on what nobody does: so an option that
 * is not named here is refused, unless it asks for nothing (false, null, an empty document).
 */
public final class CommandOptions {
    private static final int UNSATISFIABLE_WRITE_CONCERN = 100;
    /**
     * Of every command: the time limit, which is kept; and what is true of one server that keeps what it answers, whatever they say (which
     * member is read, how safely).
     */
    private static final Set<String> EVERYWHERE = Set.of("$db", "$readPreference", "$clusterTime", "lsid", "comment",
            "maxTimeMS", "readConcern",
            "writeConcern");
    private static final Map<String, Set<String>> BY_COMMAND = Map.ofEntries(
            // what a sort may hold is bounded, with leave to use the disk as without
            entry("find",
                    Set.of("filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch", "allowDiskUse",
                            "allowPartialResults")),
            entry("getmore", Set.of("collection", "batchSize")), entry("killcursors", Set.of("cursors")),
            entry("count", Set.of("query", "skip", "limit")), entry("distinct", Set.of("key", "query")),
            entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse")),
            // no document is validated here, so there is nothing to bypass
            entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
            entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
            entry("delete", Set.of("deletes", "ordered")),
            entry("findandmodify",
                    Set.of("query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters",
                            "bypassDocumentValidation")),
            entry("create", Set.of()), entry("drop", Set.of()), entry("dropdatabase", Set.of()),
            entry("dropindexes", Set.of("index")),
            entry("createindexes", Set.of("indexes", "commitQuorum")), entry("listindexes", Set.of("cursor")),
            entry("listcollections", Set.of("cursor", "nameOnly", "authorizedCollections")),
            entry("explain", Set.of("verbosity")));
    private static final Set<String> OF_UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> OF_DELETE = Set.of("q", "limit");
    private static final Set<String> READ_CONCERN = Set.of("level");
    private static final Set<String> WRITE_CONCERN = Set.of("w", "j", "fsync", "wtimeout", "provenance");

    private CommandOptions() {}

    /**
     * Refuses what is not carried out here.
     *
     * @param command its name, in any case
     * @throws MongoServerError that names it, and no values
     */
    public static void check(String command, Document body) {
        var name = command.toLowerCase(Locale.ROOT);
        var options = BY_COMMAND.get(name);
        if (options == null) {
            return; // no data is read or written, or the library refuses the command
        }
        body.forEach((option, value) -> {
            if (!option.equalsIgnoreCase(name) && !EVERYWHERE.contains(option)) {
                requireKnown(options, option, value);
            }
        });
        checkConcerns(body);
        switch (name) {
            case "find" -> {
                QueryOperators.checkFilter(body.get("filter"));
                QueryOperators.checkSort(body.get("sort"));
                QueryOperators.checkProjection(body.get("projection"));
            }
            case "count", "distinct" -> QueryOperators.checkFilter(body.get("query"));
            case "aggregate" -> PipelineStages.check(body.get("pipeline"));
            case "update" -> each(body.get("updates"), OF_UPDATE, update -> {
                QueryOperators.checkFilter(update.get("q"));
                requireNoPipeline(update.get("u"));
            });
            case "delete" ->
                each(body.get("deletes"), OF_DELETE, delete -> QueryOperators.checkFilter(delete.get("q")));
            case "findandmodify" -> {
                QueryOperators.checkFilter(body.get("query"));
                QueryOperators.checkSort(body.get("sort"));
                QueryOperators.checkProjection(body.get("fields"));
                requireNoPipeline(body.get("update"));
            }
            case "explain" -> checkExplained(body.get("explain"));
            default -> {
                // its options say it all
            }
        }
    }

    private static void checkExplained(@Nullable Object command) {
        if (command instanceof Document explained && !explained.isEmpty()) {
            check(explained.keySet().iterator().next(), explained);
        }
    }

    private interface Check {
        void of(Document one);
    }

    private static void each(@Nullable Object list, Set<String> options, Check check) {
        if (list instanceof Collection<?> statements) {
            for (var statement : statements) {
                if (statement instanceof Document one) {
                    one.forEach((option, value) -> requireKnown(options, option, value));
                    check.of(one);
                }
            }
        }
    }

    private static void requireKnown(Set<String> options, String option, @Nullable Object value) {
        if (!options.contains(option) && !asksForNothing(value)) {
            throw Refusal.of("the option '" + option + "'");
        }
    }

    private static boolean asksForNothing(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || value instanceof Document empty && empty.isEmpty();
    }

    private static void requireNoPipeline(@Nullable Object update) {
        if (update instanceof List) {
            throw Refusal.of("an update by a pipeline");
        }
    }

    /** Of one server that shows nothing before it is kept all of them hold, but for a moment of the past. */
    private static void checkConcerns(Document body) {
        if (body.get("readConcern") instanceof Document read) {
            read.forEach((option, value) -> requireKnown(READ_CONCERN, option, value));
            if ("snapshot".equals(read.get("level"))) {
                throw Refusal.of("the read concern 'snapshot'");
            }
        }
        if (body.get("writeConcern") instanceof Document write) {
            write.forEach((option, value) -> requireKnown(WRITE_CONCERN, option, value));
            var members = write.getOrDefault("w", 1);
            if (members instanceof Number number ? number.intValue() > 1 : !"majority".equals(members)) {
                throw new MongoServerError(UNSATISFIABLE_WRITE_CONCERN, "UnsatisfiableWriteConcern",
                        "the embedded database is one server: it keeps what it answers, and nobody else does (MONGODB_URI)");
            }
        }
    }
}
