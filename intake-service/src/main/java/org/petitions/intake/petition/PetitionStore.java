package org.petitions.intake.petition;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.intake.petition.StoredPetition.StoredDigests;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The collection {@code petitions}. Everything is written through the outbox: state and events in one write. */
@Component
public class PetitionStore {
    /** Path of the digest of what a ledger's row said. */
    public static final String CONTENT = "digests.content";
    private static final String CODE = "digests.code";
    /** Path of the digest of the petitioner's identity number. */
    public static final String ID_NUMBER = "digests.office.idNumber";
    /** Path of the digest of the petitioner's name and telephone number. */
    public static final String NAME_AND_PHONE = "digests.office.nameAndPhone";
    /** Path of the digests of the title's pieces. */
    public static final String TITLE = "digests.office.title";
    /** Path of the office that registered it. */
    public static final String OFFICE = "matter.office";
    /** The time by which the newest come first. */
    public static final String REGISTERED_AT = "registeredAt";
    /** The field of the words, which is there until they are erased. */
    public static final String WORDS = "sealedWords";
    /** Path of the times at which words were erased. */
    public static final String ERASED_AT = "erasures.at";

    /** What comes right after the hyphen that stands behind a number's county. */
    private static final String BEHIND_HYPHEN = ".";
    /** How many pieces of a title it has. */
    private static final String SHARED = "shared";
    /** Which of several frequent pieces is the most frequent is not worth counting. */
    private static final int COUNTED_UP_TO = 1000;

    private final MongoTemplate mongo;
    private final Outbox outbox;

    PetitionStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** The petition with this registration number. */
    public Optional<StoredPetition> byNumber(String number) {
        return Optional.ofNullable(mongo.findOne(query(where("number").is(number)), StoredPetition.class));
    }

    /** The petition with this id. */
    public Optional<StoredPetition> byId(String petitionId) {
        return Optional.ofNullable(mongo.findById(petitionId, StoredPetition.class));
    }

    public Map<String, StoredPetition> byIds(Collection<String> petitionIds) {
        return mongo.find(query(where("_id").in(petitionIds)), StoredPetition.class).stream()
                .collect(Collectors.toMap(StoredPetition::id, Function.identity()));
    }

    /**
     * The petition with this number, if its tracking code has this digest, or if it has no digest of its code, which only its receipt
     * tells then.
     */
    Optional<StoredPetition> byNumberAndCode(String number, String digest) {
        return Optional.ofNullable(mongo.findOne(query(where("number").is(number)
                .orOperator(where(CODE).is(digest), where(CODE).exists(false))), StoredPetition.class));
    }

    /**
     * A petition whose content a ledger brought.
     *
     * @param number registration number
     */
    public record KnownContent(String petitionId, String number) {}

    private record ContentRow(@Id String id, String number, Instant receivedAt, StoredDigests digests) {}

    /** Which petitions have these contents, the first of each content first. */
    Map<String, List<KnownContent>> byContents(Collection<String> contents) {
        Query query = query(where(CONTENT).in(contents));
        query.fields().include("number", "receivedAt", CONTENT);
        return mongo.query(StoredPetition.class).as(ContentRow.class).matching(query).stream()
                .sorted(Comparator.comparing(ContentRow::receivedAt).thenComparing(ContentRow::number))
                .collect(Collectors.groupingBy(row -> String.valueOf(row.digests().content()), Collectors
                        .mapping(row -> new KnownContent(row.id(), row.number()), Collectors.toList())));
    }

    /** The newest whose petitioner's identity number has this digest. */
    List<StoredPetition> byIdNumber(String digest, int limit) {
        return newest(query(where(ID_NUMBER).is(digest)), limit);
    }

    /** The newest whose petitioner's name and telephone number have this digest. */
    List<StoredPetition> byNameAndPhone(String digest, int limit) {
        return newest(query(where(NAME_AND_PHONE).is(digest)), limit);
    }

    private List<StoredPetition> newest(Query query, int limit) {
        return mongo.find(query.with(Sort.by(Sort.Direction.DESC, REGISTERED_AT)).limit(limit), StoredPetition.class);
    }

    /**
     * A petition whose title has pieces of another.
     *
     * @param shared how many
     */
    record TitleMatch(String petitionId, int shared) {}

    /**
     * Those whose titles have most of these pieces, the most alike first, of those the newest.
     *
     * @param pieces digests of a title's pieces
     * @param atLeast so many of them it has to have
     */
    List<TitleMatch> byTitlePieces(Collection<String> pieces, int atLeast, int limit) {
        // Who lacks all of so many lacks too many: the pieces that nearly every title of an office has need not be asked for.
        List<String> asked = rarest(pieces, pieces.size() - atLeast + 1);
        var shared = new Document("$size",
                new Document("$setIntersection", List.of("$" + TITLE, List.copyOf(pieces))));
        List<Bson> pipeline = List.of(Aggregates.match(Filters.in(TITLE, asked)),
                Aggregates.project(new Document(REGISTERED_AT, 1).append(SHARED, shared)),
                Aggregates.match(Filters.gte(SHARED, atLeast)),
                Aggregates.sort(Sorts.descending(SHARED, REGISTERED_AT)), Aggregates.limit(limit));
        return mongo.getCollection(StoredPetition.COLLECTION).aggregate(pipeline)
                .map(row -> new TitleMatch(row.getString("_id"), row.getInteger(SHARED))).into(new ArrayList<>());
    }

    private List<String> rarest(Collection<String> pieces, int many) {
        if (many >= pieces.size()) {
            return List.copyOf(pieces);
        }
        var petitions = mongo.getCollection(StoredPetition.COLLECTION);
        var upTo = new CountOptions().limit(COUNTED_UP_TO);
        Map<String, Long> titles = pieces.stream().distinct().collect(Collectors.toMap(Function.identity(),
                piece -> petitions.countDocuments(Filters.eq(TITLE, piece), upTo)));
        return titles.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(many).map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What an office registered in that time, for a list: without what is sealed, what it is found again by and what the petitioner asked for, all of
     * which is much, and none of a list.
     *
     * @param passed so many were seen before
     * @param limit at most so many
     */
    public List<StoredPetition> ofOffice(OfficePetitions asked, int passed, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(
                where(OFFICE).is(asked.office()).and(REGISTERED_AT).gte(asked.from()).lt(asked.to())));
        if (asked.channel() != null) {
            all.add(where("matter.channel").is(asked.channel()));
        }
        if (asked.category() != null) {
            all.add(ofAnyMatter("category", asked.category()));
        }
        if (asked.urgency() != null) {
            all.add(ofAnyMatter("urgency", asked.urgency()));
        }
        Sort.Direction direction = asked.oldestFirst() ? Sort.Direction.ASC : Sort.Direction.DESC;
        Query query = query(new Criteria().andOperator(all)).with(Sort.by(direction, REGISTERED_AT, "_id"))
                .skip(passed).limit(limit);
        query.fields().exclude(WORDS, "sealedReceipt", "digests", "requests", "rating", "corrections", "reissues",
                "holds");
        return mongo.find(query, StoredPetition.class);
    }

    private static Criteria ofAnyMatter(String field, Object code) {
        return new Criteria().orOperator(where("matter." + field).is(code),
                where("matter.furtherMatters." + field).is(code));
    }

    /**
     * Petitions in the order of their ids.
     *
     * @param after id of the last one already seen, or empty
     * @param limit at most so many
     */
    public List<StoredPetition> after(String after, int limit) {
        return mongo.find(query(where("_id").gt(after)).with(Sort.by("_id")).limit(limit), StoredPetition.class);
    }

    /**
     * Petitions that have their words still, in the order of their registration.
     *
     * @param from go on from this time of registration
     * @param after and of those of that time from behind this id
     * @param before those that were registered before
     * @param limit at most so many
     * @return the next ones, fewer than the limit too while there are more; empty when there are none
     */
    public List<StoredPetition> withWords(Instant from, String after, Instant before, int limit) {
        // Those of that time that were seen are read again and left out. Asked for by id, a server may go through everybody's ids instead.
        for (int most = limit;; most *= 2) {
            List<StoredPetition> page = mongo.find(query(where(REGISTERED_AT).gte(from).lt(before).and(WORDS)
                    .exists(true)).with(Sort.by(REGISTERED_AT, "_id")).limit(most), StoredPetition.class);
            List<StoredPetition> next = page.stream()
                    .filter(each -> !each.registeredAt().equals(from) || each.id().compareTo(after) > 0).limit(limit)
                    .toList();
            if (!next.isEmpty() || page.size() < most) {
                return next;
            }
        }
    }

    /**
     * Petitions that were erased in that time, by number.
     *
     * @param county 6-digit division code of the offices that registered them; empty for all
     * @param after number of the last one already seen, or empty
     * @param limit at most so many
     */
    public List<StoredPetition> erasedBetween(Instant from, Instant to, String county, String after,
            int limit) {
        Criteria number = where("number").gt(after.compareTo(county) > 0 ? after : county);
        return mongo.find(query(where("erasures").elemMatch(where("at").gte(from).lt(to))
                .andOperator(county.isEmpty() ? number : number.lt(county + BEHIND_HYPHEN))).with(Sort.by("number"))
                .limit(limit), StoredPetition.class);
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when it is registered already
     */
    public void insert(StoredPetition petition, List<OutgoingRecord> events) {
        outbox.insert(petition, events);
    }

    public List<Outbox.Insertion> insertAll(List<NewDocument<StoredPetition>> petitions) {
        return outbox.insertAll(petitions);
    }

    /**
     * Saves a petition's next version, what changed of it.
     *
     * @param before as it was read
     * @throws org.petitions.outbox.StaleVersionException when another change came first
     */
    public void update(StoredPetition before, StoredPetition next, List<OutgoingRecord> events) {
        outbox.change(before, next, events);
    }
}
