package org.petitions.casework.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.ChargedCases.Place;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps the sessions: a bureau and its window have those that the bureau arranged, a leader those they receive in, the public those open to it. */
@Component
class Receptions {
    private static final String BUREAU = "host.bureau";
    private static final String DAY = "slot.on";

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock clock;

    Receptions(MongoTemplate mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Days that a list is of.
     *
     * @param from the first, in Asia/Shanghai
     * @param until the last; null for no end
     */
    record Days(LocalDate from, @Nullable LocalDate until) {}

    /**
     * A page of a list, the earliest first.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<Reception> sessions, @Nullable String next) {
        static Page of(List<Reception> found, int limit) {
            if (found.size() <= limit) {
                return new Page(found, null);
            }
            Reception last = found.get(limit - 1);
            return new Page(found.subList(0, limit), new Place(last.slot().on(), last.id()).toString());
        }
    }

    /** What everybody is told of a bureau's sessions from a day on. */
    Page open(String bureau, LocalDate from, @Nullable String after, int limit) {
        Criteria of = where(BUREAU).is(bureau).and("form").in(ReceptionForm.allOpen());
        return Page.of(find(of, new Days(from, null), after, limit + 1), limit);
    }

    /** The actor's. */
    Page page(Actor actor, Days days, @Nullable String after, int limit) {
        return Page.of(find(of(actor), days, after, limit + 1), limit);
    }

    /** All of the actor's of these days, up to so many. */
    List<Reception> all(Actor actor, Days days, int most) {
        return find(of(actor), days, null, most);
    }

    /** The sessions of a bureau on one day. */
    List<Reception> on(String bureau, LocalDate day) {
        return find(where(BUREAU).is(bureau), new Days(day, day), null, 500);
    }

    private List<Reception> find(Criteria of, Days days, @Nullable String after, int most) {
        Place place = after == null ? null : Place.parse(after);
        LocalDate from = place == null ? days.from() : place.by();
        Criteria on = of.and(DAY).gte(from);
        if (days.until() != null) {
            on = on.lte(days.until());
        }
        if (place != null) {
            on.orOperator(where(DAY).gt(place.by()), where("_id").gt(place.id()));
        }
        return mongo.find(Query.query(on).with(Sort.by(Sort.Order.asc(DAY), Sort.Order.asc("_id"))).limit(most),
                Reception.class);
    }

    /** A leader who acts for no post on the ladder has no list. */
    private static Criteria of(Actor actor) {
        if (actor.role() != Role.LEADER) {
            return where(BUREAU).is(actor.unit());
        }
        Set<String> posts = actor.actingFor();
        if (posts.isEmpty()) {
            throw Actor.notAllowed();
        }
        return where("host.leader").in(posts);
    }

    /**
     * A session of the actor's.
     *
     * @throws ProblemException 404 for one that is not there, or not theirs
     */
    Reception find(String id, Actor actor) {
        return get(id).filter(session -> actor.role() == Role.LEADER
                ? actor.actingFor().contains(session.host().leader())
                : session.host().bureau().equals(actor.unit()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /**
     * A session as everybody may see it.
     *
     * @throws ProblemException 404 for one that is not there, or to which not everybody may come
     */
    Reception findOpen(String id) {
        return get(id).filter(session -> session.form().isOpen())
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    private Optional<Reception> get(String id) {
        return Optional.ofNullable(mongo.findById(id, Reception.class));
    }

    /** Arranges a session; the same form twice arranges one. */
    void arrange(Reception session, Actor actor) {
        try {
            outbox.insert(session, List.of());
        } catch (DuplicateKeyException _) {
            find(session.id(), actor);
        }
    }

    /**
     * Does something to a session as it is now; nothing where it was done already.
     *
     * @throws ProblemException 404, or why it is refused
     */
    Reception apply(String id, ReceptionCommand command) {
        while (true) {
            Reception session = get(id).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
            try {
                return save(session, command);
            } catch (StaleVersionException _) {
                // somebody wrote at the same time: decided anew on what is there now
            }
        }
    }

    /**
     * Does something to a session as it was shown.
     *
     * @return as it is then
     * @throws ProblemException 412 where somebody wrote since; why it is refused
     */
    Reception apply(Reception session, long version, ReceptionCommand command) {
        if (session.version() != version) {
            throw ExpectedVersion.stale();
        }
        try {
            return save(session, command);
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    private Reception save(Reception session, ReceptionCommand command) {
        ReceptionRules.refusal(session, command, today()).ifPresent(why -> {
            throw new ProblemException(why);
        });
        Reception next = ReceptionRules.evolve(session, command);
        if (!next.equals(session)) {
            outbox.update(next, session.version(), List.of());
        }
        return next;
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
