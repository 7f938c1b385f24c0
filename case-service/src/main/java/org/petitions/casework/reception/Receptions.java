package org.petitions.casework.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.ChargedCases.Place;
import org.petitions.casework.reception.Reception.Host;
import org.petitions.casework.reception.Reception.Item;
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

/**
 * Keeps the sessions: a bureau and its window have those that the bureau arranged, a leader those they receive in, whoever receives with them
 * (联合接访) those too, to read; the public has those open to it.
 */
@Component
class Receptions {
    private static final String BUREAU = "host.bureau";
    private static final String JOINT = "host.joint";
    private static final String DAY = "slot.on";
    private static final int A_LOOK = 500;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final CaseReader cases;
    private final Clock clock;

    Receptions(MongoTemplate mongo, Outbox outbox, CaseReader cases, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.cases = cases;
        this.clock = clock;
    }

    /** Sessions that have one of these in a field. */
    private record Of(String field, Collection<String> values) {}

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
        return Page.of(find(actor, days, after, limit + 1), limit);
    }

    /** All of the actor's of these days, up to so many. */
    List<Reception> all(Actor actor, Days days, int most) {
        return find(actor, days, null, most);
    }

    /** Each way in which a session can be the actor's has its index, so each is asked for by itself. */
    private List<Reception> find(Actor actor, Days days, @Nullable String after, int most) {
        return of(actor).stream().flatMap(of -> find(where(of.field()).in(of.values()), days, after, most).stream())
                .distinct().sorted(Comparator.comparing((Reception each) -> each.slot().on())
                        .thenComparing(Reception::id))
                .limit(most).toList();
    }

    /** What came of a session, as far as the actor may know of it: receiving with others tells nobody what accuses them (Art. 30). */
    List<Item> known(Reception session, Actor actor) {
        return known(List.of(session), actor).getOrDefault(session.id(), List.of());
    }

    /** The same of several sessions, by their ids. */
    Map<String, List<Item>> known(List<Reception> sessions, Actor actor) {
        List<String> ids = sessions.stream().flatMap(each -> each.items().stream()).map(Item::caseId).distinct()
                .toList();
        Set<String> known = new HashSet<>();
        for (int from = 0; from < ids.size(); from += A_LOOK) {
            known.addAll(cases.knownAmong(ids.subList(from, Math.min(ids.size(), from + A_LOOK)), actor));
        }
        return sessions.stream().collect(Collectors.toMap(Reception::id,
                each -> each.items().stream().filter(item -> known.contains(item.caseId())).toList()));
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
    private static List<Of> of(Actor actor) {
        return switch (actor.role()) {
            case LEADER -> {
                if (actor.actingFor().isEmpty()) {
                    throw Actor.notAllowed();
                }
                yield List.of(new Of("host.leader", actor.actingFor()), new Of(JOINT, jointNames(actor)));
            }
            case HANDLER -> List.of(new Of(JOINT, jointNames(actor)));
            case CLERK, BUREAU, OPERATIONS, ADMINISTRATOR, AUDITOR ->
                List.of(new Of(BUREAU, List.of(actor.unit())), new Of(JOINT, jointNames(actor)));
        };
    }

    /** Under which names a session can have the actor among those who receive together: their posts, and their unit for its staff and its head. */
    private static Set<String> jointNames(Actor actor) {
        Set<String> names = new HashSet<>();
        if (actor.role() == Role.LEADER) {
            names.addAll(actor.actingFor());
        }
        if (actor.role() != Role.LEADER || actor.headsOwnUnit()) {
            names.add(actor.unit());
        }
        return names;
    }

    /**
     * A session of the actor's, to read.
     *
     * @throws ProblemException 404 for one that is not there, or not theirs
     */
    Reception find(String id, Actor actor) {
        return get(id).filter(session -> isOf(session.host(), actor))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    private static boolean isOf(Host host, Actor actor) {
        boolean own = switch (actor.role()) {
            case LEADER -> actor.actingFor().contains(host.leader());
            case HANDLER -> false;
            case CLERK, BUREAU, OPERATIONS, ADMINISTRATOR, AUDITOR -> host.bureau().equals(actor.unit());
        };
        return own || host.joint().stream().anyMatch(jointNames(actor)::contains);
    }

    /**
     * A session that the actor's bureau arranged, to do something in it.
     *
     * @throws ProblemException 404 for one that is not there, or not theirs; 403 where they only receive with others
     */
    Reception findOwn(String id, Actor actor) {
        Reception session = find(id, actor);
        if (!session.host().bureau().equals(actor.unit())) {
            throw Actor.notAllowed();
        }
        return session;
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
