package org.petitions.casework.ledger;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps the entries by hand. */
@Component
public class LedgerEntries {
    private static final String ON = "deed.on";
    private static final int OF_A_PAIRING = 200;
    private static final int LONGEST_DEED = 31;

    private final MongoTemplate mongo;
    private final Outbox outbox;

    LedgerEntries(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** Sums of the entries of one kind that a holder has. */
    record Sums(String holder, DeedKind kind, long times, long days, long persons, long households, long fen) {}

    /** One by its id. */
    Optional<LedgerEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, LedgerEntry.class));
    }

    /** Keeps a new one; the same id twice keeps the first. */
    void add(LedgerEntry entry) {
        try {
            outbox.insert(entry, List.of());
        } catch (DuplicateKeyException _) {
            // the form was sent twice
        }
    }

    /**
     * Keeps what takes the place of an entry.
     *
     * @throws org.petitions.starter.problem.ProblemException 412 where somebody wrote since
     */
    void replace(LedgerEntry before, LedgerEntry now) {
        if (before == now) {
            return;
        }
        try {
            outbox.update(now, before.version(), List.of());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    /** The latest of some holders, the latest day first. */
    List<LedgerEntry> latest(LedgerQuery query, int limit) {
        return mongo.find(Query.query(criteria(query))
                .with(Sort.by(Sort.Order.desc(ON), Sort.Order.asc("_id"))).limit(limit), LedgerEntry.class);
    }

    /** What was done on a pairing, the latest first. */
    public List<LedgerEntry> ofPairing(String pairing) {
        return mongo.find(Query.query(where("deed.about.pairing").is(pairing).and("struck").is(false))
                .with(Sort.by(Sort.Direction.DESC, ON)).limit(OF_A_PAIRING), LedgerEntry.class);
    }

    /** Whether a holder has another entry with a day at the grassroots in common. */
    boolean hasDaysOf(LedgerEntry entry) {
        return mongo.find(Query.query(where("holder").is(entry.holder())
                .and(ON).gte(entry.deed().on().minusDays(LONGEST_DEED)).lte(entry.deed().until())
                .and("struck").is(false)), LedgerEntry.class).stream()
                .anyMatch(other -> !other.id().equals(entry.id()) && other.deed().overlaps(entry.deed()));
    }

    List<Sums> sums(LedgerQuery query) {
        return mongo.aggregate(newAggregation(LedgerEntry.class, match(criteria(query).and("struck").is(false)),
                group("holder", "deed.kind").count().as("times").sum("deed.amounts.days").as("days")
                        .sum("deed.amounts.persons").as("persons").sum("deed.amounts.households").as("households")
                        .sum("deed.amounts.fen").as("fen"),
                project("times", "days", "persons", "households", "fen").and("_id.holder").as("holder")
                        .and("_id.kind").as("kind").andExclude("_id")),
                LedgerEntry.class, Sums.class).getMappedResults();
    }

    /**
     * Entries of some kinds, by their ids.
     *
     * @param after id of the last one of the page before; empty for the first page
     */
    List<LedgerEntry> page(LedgerQuery query, Set<DeedKind> kinds, String after, int limit) {
        return mongo.find(
                Query.query(criteria(query).and("struck").is(false).and("deed.kind").in(kinds).and("_id").gt(after))
                        .with(Sort.by("_id")).limit(limit),
                LedgerEntry.class);
    }

    private static Criteria criteria(LedgerQuery query) {
        return where("holder").in(query.holders()).and(ON).gte(query.from()).lte(query.to());
    }
}
