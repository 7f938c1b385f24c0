package org.petitions.casework.relief;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.relief.ReliefTotals.CasePaid;
import org.petitions.casework.relief.ReliefTotals.CaseReached;
import org.petitions.outbox.Outbox;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps relief, a document each. */
@Component
class ReliefStore {
    private static final String DAY = "notedOn";
    private static final String GRANTS = "grants";
    private static final String PAID_ON = "grants.paidOn";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final SealingKeyset seal;

    ReliefStore(MongoTemplate mongo, Outbox outbox, SealingKeysets seals) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.seal = seals.named(CaseFile.KEYSET);
    }

    /**
     * Where a page ended.
     *
     * @param on the day the need was noted, in Asia/Shanghai
     * @param id of the relief
     */
    record Place(LocalDate on, String id) {
        private static final Pattern TEXT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})~(.+)");

        /** As a client sends it back; null for what no page ended with, so that the list begins again. */
        static @Nullable Place parse(String text) {
            Matcher place = TEXT.matcher(text);
            try {
                return place.matches() ? new Place(LocalDate.parse(place.group(1)), place.group(2)) : null;
            } catch (DateTimeParseException _) {
                return null;
            }
        }

        @Override
        public String toString() {
            return on + "~" + id;
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the case has one of that number */
    void insert(Relief relief) {
        outbox.insert(relief, List.of());
    }

    /** @throws org.petitions.outbox.StaleVersionException where somebody wrote since it was read */
    void update(Relief relief, long read) {
        outbox.update(relief, read, List.of());
    }

    Optional<Relief> find(String caseId, int n) {
        return Optional.ofNullable(mongo.findById(Relief.id(caseId, n), Relief.class));
    }

    /** Those of a case, the first first. */
    List<Relief> ofCase(String caseId) {
        return mongo.find(Query.query(where("caseId").is(caseId)).with(Sort.by("n")), Relief.class);
    }

    /** Ids of those among these cases that have relief at one of these stages. */
    Set<String> casesAmong(Collection<String> caseIds, Set<ReliefStage> stages) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(mongo.findDistinct(Query.query(where("caseId").in(caseIds).and("stage").in(stages)),
                        "caseId", Relief.class, String.class));
    }

    /** A page of what an office or a bureau has, the newest first. */
    List<Relief> page(ResponsibilityScope scope, @Nullable ReliefStage stage, @Nullable Place after, int limit) {
        Criteria asked = in(scope)
                .and("stage").in(stage == null ? EnumSet.allOf(ReliefStage.class) : EnumSet.of(stage));
        if (after != null) {
            asked.and(DAY).lte(after.on()).orOperator(where(DAY).lt(after.on()),
                    where(DAY).is(after.on()).and("_id").gt(after.id()));
        }
        return mongo.find(Query.query(asked).with(Sort.by(Sort.Order.desc(DAY), Sort.Order.asc("_id"))).limit(limit),
                Relief.class);
    }

    /**
     * What paid anything between two days, both included, the newest need first, without its words.
     *
     * @param source that it was paid from, or null for any
     */
    List<Relief> paidBetween(ResponsibilityScope scope, LocalDate from, LocalDate to, @Nullable ReliefSource source,
            int limit) {
        Criteria grant = where("paidOn").gte(from).lte(to);
        Query query = Query
                .query(in(scope).and(GRANTS).elemMatch(source == null ? grant : grant.and("source").is(source)))
                .with(Sort.by(Sort.Order.desc(DAY), Sort.Order.asc("_id"))).limit(limit);
        query.fields().exclude(Relief.WORDS);
        return mongo.find(query, Relief.class);
    }

    /** What each case was paid between two days, both included, summed by source and bureau where it lies. */
    List<CasePaid> sumsBetween(ResponsibilityScope scope, LocalDate from, LocalDate to) {
        return mongo.aggregate(newAggregation(Relief.class, match(paid(scope, from, to)),
                project("caseId", "bureau", GRANTS), unwind(GRANTS),
                match(where(PAID_ON).gte(from).lte(to)),
                group("caseId", "bureau", "grants.source").count().as("payments").sum("grants.fen").as("fen"),
                project("payments", "fen").and("_id.caseId").as("caseId").and("_id.bureau").as("bureau")
                        .and("_id.source").as("source").andExclude("_id")),
                Relief.class, CasePaid.class).getMappedResults();
    }

    /** Whom the reliefs of each case reached that paid anything between two days, both included. */
    List<CaseReached> reachedBetween(ResponsibilityScope scope, LocalDate from, LocalDate to) {
        return mongo.aggregate(newAggregation(Relief.class, match(paid(scope, from, to)),
                group("caseId").sum("extent.households").as("households").sum("extent.persons").as("persons"),
                project("households", "persons").and("_id").as("caseId").andExclude("_id")),
                Relief.class, CaseReached.class).getMappedResults();
    }

    private static Criteria paid(ResponsibilityScope scope, LocalDate from, LocalDate to) {
        return in(scope).and(GRANTS).elemMatch(where("paidOn").gte(from).lte(to));
    }

    /** What came to an agreement between two days, both included. */
    List<Relief> agreedBetween(ResponsibilityScope scope, LocalDate from, LocalDate to) {
        Query query = Query.query(in(scope).and("agreement.signedOn").gte(from).lte(to));
        query.fields().exclude(Relief.WORDS);
        return mongo.find(query, Relief.class);
    }

    private static Criteria in(ResponsibilityScope scope) {
        if (scope.unit() != null) {
            return where("office").is(scope.unit());
        }
        return scope.bureau() == null ? new Criteria() : where("bureau").is(scope.bureau());
    }

    /** Bound to the document's own id, as what is sealed anew is. */
    SealedBox seal(Relief relief, String words) {
        return seal.seal(PackedText.pack(words.getBytes(UTF_8)), relief.id());
    }

    /** Whoever calls this records the opening first. */
    String open(Relief relief, SealedBox sealed) {
        return new String(PackedText.unpack(seal.open(sealed, relief.id())), UTF_8);
    }
}
