package org.petitions.casework.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseFile;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps letters to leaders' mailboxes, a document each. Every query has its index at {@link MailboxEntry}. */
@Component
class MailboxStore {
    private static final String RECEIVED = "receivedOn";
    private static final String ANSWERED = "course.answeredOn";
    private static final String PUBLISHED = "publication.publishedOn";
    private static final String ACCUSING = "course.accusing";
    private static final LocalDate ALWAYS = LocalDate.EPOCH;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final SealingKeyset seal;
    private final JsonMapper json;

    MailboxStore(MongoTemplate mongo, Outbox outbox, SealingKeysets seals, JsonMapper json) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.seal = seals.named(CaseFile.KEYSET);
        this.json = json;
    }

    /** Where a page ended: the day of the entry that stood there, and its id. */
    record Place(LocalDate day, String id) {
        private static final Pattern TEXT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})~(.+)");

        /** As a client sends it back; null for what no page ended with, so that the list begins again. */
        static @Nullable Place parse(@Nullable String text) {
            Matcher place = TEXT.matcher(text == null ? "" : text);
            try {
                return place.matches() ? new Place(LocalDate.parse(place.group(1)), place.group(2)) : null;
            } catch (DateTimeParseException _) {
                return null;
            }
        }

        @Override
        public String toString() {
            return day + "~" + id;
        }
    }

    /** In the id of a further matter of a letter. */
    private static final String FURTHER = "\\.[0-9]+$";

    /** Days from one to another, both included. */
    record Days(LocalDate from, LocalDate to) {
        static final Days ALL = new Days(ALWAYS, EVER);
    }

    /** Adds one; the same twice is there once. */
    void add(MailboxEntry entry) {
        try {
            outbox.insert(entry, List.of());
        } catch (DuplicateKeyException _) {
            // told twice
        }
    }

    Optional<MailboxEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, MailboxEntry.class));
    }

    List<MailboxEntry> findAll(Collection<String> ids) {
        return mongo.find(Query.query(where("_id").in(ids)), MailboxEntry.class);
    }

    /** @throws StaleVersionException where somebody wrote since it was read */
    void update(MailboxEntry next, long read) {
        outbox.update(next, read, List.of());
    }

    /** Changes one, whatever it has come to by now. */
    void change(String id, UnaryOperator<MailboxEntry> act) {
        while (true) {
            Optional<MailboxEntry> found = find(id);
            if (found.isEmpty()) {
                return;
            }
            MailboxEntry next = act.apply(found.get());
            if (next.version() == found.get().version()) {
                return;
            }
            try {
                update(next, found.get().version());
                return;
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: applied to what is there now
            }
        }
    }

    /** A page of what a bureau has, the latest first. */
    List<MailboxEntry> page(String bureau, Set<MailboxStage> stages, @Nullable Place after, int limit) {
        Criteria criteria = where("bureau").is(bureau).and("stage").in(stages);
        if (after != null) {
            criteria.and(RECEIVED).lte(after.day()).orOperator(where(RECEIVED).lt(after.day()),
                    where(RECEIVED).is(after.day()).and("_id").gt(after.id()));
        }
        return sorted(criteria, RECEIVED, limit);
    }

    /** A page of what is published within some days, the latest first. */
    List<MailboxEntry> published(@Nullable String post, Days days, @Nullable Place after, int limit) {
        Criteria criteria = where("stage").is(MailboxStage.PUBLISHED);
        if (post != null) {
            criteria.and("post").is(post);
        }
        LocalDate last = after == null || after.day().isAfter(days.to()) ? days.to() : after.day();
        criteria.and(PUBLISHED).gte(days.from()).lte(last);
        if (after != null) {
            criteria.orOperator(where(PUBLISHED).lt(after.day()),
                    where(PUBLISHED).is(after.day()).and("_id").gt(after.id()));
        }
        return sorted(criteria, PUBLISHED, limit);
    }

    private List<MailboxEntry> sorted(Criteria criteria, String day, int limit) {
        return mongo.find(Query.query(criteria).with(Sort.by(Sort.Order.desc(day), Sort.Order.asc("_id")))
                .limit(limit), MailboxEntry.class);
    }

    /** Those that were written to leaders in a period. */
    List<MailboxEntry> received(Set<String> posts, LocalDate from, LocalDate to) {
        return mongo.find(Query.query(where("post").in(posts).and(RECEIVED).gte(from).lte(to)), MailboxEntry.class);
    }

    private record PostCount(String post, long count) {}

    /** How many letters each leader received within some days, one of several matters once. What accuses is counted nowhere that everybody reads (Art. 30). */
    Map<String, Long> countReceived(Days days) {
        return counts(where(ACCUSING).is(false).and(RECEIVED).gte(days.from()).lte(days.to()).and("_id").not()
                .regex(FURTHER));
    }

    /** How many of each leader's were answered within some days. */
    Map<String, Long> countAnswered(Days days) {
        return counts(where(ACCUSING).is(false).and(ANSWERED).gte(days.from()).lte(days.to()));
    }

    /** How many answers of each leader's were published within some days, and still are. */
    Map<String, Long> countPublished(Days days) {
        return counts(where("stage").is(MailboxStage.PUBLISHED).and(PUBLISHED).gte(days.from()).lte(days.to()));
    }

    private Map<String, Long> counts(Criteria criteria) {
        return mongo.aggregate(newAggregation(MailboxEntry.class, match(criteria), group("post").count().as("count"),
                project("count").and("_id").as("post").andExclude("_id")), MailboxEntry.class, PostCount.class)
                .getMappedResults().stream().collect(Collectors.toMap(PostCount::post, PostCount::count));
    }

    /** Bound to the document's own id, as what is sealed anew is. */
    SealedBox seal(MailboxEntry entry, PublicWords words) {
        return seal.seal(PackedText.pack(json.writeValueAsBytes(words)), entry.id());
    }

    /** What the bureau wrote; empty for nothing. */
    Optional<PublicWords> open(MailboxEntry entry) {
        return Optional.ofNullable(entry.words()).map(box -> json.readValue(
                new String(PackedText.unpack(seal.open(box, entry.id())), UTF_8), PublicWords.class));
    }
}
