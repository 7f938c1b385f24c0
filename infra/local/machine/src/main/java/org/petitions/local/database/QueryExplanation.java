package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.query.QueryPlan;

/** Tells how a command would find its documents, in the form of MongoDB's {@code explain}. */
final class QueryExplanation {
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private QueryExplanation() {}

    /**
     * What a command asks for.
     *
     * @param countedBy the values by which it counts the documents; null where it wants them themselves
     */
    private record Question(String collection, Document query, @Nullable Document order, int limit,
            @Nullable List<String> countedBy) {

        static Question forDocuments(String collection, Document query, @Nullable Document order, int limit) {
            return new Question(collection, query, order, limit, null);
        }

        boolean isToldBy(QueryPlan plan) {
            return countedBy != null && plan instanceof QueryPlan.ByIndex byIndex && byIndex.tells(countedBy);
        }
    }

    /** @param collections by name; null for one that is not there */
    static Document of(Document explain, Function<String, @Nullable DurableCollection> collections) {
        var question = question(document(explain, "explain"));
        var collection = collections.apply(question.collection());
        var winner = new Document("stage", "EOF");
        if (collection != null) {
            var plan = collection.plan(question.query(), question.order(), question.limit());
            winner = question.isToldBy(plan) ? withoutDocuments(plan) : found(plan);
        }
        return new Document("queryPlanner", new Document("winningPlan", winner)).append("ok", 1.0);
    }

    private static Document found(QueryPlan plan) {
        return plan.ordered() ? plan.describe() : new Document("stage", "SORT").append("inputStage", plan.describe());
    }

    private static Document withoutDocuments(QueryPlan plan) {
        return new Document("stage", "PROJECTION_COVERED").append("inputStage", plan.describe().get("inputStage"));
    }

    private static Question question(Document command) {
        var name = command.keySet().iterator().next();
        var collection = String.valueOf(command.get(name));
        return switch (name) {
            case "find" -> Question.forDocuments(collection, document(command, "filter"),
                    (Document) command.get("sort"), ((Number) command.getOrDefault("limit", 0)).intValue());
            case "count" -> new Question(collection, document(command, "query"), null, 0, List.of());
            case "findAndModify" -> Question.forDocuments(collection, document(command, "query"),
                    (Document) command.get("sort"), 1);
            case "aggregate" -> new Question(collection, Pipeline.firstMatch(command), null, 0,
                    Pipeline.countedBy(command));
            case "update" -> Question.forDocuments(collection, document(first(command, "updates"), "q"), null, 0);
            case "delete" -> Question.forDocuments(collection, document(first(command, "deletes"), "q"), null, 0);
            default -> throw new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported",
                    "the embedded database does not explain " + name);
        };
    }

    private static Document document(Document command, String field) {
        return (Document) command.getOrDefault(field, new Document());
    }

    private static Document first(Document command, String field) {
        return (Document) ((List<?>) command.getOrDefault(field, List.of(new Document()))).getFirst();
    }
}
