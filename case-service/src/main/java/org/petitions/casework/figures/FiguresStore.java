package org.petitions.casework.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
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

    /**
     * One publication, without its figures.
     *
     * @param id of the {@link PublishedFigures}
     * @param period code of a {@link FiguresPeriod}
     * @param number which of the bureau's publications of the period
     */
    record Publication(@Id String id, String period, int number) {
        FiguresPeriod days() {
            return FiguresPeriod.parse(period).orElseThrow();
        }
    }

    /** What a bureau published and is valid, the latest period first; a quarter stands before its months. Figures are many: only those shown are read. */
    List<Publication> of(String bureau) {
        Query query = Query.query(where("bureau").is(bureau));
        query.fields().include("period", "number");
        Map<String, Publication> valid = new HashMap<>();
        mongo.find(query, Publication.class, PublishedFigures.COLLECTION).forEach(each -> valid
                .merge(each.period(), each, (one, other) -> one.number() > other.number() ? one : other));
        return valid.values().stream().sorted(Comparator.comparing((Publication each) -> each.days().to())
                .thenComparing(Publication::period).reversed()).toList();
    }

    /** The figures of a publication. */
    PublishedFigures find(Publication publication) {
        return Objects.requireNonNull(mongo.findById(publication.id(), PublishedFigures.class),
                "what was published stays");
    }
}
