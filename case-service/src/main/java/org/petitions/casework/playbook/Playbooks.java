package org.petitions.casework.playbook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps playbooks. Everybody of a county reads its bureau's and the city's; each bureau writes its own, and a draft is its own alone. */
@Component
class Playbooks {
    /** A bureau's are read at once: it has some dozens. */
    private static final int MOST = 1000;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock clock;

    Playbooks(MongoTemplate mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    /** What a reader finds: by category, the latest edition first. */
    List<Playbook> all(Actor actor) {
        String own = bureauOf(UnitId.divisionOf(actor.unit()));
        return Stream.concat(of(own).stream(), own.equals(cityOf(own)) ? Stream.of() : of(cityOf(own)).stream())
                .filter(each -> !each.isDraft() || isKeeper(each, actor))
                .sorted(Comparator.comparing(Playbook::category)
                        .thenComparing(Playbook::from, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(Playbook::id))
                .toList();
    }

    private List<Playbook> of(String bureau) {
        return mongo.find(Query.query(where("bureau").is(bureau)).with(Sort.by("_id")).limit(MOST), Playbook.class);
    }

    private static String bureauOf(String division) {
        return new UnitId(division, UnitKind.PB).toString();
    }

    private static String cityOf(String bureau) {
        return bureauOf(UnitId.cityOf(UnitId.divisionOf(bureau)));
    }

    /** Whether the actor's bureau keeps it. */
    static boolean isKeeper(Playbook playbook, Actor actor) {
        return actor.role() == Role.BUREAU && playbook.bureau().equals(actor.unit());
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 for one that is not there, or that the reader does not see
     */
    Playbook find(String id, Actor actor) {
        return all(actor).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** One that a case began by, whoever keeps it. */
    Optional<Playbook> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Playbook.class));
    }

    /** The one in force today for cases of a category before a bureau: its own, else the city's. */
    Optional<Playbook> inForce(Category category, String bureau) {
        return Stream.of(bureau, cityOf(bureau)).distinct()
                .flatMap(each -> inForce(category, of(each)).stream()).findFirst();
    }

    private Optional<Playbook> inForce(Category category, List<Playbook> some) {
        LocalDate today = today();
        return some.stream().filter(each -> each.category() == category && each.hasBegun(today))
                .max(Comparator.comparing((Playbook each) -> Objects.requireNonNull(each.from()))
                        .thenComparing(Playbook::decidedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** How one stands among the editions of its category and bureau. */
    Standing standing(Playbook playbook) {
        if (playbook.isDraft()) {
            return Standing.DRAFT;
        }
        if (!playbook.hasBegun(today())) {
            return Standing.COMING;
        }
        return inForce(playbook.category(), of(playbook.bureau())).filter(playbook::equals).isPresent()
                ? Standing.IN_FORCE
                : Standing.REPLACED;
    }

    /**
     * Keeps a draft, new or changed; the same new one twice is kept once.
     *
     * @param version of the draft that was shown; 0 for a new one
     * @throws ProblemException 412 where somebody wrote since, it is no draft any more, or the form of a new one was sent before with other
     *     content
     */
    void draft(Playbook draft, long version, Actor actor) {
        if (version == 0) {
            try {
                outbox.insert(draft, List.of());
            } catch (DuplicateKeyException _) {
                Playbook there = find(draft.id(), actor);
                if (!there.saying(draft).equals(there.saying(there))) {
                    throw ExpectedVersion.stale();
                }
            }
            return;
        }
        Playbook now = find(draft.id(), actor);
        if (now.saying(draft).equals(now.saying(now)) && now.isDraft()) {
            return;
        }
        if (now.version() != version || !now.isDraft() || !isKeeper(now, actor)) {
            throw ExpectedVersion.stale();
        }
        update(now.saying(draft), version);
    }

    /**
     * Puts a draft in force from a day on; the same twice is done once.
     *
     * @throws ProblemException 403 for another bureau's; 412 where somebody wrote since
     */
    void putInForce(Playbook playbook, long version, LocalDate from, Actor actor) {
        if (!isKeeper(playbook, actor)) {
            throw Actor.notAllowed();
        }
        if (from.equals(playbook.from())) {
            return;
        }
        if (playbook.version() != version || !playbook.isDraft()) {
            throw ExpectedVersion.stale();
        }
        update(playbook.inForce(from, clock.instant().truncatedTo(ChronoUnit.MILLIS)), version);
    }

    private void update(Playbook next, long version) {
        try {
            outbox.update(next, version, List.of());
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }
}
