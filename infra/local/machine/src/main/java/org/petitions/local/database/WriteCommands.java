package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes of several statements as MongoDB answers them: where nobody says otherwise in order, so that none is carried out after one that failed. */
final class WriteCommands {
    private static final String ORDERED = "ordered";
    private static final String ERRORS = "writeErrors";

    private WriteCommands() {}

    /** @param insert the library's, which counts what failed as inserted */
    static Document insert(Document command, UnaryOperator<Document> insert) {
        command.putIfAbsent(ORDERED, true);
        var answer = insert.apply(command);
        if (answer.get(ERRORS) instanceof List<?> errors && !errors.isEmpty()) {
            var inserted = isOrdered(command)
                    ? number(errors.getFirst(), "index")
                    : number(answer, "n") - errors.size();
            answer.put("n", inserted);
        }
        return answer;
    }

    /** @param update the library's, which goes on after an error in any case */
    static Document update(Document command, UnaryOperator<Document> update) {
        if (!isOrdered(command) || !(command.get("updates") instanceof List<?> updates) || updates.size() < 2) {
            return update.apply(command);
        }
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        var matched = 0;
        var modified = 0;
        for (var i = 0; i < updates.size() && errors.isEmpty(); i++) {
            var answer = update.apply(command.clone().append("updates", List.of(updates.get(i))));
            matched += number(answer, "n");
            modified += number(answer, "nModified");
            moveTo(i, answer.get("upserted"), upserted);
            moveTo(i, answer.get(ERRORS), errors);
        }
        var all = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            all.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            all.append(ERRORS, errors);
        }
        return all.append("ok", 1.0);
    }

    private static void moveTo(int index, @Nullable Object ofOne, List<Document> all) {
        if (ofOne instanceof Collection<?> list) {
            list.forEach(one -> all.add(((Document) one).append("index", index)));
        }
    }

    private static int number(Object document, String field) {
        return ((Number) ((Document) document).getOrDefault(field, 0)).intValue();
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get(ORDERED));
    }
}
