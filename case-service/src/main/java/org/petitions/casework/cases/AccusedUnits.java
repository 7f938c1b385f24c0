package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The units that accusations are kept from, where others go on for them (Art. 24, 30). */
@Component
public class AccusedUnits {
    private final MongoTemplate mongo;

    AccusedUnits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Accusations against a unit that are not kept from its successor yet, as far as the reader may know of them.
     *
     * @param filter of the reader and the bureau asked for
     * @param passedOver case ids that are not asked for again
     */
    public List<CaseRow> accusing(Filter filter, String unit, String successor, Collection<String> passedOver,
            int limit) {
        Query query = Query.query(accusing(unit).andOperator(filter.criteria(), where("accused").ne(successor),
                where("_id").nin(passedOver))).with(Sort.by("_id")).limit(limit);
        query.fields().include(CaseRow.FIELDS);
        return mongo.query(CaseFile.class).as(CaseRow.class).matching(query).all();
    }

    static Criteria accusing(String unit) {
        return where("accused").is(unit);
    }

    /**
     * Keeps a case as it was read from the successors too that its matter names. It is no event of the case, for nothing was put right or
     * done in it: whoever saves the case at that very moment as it was before is found by asking again.
     *
     * @param kept the file with the successors noted
     * @throws org.petitions.starter.problem.ProblemException 412 when somebody took a step since
     */
    public void keep(CaseFile kept) {
        Update successors = Update.update("accused", kept.accused())
                .set("matter.successorsOfAccused", kept.matter().successorsOfAccused());
        if (kept.registered() != null) {
            successors.set("registered.successorsOfAccused", kept.registered().successorsOfAccused());
        }
        if (mongo.updateFirst(Query.query(where("_id").is(kept.id()).and("version").is(kept.version())), successors,
                CaseFile.class).getMatchedCount() == 0) {
            throw ExpectedVersion.stale();
        }
    }
}
