package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.starter.actor.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads cases whose registration was put right (更正). Every query has its index at {@link CaseFile}. */
@Component
public class CorrectedCases {
    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    CorrectedCases(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /** A case with what was put right of it. */
    public record CorrectedCase(@Id String id, String number, CaseStatus stage, @Nullable String unit,
            Corrections corrections) {}

    /**
     * What a list is made of; null means any.
     *
     * @param reader who gets it: what accuses the reader or their unit is left out (Art. 30)
     * @param bureau unit id of the bureau that answers for it
     * @param unit unit id of the responsible unit
     * @param since from when on something was put right, UTC
     */
    public record CorrectionFilter(Actor reader, @Nullable String bureau, @Nullable String unit, Instant since) {}

    /**
     * Where a page ended.
     *
     * @param at when something of the case that stood there was last put right, UTC
     * @param id of the case
     */
    public record Place(Instant at, String id) {
        private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})~(.+)");

        /** As a client sends it back; null for what no page ended with, so that the list begins again. */
        public static @Nullable Place parse(@Nullable String text) {
            Matcher place = TEXT.matcher(text == null ? "" : text);
            return place.matches()
                    ? new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2))
                    : null;
        }

        /** The place of a case. */
        public static Place of(CorrectedCase row) {
            return new Place(row.corrections().at(), row.id());
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "~" + id;
        }
    }

    /**
     * One page, what was put right last first.
     *
     * @param after continues after this place; null for the first page
     */
    public List<CorrectedCase> page(CorrectionFilter filter, @Nullable Place after, int limit) {
        Query query = Query.query(criteria(filter, after)).with(Sort.by(Sort.Direction.DESC, Corrections.AT, "_id"))
                .limit(limit);
        query.fields().include("number", "stage", "unit", Corrections.FIELD);
        return mongo.query(CaseFile.class).as(CorrectedCase.class).matching(query).all();
    }

    private Criteria criteria(CorrectionFilter filter, @Nullable Place after) {
        Set<String> names = successors.namesOf(filter.reader());
        Criteria criteria = where(CaseFile.ACCUSED).nin(names).and(CaseFile.KEPT_FROM).nin(names)
                .and(Corrections.FIELD).exists(true);
        if (filter.bureau() != null) {
            criteria.and("bureau").is(filter.bureau());
        }
        if (filter.unit() != null) {
            criteria.and("unit").is(filter.unit());
        }
        Criteria at = criteria.and(Corrections.AT).gte(filter.since());
        return after == null
                ? at
                : at.lte(after.at()).orOperator(where(Corrections.AT).lt(after.at()),
                        where(Corrections.AT).is(after.at()).and("_id").lt(after.id()));
    }
}
