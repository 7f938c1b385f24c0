package org.petitions.casework.charge;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.ChargedCases;
import org.petitions.casework.cases.ChargedCases.ChargeFilter;
import org.petitions.casework.cases.ChargedCases.Place;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** Lists of cases in charge: a leader sees the own, and what they handed down; a bureau those before it, the city's bureau all. By last days. */
@Component
class ChargeLists {
    private final ChargedCases charged;
    private final Clock clock;

    ChargeLists(ChargedCases charged, Clock clock) {
        this.charged = charged;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param next what {@code after} has to be for the next page, null on the last
     */
    record Page(List<CaseRow> rows, @Nullable String next) {}

    /**
     * One page.
     *
     * @param leader post id of the only leader a bureau asks about; null for all
     * @param after the {@code next} of the page before; null for the first
     */
    Page page(@Nullable String leader, @Nullable ChargeStage stage, @Nullable String after, int limit, Actor actor) {
        Place place = after == null ? null : Place.parse(after);
        List<CaseRow> found = charged.page(filter(leader, stage, actor).from(place), limit + 1);
        List<CaseRow> rows = found.subList(0, Math.min(limit, found.size()));
        return new Page(rows, found.size() > limit ? place(rows.getLast()).toString() : null);
    }

    private static Place place(CaseRow row) {
        return new Place(Objects.requireNonNull(row.charge(), "a list of charges has them").by(), row.id());
    }

    /** All of it up to so many. */
    List<CaseRow> first(@Nullable String leader, @Nullable ChargeStage stage, int most, Actor actor) {
        return charged.page(filter(leader, stage, actor), most);
    }

    /** @throws org.petitions.starter.problem.ProblemException 403 for a deputy, who acts for no post on the ladder and so has no list */
    private static ChargeFilter filter(@Nullable String leader, @Nullable ChargeStage stage, Actor actor) {
        if (actor.role() != Role.LEADER) {
            return new ChargeFilter(actor, leader == null ? Set.of() : Set.of(leader), bureau(actor), stage, null);
        }
        Set<String> posts = actor.actingFor();
        if (posts.isEmpty()) {
            throw Actor.notAllowed(); // no posts asks for those of all
        }
        return new ChargeFilter(actor, posts, null, stage, null);
    }

    /** Open cases of more than a year without a leader in charge (积案), by bureau: a figure of offices. */
    Map<String, Long> backlogWithoutLeader(Actor actor) {
        return charged.withoutLeader(actor, bureau(actor),
                Backlog.openedBefore(LegalCalendar.dayOf(clock.instant())));
    }

    private static @Nullable String bureau(Actor actor) {
        return ResponsibilityScope.ofBureau(actor.unit()).bureau();
    }
}
