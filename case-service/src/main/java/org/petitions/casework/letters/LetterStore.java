package org.petitions.casework.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps what lies before leaders. Every query has its index at {@link Letter}. */
@Component
class LetterStore {
    private static final String PUT_ON = "putOn";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    LetterStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /**
     * What a list is made of.
     *
     * @param posts post ids of leaders; empty for any
     * @param bureau unit id of the only bureau; null for any
     */
    record Filter(Set<String> posts, @Nullable String bureau, Set<LetterStage> stages, @Nullable Place after) {
        Filter {
            posts = Set.copyOf(posts);
            stages = Set.copyOf(stages);
        }
    }

    /** Where a page ended: the day of the letter that stood there, and its id. */
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

    /** Adds one; the same twice is there once. */
    void add(Letter letter) {
        try {
            outbox.insert(letter, List.of());
        } catch (DuplicateKeyException _) {
            // the form was sent twice
        }
    }

    Optional<Letter> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Letter.class));
    }

    /** All of some cases. */
    List<Letter> ofCases(Collection<String> caseIds) {
        return mongo.find(Query.query(where("caseId").in(caseIds)), Letter.class);
    }

    /** Changes one, whatever it has come to by now. */
    void change(String id, UnaryOperator<Letter> act) {
        while (true) {
            Optional<Letter> found = find(id);
            if (found.isEmpty()) {
                return;
            }
            Letter next = act.apply(found.get());
            if (next.version() == found.get().version()) {
                return;
            }
            try {
                outbox.update(next, found.get().version(), List.of());
                return;
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: applied to what is there now
            }
        }
    }

    /** One page, the latest day first. */
    List<Letter> page(Filter filter, int limit) {
        Criteria criteria = where("stage").in(filter.stages());
        if (!filter.posts().isEmpty()) {
            criteria.and("post").in(filter.posts());
        }
        if (filter.bureau() != null) {
            criteria.and("bureau").is(filter.bureau());
        }
        Place after = filter.after();
        if (after != null) {
            criteria.and(PUT_ON).lte(after.day()).orOperator(where(PUT_ON).lt(after.day()),
                    where(PUT_ON).is(after.day()).and("_id").gt(after.id()));
        }
        return mongo.find(Query.query(criteria).with(Sort.by(Sort.Order.desc(PUT_ON), Sort.Order.asc("_id")))
                .limit(limit), Letter.class);
    }

    /** Those of some bureaus that were put before leaders in a period, both days included. */
    List<Letter> put(Collection<String> bureaus, LocalDate from, LocalDate to) {
        return mongo.find(Query.query(where("bureau").in(bureaus).and(PUT_ON).gte(from).lte(to)), Letter.class);
    }

    /** Those that leaders first read in a period. */
    List<Letter> read(Set<String> posts, LocalDate from, LocalDate to) {
        return mongo.find(Query.query(where("post").in(posts).and("readOn").gte(from).lte(to)), Letter.class);
    }
}
