package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * How many cases there are. No index tells whom a case does not accuse, and asking each would read them all: so all are counted, which an index
 * alone tells, and the few that accuse the reader are found and taken away (Art. 30). Where one of them moves meanwhile it is done again, for to ask
 * each case takes a time that tells of it; that is left for one that moves each time.
 */
@Component
public class CaseCounts {
    /** One that moves once is found standing the next time; more would be dearer than to ask each case. */
    private static final int MOST_LOOKS = 5;

    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    CaseCounts(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    private record StatusCount(CaseStatus id, long count) {}

    /** A case that accuses the reader, as it stood when it was looked for. */
    private record Accusing(@Id String id, long version, CaseStatus stage) {}

    /** How many of the files that a list would hold stand at each stage; a stage without any is not named. */
    public Map<CaseStatus, Long> byStatus(Filter filter) {
        Set<String> names = successors.namesOf(filter.reader());
        Set<Accusing> before = accusing(filter, names);
        for (int look = 0; look < MOST_LOOKS; look++) {
            Map<CaseStatus, Long> counts = byStatus(filter.whomeverAccused());
            Set<Accusing> after = accusing(filter, names);
            if (after.equals(before)) {
                after.forEach(each -> counts.computeIfPresent(each.stage(),
                        (_, count) -> count == 1 ? null : count - 1));
                return counts;
            }
            before = after; // one came or moved while we counted, and would be told by what is left over
        }
        return byStatus(filter.criteria(names));
    }

    private record HolderCount(@Nullable String id, long count) {}

    /**
     * How many of the files that a list would hold each colleague has in hand, by account. No index has the colleague, so each file of the list is
     * asked whom it accuses too.
     */
    public Map<String, Long> byHolder(Filter filter) {
        Map<String, Long> counts = new HashMap<>();
        for (HolderCount row : mongo.aggregate(newAggregation(
                match(filter.criteria(successors.namesOf(filter.reader()))), group("holder").count().as("count")),
                CaseFile.class, HolderCount.class)) {
            if (row.id() != null) {
                counts.put(row.id(), row.count());
            }
        }
        return counts;
    }

    /** A case that accuses by both fields is one. */
    private Set<Accusing> accusing(Filter filter, Set<String> names) {
        Set<Accusing> found = new HashSet<>();
        for (Criteria criteria : filter.accusing(names)) {
            Query query = Query.query(criteria);
            query.fields().include("version", "stage");
            List<Accusing> some = mongo.query(CaseFile.class).as(Accusing.class).matching(query).all();
            found.addAll(some);
        }
        return found;
    }

    private Map<CaseStatus, Long> byStatus(Criteria criteria) {
        Map<CaseStatus, Long> counts = new EnumMap<>(CaseStatus.class);
        for (StatusCount row : mongo.aggregate(newAggregation(match(criteria), group("stage").count().as("count")),
                CaseFile.class, StatusCount.class)) {
            counts.put(row.id(), row.count());
        }
        return counts;
    }
}
