package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.Urgency;
import org.petitions.starter.actor.Actor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads urgent and grave matters that are open (Art. 25). Its query has its index at {@link CaseFile}. */
@Component
public class UrgentCases {
    private static final Set<CaseStatus> RUNNING = Collections
            .unmodifiableSet(EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED)));
    private static final Set<Urgency> URGENT = Collections
            .unmodifiableSet(EnumSet.complementOf(EnumSet.of(Urgency.ORDINARY)));
    /** By the names of the codes grave matters come first. */
    private static final Sort GRAVE_FIRST = Sort.by("matter.urgency", "openedAt", "_id");

    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    UrgentCases(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /**
     * Those that are open, grave ones first, then what has been open longest.
     *
     * @param bureau unit id of the only bureau asked about; null for all
     * @param reader who gets it: what accuses the reader or their unit is left out (Art. 30)
     */
    public List<CaseRow> open(@Nullable String bureau, int most, Actor reader) {
        Set<String> names = successors.namesOf(reader);
        Criteria criteria = where("matter.urgency").in(URGENT).and("stage").in(RUNNING).and(CaseFile.ACCUSED).nin(names)
                .and(CaseFile.KEPT_FROM).nin(names);
        if (bureau != null) {
            criteria.and("bureau").is(bureau);
        }
        Query query = Query.query(criteria).with(GRAVE_FIRST).limit(most);
        query.fields().include(CaseRow.FIELDS);
        return mongo.query(CaseFile.class).as(CaseRow.class).matching(query).stream().map(successors::keptFrom)
                .toList();
    }
}
