package org.petitions.casework.cases;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.starter.actor.Actor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads cases by the leader in charge of them (包案). Every query has its index at {@link CaseFile}. */
@Component
public class ChargedCases {
    private static final Set<CaseStatus> RUNNING = EnumSet.complementOf(EnumSet.of(CaseStatus.CLOSED));

    private static final String BY = "charge.by";

    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    ChargedCases(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /**
     * What a list is made of; null means any.
     *
     * @param reader who gets it: what accuses the reader or their unit is left out (Art. 30)
     * @param posts post ids of leaders of whom one is or was in charge, or handed it down; empty for any
     * @param bureau unit id of the bureau that has it before it
     * @param after continues after this place
     */
    public record ChargeFilter(Actor reader, Set<String> posts, @Nullable String bureau, @Nullable ChargeStage stage,
            @Nullable Place after) {
        public ChargeFilter {
            posts = Set.copyOf(posts);
        }

        /** The same from a place on. */
        public ChargeFilter from(@Nullable Place place) {
            return new ChargeFilter(reader, posts, bureau, stage, place);
        }
    }

    /**
     * Where a page ended.
     *
     * @param by the last day of the case that stood there, in Asia/Shanghai
     * @param id of the case
     */
    public record Place(LocalDate by, String id) {
        private static final Pattern TEXT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})~(.+)");

        /** As a client sends it back; null for what no page ended with, so that the list begins again. */
        public static @Nullable Place parse(String text) {
            Matcher place = TEXT.matcher(text);
            try {
                return place.matches() ? new Place(LocalDate.parse(place.group(1)), place.group(2)) : null;
            } catch (DateTimeParseException _) {
                return null;
            }
        }

        @Override
        public String toString() {
            return by + "~" + id;
        }
    }

    /** One page, the earliest last day first. */
    public List<CaseRow> page(ChargeFilter filter, int limit) {
        Query query = Query.query(criteria(filter)).with(Sort.by(BY, "_id")).limit(limit);
        query.fields().include(CaseRow.FIELDS);
        return mongo.query(CaseFile.class).as(CaseRow.class).matching(query).stream().map(successors::keptFrom)
                .toList();
    }

    private Criteria criteria(ChargeFilter filter) {
        Set<String> names = successors.namesOf(filter.reader());
        Criteria criteria = where(CaseFile.ACCUSED).nin(names).and(CaseFile.KEPT_FROM).nin(names)
                .and(ChargeEntry.FIELD).exists(true);
        if (!filter.posts().isEmpty()) {
            criteria.and("charge.posts").in(filter.posts());
        }
        criteria.and("charge.stage").in(filter.stage() == null
                ? EnumSet.allOf(ChargeStage.class)
                : EnumSet.of(filter.stage()));
        if (filter.bureau() != null) {
            criteria.and("bureau").is(filter.bureau());
        }
        Place after = filter.after();
        if (after != null) {
            criteria.and(BY).gte(after.by()).orOperator(where(BY).gt(after.by()),
                    where(BY).is(after.by()).and("_id").gt(after.id()));
        }
        return criteria;
    }

    /** How many running cases a leader is in charge of: what is ended waits for their word of it alone. */
    public int openOf(String post) {
        return (int) mongo.count(Query.query(where("charge.posts").is(post).and(ChargeEntry.FIELD).exists(true)
                .and("charge.stage").is(ChargeStage.OPEN).and("charge.post").is(post)
                .and("charge.caseEndedOn").exists(false)), CaseFile.class);
    }

    private record BureauCount(String id, long count) {}

    /**
     * How many cases that are open since before a moment have no leader in charge, by bureau; what accuses the reader is not counted.
     *
     * @param bureau unit id of the only bureau asked about; null for all
     */
    public Map<String, Long> withoutLeader(Actor reader, @Nullable String bureau, Instant openedBefore) {
        Set<String> names = successors.namesOf(reader);
        Criteria criteria = where(CaseFile.ACCUSED).nin(names).and(CaseFile.KEPT_FROM).nin(names)
                .and("openedAt").lt(openedBefore).and("stage").in(RUNNING)
                .and("charge.stage").ne(ChargeStage.OPEN);
        if (bureau != null) {
            criteria.and("bureau").is(bureau);
        }
        Map<String, Long> counts = new TreeMap<>();
        mongo.aggregate(newAggregation(match(criteria), group("bureau").count().as("count")), CaseFile.class,
                BureauCount.class).forEach(row -> counts.put(row.id(), row.count()));
        return counts;
    }
}
