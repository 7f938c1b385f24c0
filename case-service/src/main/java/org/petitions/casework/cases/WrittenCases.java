package org.petitions.casework.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.starter.actor.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads what people wrote about within a time (来信、网上信访、领导信箱), by coded facts alone. Every query has its index at {@link CaseFile}. */
@Component
public class WrittenCases {
    private static final Set<Channel> WRITTEN = Collections
            .unmodifiableSet(EnumSet.of(Channel.LETTER, Channel.NET, Channel.LEADER_MAILBOX));

    private final MongoTemplate mongo;
    private final SuccessorsOfAccused successors;

    WrittenCases(MongoTemplate mongo, SuccessorsOfAccused successors) {
        this.mongo = mongo;
        this.successors = successors;
    }

    /**
     * A case by what it is about.
     *
     * @param openedAt when it was opened, UTC
     * @param division 6-digit code of where it happened
     * @param township 9-digit code of the township there, or null
     */
    public record Written(String id, Instant openedAt, Category category, String division,
            @Nullable String township) {}

    private record Coded(Category category, String division, @Nullable String township) {}

    private record Row(@Id String id, Instant openedAt, Coded matter) {
        Written written() {
            return new Written(id, openedAt, matter.category(), matter.division(), matter.township());
        }
    }

    private record OnlyId(@Id String id) {}

    /** The cases that were opened within a time; by one query. */
    public List<Written> within(OpenedBetween opened) {
        Query query = Query.query(opened.criteria(successors.namesOf(opened.reader())).and("matter.channel")
                .in(WRITTEN));
        query.fields().include("openedAt", "matter.category", "matter.division", "matter.township");
        try (Stream<Row> rows = mongo.query(CaseFile.class).as(Row.class).matching(query).stream()) {
            return rows.map(Row::written).toList();
        }
    }

    /** The ids of all cases that are kept from a reader (Art. 30), which are few: a figure that was counted before leaves them out. */
    public Set<String> keptFrom(Actor reader) {
        Set<String> ids = new HashSet<>();
        for (Criteria criteria : Filter.of(reader).accusing(successors.namesOf(reader))) {
            Query query = Query.query(criteria);
            query.fields().include("_id");
            List<OnlyId> some = mongo.query(CaseFile.class).as(OnlyId.class).matching(query).all();
            some.forEach(each -> ids.add(each.id()));
        }
        return ids;
    }
}
