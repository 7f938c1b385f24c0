package org.petitions.casework.cityrules;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cityrules.CityRule.Act;
import org.petitions.casework.cityrules.CityRule.Draft;
import org.petitions.casework.cityrules.CityRule.Recorded;
import org.petitions.casework.cityrules.CityRule.Signature;
import org.petitions.casework.cityrules.RuleCommand.Decision;
import org.petitions.events.terms.UnitId;
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

/** The register of a city's rules. Every office of the city reads it; the city's petition bureau alone writes. */
@Component
class CityRules {
    /** A city's rules are read at once: it has some dozens. */
    private static final int MOST = 1000;

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final Clock clock;

    CityRules(MongoTemplate mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A rule as it stands today.
     *
     * @param successor the signed edition that replaces it; null where there is none
     * @param lastDay the last day on which it is in force; null where that is open
     */
    record Standing(CityRule rule, RuleStanding standing, @Nullable CityRule successor, @Nullable LocalDate lastDay) {
        /** From when the edition that replaces it is in force; null where none does. */
        @Nullable
        LocalDate successorFrom() {
            return from(successor);
        }
    }

    /**
     * All of the actor's city that they may see, without their texts: what is in force first, then what comes, is drafted and is over; the
     * latest signed first.
     */
    List<Standing> all(Actor actor) {
        List<CityRule> rules = stored(actor);
        return rules.stream().filter(rule -> maySee(rule, actor)).map(rule -> standing(rule, rules)).sorted(Comparator
                .comparingInt((Standing each) -> place(each.standing()))
                .thenComparing(each -> from(each.rule()), Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(each -> each.rule().id())).toList();
    }

    /**
     * One of the actor's city, with its text.
     *
     * @throws ProblemException 404 for one that is not there, is another city's, or is not signed and the actor does not keep the register
     */
    Standing find(String id, Actor actor) {
        CityRule rule = mongo.findById(id, CityRule.class);
        if (rule == null || !rule.city().equals(city(actor)) || !maySee(rule, actor)) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
        }
        return standing(rule, stored(actor));
    }

    /** What is not signed is a paper of the bureau that drafts it. */
    private static boolean maySee(CityRule rule, Actor actor) {
        return rule.signature() != null || mayKeep(actor);
    }

    /** Whether the actor writes in the register. */
    static boolean mayKeep(Actor actor) {
        return actor.role() == Role.BUREAU && UnitId.isCityBureau(actor.unit());
    }

    /**
     * Drafts a rule; the same form twice drafts one.
     *
     * @param replaces id of the edition that it is to replace; null for a first one
     * @return whether it is there as it was sent; false where the form was sent before with another text
     * @throws ProblemException 403 where the actor is not the city's bureau; 404 where there is no such edition
     */
    boolean draft(String id, Draft draft, @Nullable String replaces, Actor actor) {
        check(actor);
        int edition = replaces == null ? 1 : find(replaces, actor).rule().edition() + 1;
        try {
            outbox.insert(new CityRule(id, 1, city(actor), edition, draft, replaces, null, null, null,
                    List.of(new Act(Recorded.DRAFTED, actor.id(), now()))), List.of());
            return true;
        } catch (DuplicateKeyException _) {
            CityRule there = find(id, actor).rule();
            return there.draft().equals(draft) && Objects.equals(there.replaces(), replaces);
        }
    }

    /**
     * Records something of a rule; the same twice is recorded once.
     *
     * @param version of the rule that was shown
     * @throws ProblemException 403 where the actor is not the city's bureau; 404 where there is no such rule; 412 where somebody wrote since
     */
    Decision record(String id, long version, RuleCommand command, Actor actor) {
        check(actor);
        Standing found = find(id, actor);
        Decision decision = command.decide(found.rule(), context(found, command, actor));
        if (!(decision instanceof Decision.Decided(CityRule next)) || next.version() == found.rule().version()) {
            return decision;
        }
        if (found.rule().version() != version) {
            throw ExpectedVersion.stale();
        }
        try {
            outbox.update(next, version, List.of());
            return decision;
        } catch (StaleVersionException _) {
            throw ExpectedVersion.stale();
        }
    }

    private RuleCommand.Context context(Standing found, RuleCommand command, Actor actor) {
        List<CityRule> rules = stored(actor);
        String replaces = found.rule().replaces();
        String number = command instanceof RuleCommand.Sign(Signature signature) ? signature.number() : "";
        List<CityRule> others = rules.stream().filter(each -> each.signature() != null)
                .filter(each -> !each.id().equals(found.rule().id())).toList();
        boolean replaced = replaces != null && others.stream().anyMatch(each -> replaces.equals(each.replaces()));
        boolean taken = others.stream().map(CityRule::signature)
                .anyMatch(each -> each != null && each.number().equals(number));
        return new RuleCommand.Context(
                rules.stream().filter(each -> each.id().equals(replaces)).findFirst().orElse(null), replaced, taken,
                found.successorFrom(), actor.id(), now(), today());
    }

    private List<CityRule> stored(Actor actor) {
        Query query = Query.query(where("city").is(city(actor))).with(Sort.by("_id")).limit(MOST);
        query.fields().exclude(CityRule.TEXT);
        return mongo.find(query, CityRule.class);
    }

    private Standing standing(CityRule rule, List<CityRule> rules) {
        CityRule successor = rules.stream()
                .filter(each -> rule.id().equals(each.replaces()) && each.signature() != null)
                .min(Comparator.comparing(each -> Optional.ofNullable(from(each)).orElse(LocalDate.MAX))).orElse(null);
        LocalDate next = from(successor);
        LocalDate replaced = next == null ? null : next.minusDays(1);
        LocalDate until = rule.until();
        LocalDate last = until == null || replaced != null && replaced.isBefore(until) ? replaced : until;
        return new Standing(rule, RuleStanding.of(rule, next, today()), successor, last);
    }

    private static @Nullable LocalDate from(@Nullable CityRule rule) {
        Signature signature = rule == null ? null : rule.signature();
        return signature == null ? null : signature.from();
    }

    private static int place(RuleStanding standing) {
        return switch (standing) {
            case IN_FORCE -> 0;
            case COMING -> 1;
            case REVIEWED -> 2;
            case DRAFTED -> 3;
            case REPLACED, REPEALED -> 4;
        };
    }

    /** @throws ProblemException 403 where the actor does not write in the register */
    static void check(Actor actor) {
        if (!mayKeep(actor)) {
            throw Actor.notAllowed();
        }
    }

    private static String city(Actor actor) {
        return UnitId.cityOf(UnitId.divisionOf(actor.unit()));
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
