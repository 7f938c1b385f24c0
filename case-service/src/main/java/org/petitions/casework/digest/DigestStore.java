package org.petitions.casework.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Keeps digests: one document, one write. Every query has its index at {@link Digest}. */
@Component
class DigestStore {
    private static final String TO = "to";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final SealingKeyset seal;

    DigestStore(MongoTemplate mongo, Outbox outbox, SealingKeysets seals) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.seal = seals.named(CaseFile.KEYSET);
    }

    /** Whose list it is: by a field, which has one of these ids. */
    record Whose(String field, Collection<String> ids) {
        static Whose ofBureau(String bureau) {
            return new Whose("bureau", List.of(bureau));
        }

        static Whose ofLeader(Collection<String> posts) {
            return new Whose("leaders.post", posts);
        }

        static Whose ofUnit(String unit) {
            return new Whose("instructions.unit", List.of(unit));
        }

        /**
         * Adds that an instruction is not carried out, of a leader's or a unit's list one of their own.
         *
         * @param today for those alone whose last day is past; null for any
         */
        void owed(Criteria criteria, @Nullable LocalDate today) {
            if (field.equals("bureau")) {
                Criteria due = criteria.and("due");
                if (today == null) {
                    due.exists(true);
                } else {
                    due.lt(today);
                }
                return;
            }
            Criteria own = where(field.equals("leaders.post") ? "post" : "unit").in(ids).and("doneOn").is(null);
            criteria.and("instructions").elemMatch(today == null ? own : own.and("by").lt(today));
        }
    }

    /** Where a page ended: the last day of the digest that stood there, and its id. */
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

    /** Adds one; of a bureau and period there is one. */
    void add(Digest digest) {
        try {
            outbox.insert(digest, List.of());
        } catch (DuplicateKeyException _) {
            // the form was sent twice, or a colleague was faster
        }
    }

    Optional<Digest> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Digest.class));
    }

    /** Those that counted a case. */
    List<Digest> ofCase(String caseId) {
        return mongo.find(Query.query(where("cases").is(caseId)), Digest.class);
    }

    /** Those on which these leaders instructed, without figures. */
    List<Digest> instructedBy(Collection<String> posts) {
        return listed(Query.query(where("instructions.post").in(posts)));
    }

    /** One page, the latest period first, without figures. */
    List<Digest> page(Whose whose, DigestView view, LocalDate today, @Nullable Place after, int limit) {
        Criteria criteria = where(whose.field()).in(whose.ids());
        switch (view) {
            case ALL -> {
            }
            case OPEN -> whose.owed(criteria, null);
            case LATE -> whose.owed(criteria, today);
        }
        if (after != null) {
            criteria.and(TO).lte(after.day()).orOperator(where(TO).lt(after.day()),
                    where(TO).is(after.day()).and("_id").gt(after.id()));
        }
        return listed(Query.query(criteria).with(Sort.by(Sort.Order.desc(TO), Sort.Order.asc("_id"))).limit(limit));
    }

    private List<Digest> listed(Query query) {
        query.fields().exclude("figures", "cases", Digest.WORDS);
        return mongo.find(query, Digest.class);
    }

    /** @throws StaleVersionException where somebody wrote at the same time */
    void update(Digest next, long version) {
        outbox.update(next, version, List.of());
    }

    /** Changes one, whatever it has come to by now. */
    void change(String id, UnaryOperator<Digest> act) {
        while (true) {
            Optional<Digest> found = find(id);
            if (found.isEmpty()) {
                return;
            }
            Digest next = act.apply(found.get());
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

    SealedBox seal(String id, String words) {
        return seal.seal(PackedText.pack(words.getBytes(UTF_8)), id);
    }

    /** What was written; empty for nothing, and after it was erased. Whoever calls this records the opening first. */
    String open(Digest digest, String name) {
        SealedBox box = digest.words().get(name);
        return box == null ? "" : new String(PackedText.unpack(seal.open(box, digest.id())), UTF_8);
    }
}
