package org.petitions.local.queries;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What one command looks for. A change is recorded by what it looks for, too: not every server explains more than a find.
 *
 * @param command its name, in the words of the protocol
 * @param collection where it looks
 * @param filter what it asks for
 * @param order in which order it wants it; empty for any
 * @param limit how many it wants, 0 for all
 * @param askedBy the code of ours that sent it, innermost first, as {@code Class#method}
 */
public record RecordedQuery(String command, String collection, BsonDocument filter, BsonDocument order, int limit,
        List<String> askedBy) {
    /** What asks for a document not to be so, which no index helps to find. */
    private static final Set<String> NEGATIONS = Set.of("$nin", "$ne", "$not");

    public RecordedQuery {
        askedBy = List.copyOf(askedBy);
    }

    /** The fields and operators, without the values: two queries of one shape need the same index. */
    public String shape() {
        return command + " " + collection + " " + shape(filter) + (order.isEmpty() ? "" : " by " + order.toJson())
                + (limit > 0 ? " limited" : "");
    }

    private static String shape(BsonDocument part) {
        var fields = new StringJoiner(", ", "{", "}");
        part.forEach((name, value) -> fields.add(name + shape(value)));
        return fields.toString();
    }

    private static String shape(BsonValue value) {
        if (value.isDocument() && value.asDocument().keySet().stream().allMatch(name -> name.startsWith("$"))) {
            return " " + shape(value.asDocument());
        }
        if (value.isArray() && value.asArray().stream().allMatch(BsonValue::isDocument)) {
            return " " + value.asArray().stream().map(each -> shape(each.asDocument())).distinct().toList();
        }
        return value.isBoolean() ? " " + value.asBoolean().getValue() : "";
    }

    /** The fields by whose values it finds something: those that every document it finds has so or so, or each of its alternatives. */
    public Set<String> asked() {
        Set<String> asked = new TreeSet<>();
        addAsked(asked, "", filter);
        return asked;
    }

    private static void addAsked(Set<String> asked, String prefix, BsonDocument part) {
        part.forEach((name, value) -> {
            if (name.equals("$and")) {
                value.asArray().forEach(each -> addAsked(asked, prefix, each.asDocument()));
            } else if (name.equals("$or")) {
                addAlternatives(asked, prefix, value.asArray().stream().map(BsonValue::asDocument).toList());
            } else if (!name.startsWith("$")) {
                addAskedField(asked, prefix + name, value);
            }
        });
    }

    /** Where each of them asks for something, each can be found for itself. */
    private static void addAlternatives(Set<String> asked, String prefix, List<BsonDocument> alternatives) {
        Set<String> all = new TreeSet<>();
        for (BsonDocument alternative : alternatives) {
            Set<String> own = new TreeSet<>();
            addAsked(own, prefix, alternative);
            if (own.isEmpty()) {
                return;
            }
            all.addAll(own);
        }
        asked.addAll(all);
    }

    private static void addAskedField(Set<String> asked, String field, BsonValue value) {
        if (!value.isDocument() || value.asDocument().isEmpty()
                || !value.asDocument().getFirstKey().startsWith("$")) {
            asked.add(field);
            return;
        }
        value.asDocument().forEach((operator, operand) -> {
            if (operator.equals("$elemMatch")) {
                addAsked(asked, field + ".", operand.asDocument());
            } else if (!NEGATIONS.contains(operator)) {
                asked.add(field);
            }
        });
    }

    BsonDocument asFind() {
        var find = new BsonDocument("find", new BsonString(collection)).append("filter", filter);
        if (!order.isEmpty()) {
            find.append("sort", order);
        }
        if (limit > 0) {
            find.append("limit", new BsonInt32(limit));
        }
        return find;
    }
}
