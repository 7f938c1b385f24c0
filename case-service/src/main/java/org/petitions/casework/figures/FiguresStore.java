package org.petitions.casework.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps what was published. */
@Component
class FiguresStore {
    private final MongoTemplate mongo;

    FiguresStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Adds one; false where somebody published the same number of the same period before. */
    boolean add(PublishedFigures published) {
        try {
            mongo.insert(published);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** What a bureau published and is valid, the latest period first; a quarter stands before its months. */
    List<PublishedFigures> of(String bureau) {
        Map<String, PublishedFigures> valid = new HashMap<>();
        mongo.find(Query.query(where("bureau").is(bureau)), PublishedFigures.class).forEach(each -> valid
                .merge(each.period(), each, (one, other) -> one.number() > other.number() ? one : other));
        return sorted(valid.values());
    }

    private static List<PublishedFigures> sorted(Collection<PublishedFigures> all) {
        return all.stream().sorted(Comparator.comparing((PublishedFigures each) -> FiguresPeriod.parse(each.period())
                .map(FiguresPeriod::to).orElseThrow())
                .thenComparing(PublishedFigures::period).reversed()).toList();
    }
}
