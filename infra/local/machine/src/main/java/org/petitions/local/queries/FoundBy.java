package org.petitions.local.queries;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One place where a plan takes documents from, whatever server made the plan.
 *
 * @param index the index's name; null where it reads the collection itself
 * @param bound whether it begins or ends at a value that was asked for; unknown counts as so where the server does not say
 * @param exact whether it goes to the values asked for, each alone
 */
record FoundBy(@Nullable String index, boolean bound, boolean exact) {

    /** All such places of an {@code explain}'s answer: MongoDB's, FerretDB's or the embedded server's. */
    static List<FoundBy> of(Document explained) {
        List<FoundBy> found = new ArrayList<>();
        var planner = explained.get("queryPlanner", Document.class);
        if (planner.get("Plan") instanceof Document plan) {
            addOfPostgreSql(found, plan);
        } else {
            addOfMongo(found, planner.get("winningPlan", Document.class));
        }
        return found;
    }

    private static void addOfMongo(List<FoundBy> found, Document stage) {
        String name = stage.getString("stage");
        if (name != null) {
            switch (name) {
                case "COLLSCAN" -> found.add(new FoundBy(null, false, false));
                case "IDHACK", "EXPRESS_IXSCAN" -> found.add(new FoundBy("_id_", true, true));
                case "IXSCAN" -> found.add(new FoundBy(stage.getString("indexName"), !isUnbounded(stage), false));
                default -> {
                    // works on what others find
                }
            }
        }
        stage.values().forEach(each -> addInner(found, each));
    }

    private static void addInner(List<FoundBy> found, Object inner) {
        if (inner instanceof Document stage) {
            addOfMongo(found, stage);
        } else if (inner instanceof List<?> stages) {
            stages.forEach(each -> addInner(found, each));
        }
    }

    private static boolean isUnbounded(Document scan) {
        return scan.get("indexBounds") instanceof Document bounds && !bounds.isEmpty()
                && List.of("[MinKey, MaxKey]").equals(bounds.values().iterator().next());
    }

    private static void addOfPostgreSql(List<FoundBy> found, Document node) {
        String type = node.getString("Node Type");
        if (node.getString("Index Name") != null) {
            String condition = node.get("Index Cond", "");
            // shard_key_value alone names the collection, and so everything in it
            boolean exact = condition.contains("object_id OPERATOR(documentdb_core.=)");
            found.add(new FoundBy(node.getString("Index Name"),
                    condition.contains("document OPERATOR") || condition.contains("object_id OPERATOR"), exact));
        } else if (type.equals("Seq Scan")) {
            found.add(new FoundBy(null, false, false));
        }
        node.getList("Plans", Document.class, List.of()).forEach(each -> addOfPostgreSql(found, each));
    }
}
