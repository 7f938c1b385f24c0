package org.petitions.local.queries;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;

/**
 * Whether queries are found by an index among many documents. One is, when every place that the plan takes documents from is an index that
 * begins with a field it asks for, bound by what it asks; or, for a page of everything, one that begins with its order.
 */
public final class QueryPlans {
    private static final String ID_INDEX = "_id_";
    private static final String ID = "_id";

    private final MongoDatabase database;
    private final Set<String> passed = new HashSet<>();
    private final Map<String, Map<String, Index>> indexes = new HashMap<>();

    /** @param database filled as {@link ManyCopies} does */
    public QueryPlans(MongoDatabase database) {
        this.database = database;
    }

    /**
     * What is wrong, by the shape of the query and who asked it; empty when nothing is. Asked again it looks only at what was wrong: a server
     * that learns how many documents there are a moment after they came plans until then as if there were few.
     *
     * @param readAll shapes of queries that have to read everything
     */
    public Map<String, List<String>> faults(QueryRecorder recorder, Set<String> readAll) {
        Map<String, List<String>> faults = new TreeMap<>();
        for (RecordedQuery query : recorder.queries()) {
            if (readAll.contains(query.shape()) || passed.contains(query.shape())) {
                continue;
            }
            List<String> wrong = faults(query);
            if (wrong.isEmpty()) {
                passed.add(query.shape());
            } else {
                faults.put(query.shape() + " <- " + query.askedBy(), wrong);
            }
        }
        return faults;
    }

    /** What is wrong with how a query is found; empty when nothing is. */
    public List<String> faults(RecordedQuery query) {
        Document explained = database
                .runCommand(new BsonDocument("explain", query.asFind()).append("verbosity",
                        new BsonString("queryPlanner")));
        List<FoundBy> places = FoundBy.of(explained);
        if (places.isEmpty()) {
            return List.of("no plan: is there anything in " + query.collection() + "?");
        }
        List<String> faults = new ArrayList<>();
        for (FoundBy place : places) {
            String index = place.index();
            if (index == null) {
                faults.add("reads the whole collection");
            } else if (!isFit(query, place, index)) {
                faults.add("reads " + index + ", which what is asked for does not bound");
            }
        }
        return faults;
    }

    private boolean isFit(RecordedQuery query, FoundBy place, String index) {
        Set<String> asked = query.asked();
        if (index.equals(ID_INDEX)) {
            // A page goes on behind the last id: that bounds nothing where anything else is asked for.
            return place.exact() || asked.stream().allMatch(ID::equals) && (place.bound() || query.limit() > 0)
                    && (!asked.isEmpty() || query.limit() > 0);
        }
        Index of = indexes.computeIfAbsent(query.collection(), this::indexesOf).getOrDefault(index, Index.UNKNOWN);
        String first = of.first();
        boolean page = asked.isEmpty() && query.limit() > 0 && !query.order().isEmpty()
                && query.order().getFirstKey().equals(first);
        // One of a part holds nothing but what is asked for.
        boolean part = !of.part().isEmpty() && asked.containsAll(of.part());
        return page || asked.contains(first) && (place.bound() || part);
    }

    private record Index(String first, Set<String> part) {
        static final Index UNKNOWN = new Index("", Set.of());
    }

    private Map<String, Index> indexesOf(String collection) {
        return database.getCollection(collection).listIndexes().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(each -> each.getString("name"),
                        each -> new Index(each.get("key", Document.class).keySet().iterator().next(),
                                each.get("partialFilterExpression", new Document()).keySet())));
    }
}
