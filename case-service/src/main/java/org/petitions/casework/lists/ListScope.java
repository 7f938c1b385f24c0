package org.petitions.casework.lists;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.starter.actor.Actor;

/** Whose cases somebody's list holds. */
final class ListScope {
    private ListScope() {}

    /** A bureau and operations are told of what their list holds, a leader of what the post answers for. */
    static Filter counted(Actor actor) {
        return switch (actor.role()) {
            case OPERATIONS, BUREAU -> shownTo(actor, Filter.of(actor));
            case LEADER -> within(ResponsibilityScope.ofLeader(actor), Filter.of(actor));
            case HANDLER, CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }

    private static Filter within(ResponsibilityScope remit, Filter asked) {
        return asked.with(ListField.UNIT, remit.unit()).with(ListField.BUREAU, remit.bureau());
    }

    /** Of which units' cases the actor's list can be asked for: of one alone, of a bureau's, or with neither of all. */
    static ResponsibilityScope ofUnits(Actor actor) {
        return switch (actor.role()) {
            case OPERATIONS -> ResponsibilityScope.ALL;
            case BUREAU -> ResponsibilityScope.ofBureau(actor.unit());
            case HANDLER -> ResponsibilityScope.ofUnit(actor.unit());
            case LEADER -> actor.headsOwnUnit()
                    ? ResponsibilityScope.ofUnit(actor.unit())
                    : ResponsibilityScope.ofLeader(actor);
            case CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }

    /** What of the asked the actor's office is shown. */
    static Filter shownTo(Actor actor, Filter asked) {
        return switch (actor.role()) {
            case OPERATIONS -> asked;
            case BUREAU -> within(ResponsibilityScope.ofBureau(actor.unit()).bureau(), asked);
            case HANDLER -> shownTo(actor.unit(), asked);
            case LEADER -> ofLedUnit(actor, asked);
            case CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        };
    }

    /** A county's bureau asks for its own cases alone; the city's for all, or for one county's. */
    private static Filter within(@Nullable String own, Filter asked) {
        if (own == null) {
            return asked;
        }
        String bureau = asked.asked(ListField.BUREAU);
        if (bureau != null && !bureau.equals(own)) {
            throw CaseProblems.notCompetent();
        }
        return asked.with(ListField.BUREAU, own);
    }

    /**
     * A unit's leaders see what the unit handles or reviews, a bureau's what is before it, to decide what waits for them; a division's leaders and
     * its duty desk what is before its bureau.
     */
    private static Filter ofLedUnit(Actor leader, Filter asked) {
        if (!leader.headsOwnUnit()) {
            return within(ResponsibilityScope.ofLeader(leader).bureau(), asked);
        }
        if (UnitId.parse(leader.unit()).filter(led -> led.kind() == UnitKind.PB).isPresent()
                && asked.asked(ListField.BUREAU) != null && asked.asked(ListField.UNIT) == null) {
            return within(ResponsibilityScope.ofBureau(leader.unit()).bureau(), asked);
        }
        if (leader.unit().equals(asked.asked(ListField.REVIEW_BODY)) && asked.asked(ListField.INVOLVED) == null) {
            return asked;
        }
        boolean elsewhere = Stream.of(ListField.REVIEW_BODY, ListField.INVOLVED)
                .anyMatch(field -> asked.asked(field) != null);
        String unit = asked.asked(ListField.UNIT);
        if (UnitId.parse(leader.unit()).isEmpty() || elsewhere
                || unit != null && !unit.equals(leader.unit())) {
            throw CaseProblems.notCompetent();
        }
        return asked.with(ListField.UNIT, leader.unit());
    }

    /** Of other units' cases those alone that the own unit takes part in; of its own all. */
    private static Filter shownTo(String own, Filter asked) {
        String reviewBody = asked.asked(ListField.REVIEW_BODY);
        String involved = asked.asked(ListField.INVOLVED);
        if (own.equals(reviewBody) || own.equals(involved)) {
            return asked;
        }
        String unit = asked.asked(ListField.UNIT);
        if (reviewBody != null || involved != null || unit != null && !unit.equals(own)) {
            throw CaseProblems.notCompetent();
        }
        return asked.with(ListField.UNIT, own);
    }
}
