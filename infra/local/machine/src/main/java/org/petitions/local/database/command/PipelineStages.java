package org.petitions.local.database.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of aggregations that are carried out here: those of which is known what they hold in memory. */
final class PipelineStages {
    private static final Set<String> KNOWN = Set.of("$match", "$project", "$addFields", "$unset", "$unwind", "$limit",
            "$skip", "$count", "$replaceRoot", "$redact", "$group", "$sort", "$sortByCount");

    private PipelineStages() {}

    static void check(@Nullable Object pipeline) {
        if (pipeline instanceof Collection<?> stages) {
            for (var stage : stages) {
                if (stage instanceof Document one) {
                    one.forEach(PipelineStages::check);
                }
            }
        }
    }

    private static void check(String stage, @Nullable Object of) {
        if (!KNOWN.contains(stage)) {
            throw Refusal.of("the stage " + stage);
        }
        switch (stage) {
            case "$match" -> QueryOperators.checkFilter(of);
            case "$sort" -> QueryOperators.checkSort(of);
            default -> {
                // the library reads it whole before the first document
            }
        }
    }
}
