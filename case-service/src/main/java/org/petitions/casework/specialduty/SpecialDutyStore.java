package org.petitions.casework.specialduty;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.specialduty.SpecialDutyPeriod.Decision;
import org.petitions.casework.specialduty.SpecialDutyPeriod.Duty;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps a bureau's special-duty periods; what others need of them goes to the directory in the same write. */
@Component
class SpecialDutyStore {
    private static final int SHOWN = 50;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventEncoder events;
    private final Clock clock;

    SpecialDutyStore(MongoTemplate mongo, Outbox outbox, EventEncoder events, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    /** The latest that the actor may read: of their division, and of its city, which hold for it too. */
    List<SpecialDutyPeriod> latest(Actor actor) {
        return mongo.find(Query.query(where("bureau").in(bureaus(actor)))
                .with(Sort.by(Sort.Order.desc("from"), Sort.Order.asc("_id"))).limit(SHOWN), SpecialDutyPeriod.class);
    }

    /** Those of some bureaus that began in a period, both days included. */
    List<SpecialDutyPeriod> begun(Collection<String> bureaus, LocalDate from, LocalDate to) {
        return mongo.find(Query.query(where("bureau").in(bureaus).and("from").gte(from).lte(to)),
                SpecialDutyPeriod.class);
    }

    /** @throws ProblemException 404 for one that is not there, or is another bureau's */
    SpecialDutyPeriod find(String id, Actor actor) {
        return Optional.ofNullable(mongo.findById(id, SpecialDutyPeriod.class))
                .filter(period -> period.bureau().equals(actor.unit()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 for one that is not there, or that holds for another division */
    SpecialDutyPeriod findToRead(String id, Actor actor) {
        return Optional.ofNullable(mongo.findById(id, SpecialDutyPeriod.class))
                .filter(period -> bureaus(actor).contains(period.bureau()))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Unit ids of the bureaus whose periods hold where the actor is on duty: a bureau, or the leaders and the duty desk of a division. */
    private static Set<String> bureaus(Actor actor) {
        Stream<String> divisions = actor.role() == Role.BUREAU
                ? Stream.of(UnitId.divisionOf(actor.unit()))
                : actor.actingFor().stream().flatMap(post -> PostId.parse(post).stream()).flatMap(
                        SpecialDutyStore::division);
        return divisions.flatMap(division -> Stream.of(division, UnitId.cityOf(division)))
                .map(division -> new UnitId(division, UnitKind.PB).toString()).collect(Collectors.toSet());
    }

    private static Stream<String> division(PostId post) {
        return switch (post.rung()) {
            case UNIT_HEAD -> UnitId.isBureau(post.owner()) ? Stream.of(UnitId.divisionOf(post.owner())) : Stream.of();
            case COUNTY_LEADER, DUTY_DESK, CITY_LEADER, PRINCIPAL_LEADER -> Stream.of(post.owner());
        };
    }

    /**
     * Makes one; the same form twice makes one.
     *
     * @return whether it is there as it was asked for; false where the form was sent before and asked for another
     */
    boolean make(String id, LocalDate from, LocalDate until, Decision decision, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var period = new SpecialDutyPeriod(id, 1, actor.unit(), from, until, decision, now, null, List.of());
        try {
            outbox.insert(period, List.of(events.encode(period.event(now))));
            return true;
        } catch (DuplicateKeyException _) {
            return find(id, actor).isAsked(from, until, decision);
        }
    }

    /**
     * Ends one early, or takes it back before it began; once it is over nothing happens.
     *
     * @throws ProblemException 412 for a version that is not the stored one
     */
    void end(SpecialDutyPeriod period, ExpectedVersion version) {
        if (!period.isOpenOn(today())) {
            return;
        }
        version.requireMatch(period.version());
        Instant now = clock.instant();
        SpecialDutyPeriod ended = period.ended(now);
        save(ended, period.version(), List.of(events.encode(ended.event(now))));
    }

    /**
     * Keeps a roster in the place of the one before; the same twice is kept once. No other service needs it.
     *
     * @throws ProblemException 412 for a version that is not the stored one
     */
    void keep(SpecialDutyPeriod period, List<Duty> roster, ExpectedVersion version) {
        if (!period.roster().equals(roster)) {
            version.requireMatch(period.version());
            save(period.with(roster), period.version(), List.of());
        }
    }

    private void save(SpecialDutyPeriod next, long version, List<OutgoingRecord> told) {
        try {
            outbox.update(next, version, told);
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }
}
