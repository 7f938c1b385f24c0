package org.petitions.casework.accountability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasureRules.Allowed;
import org.petitions.casework.accountability.MeasureRules.Command;
import org.petitions.casework.accountability.MeasureRules.Refused;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps measures: one document, one write. */
@Component
class MeasureStore {
    static final String KEYSET = "case-store";
    private static final int MOST_CARDS = 200;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final SealingKeyset seal;

    MeasureStore(MongoTemplate mongo, Outbox outbox, SealingKeysets seals) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.seal = seals.named(KEYSET);
    }

    /**
     * What a list is asked for; null means any.
     *
     * @param bureau unit id of the bureau that holds to duty
     * @param unit unit id of who answers
     * @param post post id it is addressed to
     * @param before the place after which it begins
     */
    record Filter(@Nullable String bureau, @Nullable String unit, @Nullable String post, @Nullable MeasureKind kind,
            @Nullable MeasureStage stage, @Nullable Place before) {}

    /** A place in a list: the latest come first. */
    record Place(LocalDate openedOn, String id) {
        private static final int DAY = 10;

        static Place of(AccountabilityMeasure measure) {
            return new Place(measure.openedOn(), measure.id());
        }

        /** @throws java.time.DateTimeException for what is none */
        static Place parse(String text) {
            return new Place(LocalDate.parse(text.substring(0, Math.min(DAY, text.length()))),
                    text.length() > DAY ? text.substring(DAY + 1) : "");
        }

        @Override
        public String toString() {
            return openedOn + "~" + id;
        }
    }

    Optional<AccountabilityMeasure> find(String id) {
        return Optional.ofNullable(mongo.findById(id, AccountabilityMeasure.class));
    }

    /** Those of these ids that there are. */
    List<AccountabilityMeasure> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : listed(Query.query(where("_id").in(ids)));
    }

    List<AccountabilityMeasure> page(Filter filter, int most) {
        List<Criteria> all = new ArrayList<>();
        add(all, "bureau", filter.bureau());
        add(all, "unit", filter.unit());
        if (filter.post() != null) {
            all.add(where("post").exists(true).is(filter.post()));
        }
        add(all, "kind", filter.kind());
        add(all, "stage", filter.stage());
        Place place = filter.before();
        if (place != null) {
            all.add(new Criteria().orOperator(where("openedOn").lt(place.openedOn()),
                    where("openedOn").is(place.openedOn()).and("_id").gt(place.id())));
        }
        Criteria asked = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return listed(Query.query(asked).with(Sort.by(Sort.Order.desc("openedOn"), Sort.Order.asc("_id"))).limit(most));
    }

    /** Those that a list shows, without the sealed words, which it does not open. */
    private List<AccountabilityMeasure> listed(Query query) {
        query.fields().exclude(AccountabilityMeasure.WORDS);
        return mongo.find(query, AccountabilityMeasure.class);
    }

    private static void add(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }

    /** Those about a case, the earliest first. */
    List<AccountabilityMeasure> ofCase(String caseId) {
        return listed(Query.query(where("caseId").exists(true).is(caseId)));
    }

    /** Those about any of these cases. */
    List<AccountabilityMeasure> supervised(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : listed(Query.query(where("caseId").exists(true).in(caseIds)));
    }

    /** Those that some bureaus opened in a period, both days included. */
    List<AccountabilityMeasure> opened(Collection<String> bureaus, LocalDate from, LocalDate to) {
        return listed(Query.query(where("bureau").in(bureaus).and("openedOn").gte(from).lte(to)));
    }

    /** The cards of a unit, as the rule of cards needs them: the latest first. */
    List<AccountabilityMeasure> cardsOf(String unit) {
        return listed(Query.query(where("unit").is(unit).and("kind").in(MeasureKind.YELLOW_CARD,
                MeasureKind.RED_CARD)).with(Sort.by(Sort.Order.desc("openedOn"), Sort.Order.asc("_id")))
                .limit(MOST_CARDS));
    }

    /** Those of a bureau whose answer did not come in time and is still owed. */
    List<AccountabilityMeasure> late(String bureau, LocalDate today) {
        return listed(Query.query(where("bureau").is(bureau).and("stage").is(MeasureStage.ASKED).and("by").lt(today))
                .with(Sort.by("by")));
    }

    /** Keeps a new one; the same id twice keeps one. */
    void add(AccountabilityMeasure measure, @Nullable String words) {
        try {
            outbox.insert(measure.with(sealed(measure, words)), List.of());
        } catch (DuplicateKeyException _) {
            // the same form or the same card once more
        }
    }

    /**
     * Does what the rules allow.
     *
     * @param version that was shown
     * @throws ProblemException 409, 422 where the rules refuse; 412 where somebody did something since
     */
    void handle(AccountabilityMeasure measure, long version, Command command, @Nullable String words, Actor actor,
            LocalDate today, int farthestDays) {
        if (measure.version() != version) {
            if (measure.version() == version + 1 && measure.last().kind() == command.act()
                    && measure.last().account().equals(actor.id())) {
                return; // sent twice
            }
            throw ExpectedVersion.stale();
        }
        switch (MeasureRules.decide(measure, command, actor.id(), today, farthestDays)) {
            case Refused(var why) -> throw new ProblemException(why);
            case Allowed(var next) -> {
                try {
                    outbox.update(next.with(sealed(next, words)), version, List.of());
                } catch (StaleVersionException _) {
                    throw ExpectedVersion.stale();
                }
            }
        }
    }

    private @Nullable SealedBox sealed(AccountabilityMeasure measure, @Nullable String words) {
        return words == null ? null : seal.seal(PackedText.pack(words.getBytes(UTF_8)), measure.id());
    }

    /** What was written with an act; empty for nothing. Whoever calls this records the opening first. */
    String words(AccountabilityMeasure measure, int act) {
        SealedBox box = measure.words().get(Integer.toString(act));
        return box == null ? "" : new String(PackedText.unpack(seal.open(box, measure.id())), UTF_8);
    }
}
