package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The units that accusations are kept from, where what was an accused unit's was handed over to them (Art. 24, 30). */
@Component
public class AccusedUnits {
    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    AccusedUnits(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /**
     * Keeps every accusation against a unit from its successor too. It is no event of the case, for nothing was put right or done in it, and
     * has a field of its own that no step writes: whoever saves a case at that very moment as it was before takes nothing of it back.
     *
     * @param successor unit id of who goes on, which the organisation's files need not name
     */
    public void keep(String unit, String successor) {
        mongo.updateMulti(Query.query(accusing(unit).and(CaseFile.KEPT_FROM).ne(successor)),
                new Update().addToSet(CaseFile.KEPT_FROM, successor).addToSet(CaseFile.ACCUSED, successor),
                CaseFile.class);
    }

    /**
     * Accusations against a unit in which its successor has a part, as far as the reader may know of them.
     *
     * @param filter of the reader and the bureau asked for
     * @param passedOver case ids that are not asked for again
     */
    public List<CaseRow> withSuccessor(Filter filter, String unit, String successor, Collection<String> passedOver,
            int limit) {
        return found(unit, filter.criteria(successors.namesOf(filter.reader())), successor, passedOver, limit);
    }

    /** The same of all that the filter leaves out, for the platform itself. */
    public List<CaseRow> withSuccessorBeyond(Filter filter, String unit, String successor,
            Collection<String> passedOver, int limit) {
        return found(unit, new Criteria().norOperator(filter.criteria(successors.namesOf(filter.reader()))),
                successor, passedOver, limit);
    }

    private List<CaseRow> found(String unit, Criteria known, String successor, Collection<String> passedOver,
            int limit) {
        Criteria part = new Criteria().orOperator(where("unit").is(successor), where("involved").is(successor));
        Query query = Query.query(accusing(unit).and("_id").nin(passedOver).andOperator(known, part))
                .with(Sort.by("_id")).limit(limit);
        query.fields().include(CaseRow.FIELDS);
        return mongo.query(CaseFile.class).as(CaseRow.class).matching(query).all();
    }

    /** Those against the unit by name, and against a unit that it goes on for. */
    Criteria accusing(String unit) {
        return where(CaseFile.ACCUSED).in(successors.namesOf(unit)).and(CaseFile.FIRST_ACCUSED).exists(true);
    }
}
