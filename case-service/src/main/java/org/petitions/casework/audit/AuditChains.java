package org.petitions.casework.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The collection {@code audit}: links are added and read, and there is no way here to change one or take one away. */
@Component
class AuditChains {
    private final MongoTemplate mongo;

    AuditChains(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Adds entries to the end of a chain, in this order; one that stands in the trail already is passed over.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another instance adds to this chain at the same time: read again and add again
     */
    void append(int chain, List<PublishedEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        // First the end: what another instance adds after that takes the places that these would take, and is refused or seen.
        AuditLink last = last(chain);
        Set<String> there = known(entries.stream().map(each -> each.about().entryId()).toList());
        List<AuditLink> links = new ArrayList<>();
        for (PublishedEntry entry : entries) {
            if (there.add(entry.about().entryId())) {
                last = AuditLink.after(last, chain, entry);
                links.add(last);
            }
        }
        if (!links.isEmpty()) {
            mongo.insertAll(links);
        }
    }

    private Set<String> known(List<String> ids) {
        Query query = Query.query(where("about.entryId").in(ids));
        return new HashSet<>(mongo.find(query, AuditLink.class).stream().map(link -> link.about().entryId()).toList());
    }

    /** The end of a chain, or null before its first entry. */
    @Nullable
    AuditLink last(int chain) {
        return mongo.findOne(Query.query(where("chain").is(chain)).with(Sort.by(Sort.Direction.DESC, "seq")),
                AuditLink.class);
    }

    /** The highest number of a chain that has entries. */
    OptionalInt highestChain() {
        AuditLink link = mongo.findOne(new Query().with(Sort.by(Sort.Direction.DESC, "chain", "seq")), AuditLink.class);
        return link == null ? OptionalInt.empty() : OptionalInt.of(link.chain());
    }

    /** The last place of each chain that has entries, by its number. */
    Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        int highest = highestChain().orElse(-1);
        for (int chain = 0; chain <= highest; chain++) {
            AuditLink link = last(chain);
            if (link != null) {
                ends.put(chain, link.seq());
            }
        }
        return ends;
    }

    /** The links of a part of a chain, in their order; to be closed. */
    Stream<AuditLink> links(int chain, long first, long last) {
        return mongo.stream(Query.query(where("chain").is(chain).and("seq").gte(first).lte(last))
                .with(Sort.by("chain", "seq")), AuditLink.class);
    }

    /**
     * What is asked for.
     *
     * @param from from when, UTC
     * @param until before when, UTC
     * @param account who did it, or null for anybody
     * @param subject what it is about, or null for anything
     */
    record Filter(Instant from, Instant until, @Nullable String account, @Nullable String subject) {}

    /** A place in a list. */
    record Cursor(Instant at, String id) {}

    /** The first entries of a list after a place, oldest first. */
    List<AuditLink> page(Filter filter, @Nullable Cursor after, int limit) {
        Criteria all = where("about.at").gte(after == null ? filter.from() : after.at()).lt(filter.until());
        if (filter.account() != null) {
            all = all.and("about.account").is(filter.account());
        }
        if (filter.subject() != null) {
            all = all.and("about.subject").is(filter.subject());
        }
        if (after != null) {
            all = all.orOperator(where("about.at").gt(after.at()), where("_id").gt(after.id()));
        }
        return mongo.find(Query.query(all).with(Sort.by("about.at", "_id")).limit(limit), AuditLink.class);
    }
}
