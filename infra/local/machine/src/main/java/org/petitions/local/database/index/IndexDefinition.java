package org.petitions.local.database.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a declared index holds.
 *
 * @param fields in their order
 * @param sparse whether it leaves out documents that have none of the fields
 * @param filter leaves out documents that it does not match; null for none
 */
public record IndexDefinition(String name, List<IndexField> fields, boolean sparse, @Nullable Document filter) {
    private static final int CANNOT_CREATE_INDEX = 67;
    /** Bits of an int tell which fields led into arrays. */
    private static final int MOST_FIELDS = 31;
    private static final Set<String> KNOWN_OPTIONS = Set.of("v", "ns", "name", "key", "unique", "sparse", "background",
            "partialFilterExpression", "expireAfterSeconds");

    /**
     * Reads a declaration as {@code createIndexes} gets it.
     *
     * @throws MongoServerError when it asks for what this server can't do, so that nobody relies on it
     */
    public static IndexDefinition of(Document declaration) {
        var unknown = new HashSet<>(declaration.keySet());
        unknown.removeAll(KNOWN_OPTIONS);
        var filter = (Document) declaration.get("partialFilterExpression");
        if (!unknown.isEmpty()) {
            throw refused("index option " + unknown);
        }
        var fields = new ArrayList<IndexField>();
        ((Document) declaration.getOrDefault("key", new Document()))
                .forEach((path, order) -> fields.add(field(path, order)));
        if (fields.size() > MOST_FIELDS) {
            throw refused("more than " + MOST_FIELDS + " fields");
        }
        if (filter != null && Utils.isTrue(declaration.get("unique"))) {
            throw refused("a partial unique index");
        }
        if (filter != null && !filter.values().stream().allMatch(IndexDefinition::isExists)) {
            throw refused("a partial index with another condition than $exists: true");
        }
        return new IndexDefinition(String.valueOf(declaration.get("name")), List.copyOf(fields),
                Utils.isTrue(declaration.get("sparse")), filter);
    }

    private static IndexField field(String path, @Nullable Object order) {
        if (!(order instanceof Number direction) || direction.doubleValue() == 0 || path.contains("$")) {
            throw refused("an index of this kind");
        }
        return IndexField.of(path, direction.doubleValue() > 0);
    }

    private static boolean isExists(@Nullable Object condition) {
        return condition instanceof Document expression && expression.keySet().equals(Set.of("$exists"))
                && Utils.isTrue(expression.get("$exists"));
    }

    private static MongoServerError refused(String what) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex",
                "the embedded database does not have " + what + "; a MongoDB server (MONGODB_URI) may");
    }

    /** Whether the index has entries of the document. */
    boolean holds(Document document, IndexedValues values) {
        var hasAny = !sparse || values.rows().stream()
                .anyMatch(row -> Arrays.stream(row).anyMatch(value -> !(value instanceof Missing)));
        return hasAny && (filter == null || new DefaultQueryMatcher().matches(document, filter));
    }

    /** Where among the fields a path stands, or -1. */
    public int positionOf(String path) {
        for (var i = 0; i < fields.size(); i++) {
            if (fields.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    /** Paths of which each must have a value in every document of the index. */
    public Set<String> requiredPaths() {
        return filter == null ? Set.of() : filter.keySet();
    }

    /** The fields of a document that decide which entries it has. */
    Set<String> heads() {
        var heads = new HashSet<String>();
        fields.forEach(field -> heads.add(field.head()));
        requiredPaths().forEach(path -> heads.add(IndexField.of(path, true).head()));
        return heads;
    }
}
