package org.petitions.casework.duty;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.audience.Audience;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.shell.actor.Actor;

/**
 * Whose account somebody is shown.
 *
 * @param bureau unit id of the bureau whose cases count, or null for every bureau's
 * @param unit unit id of the one office shown, or null for all that had such a case
 */
record DutyAudience(@Nullable String bureau, @Nullable String unit) {

    /**
     * @param asked unit id asked for, or null
     * @throws org.petitions.shell.web.ProblemException 403 when it is not the actor's to see
     */
    static DutyAudience of(Actor actor, @Nullable String asked) {
        return switch (actor.role()) {
            case OPERATIONS -> new DutyAudience(null, asked);
            case BUREAU -> new DutyAudience(Audience.isCityBureau(actor.unit()) ? null : actor.unit(), asked);
            case HANDLER -> ofUnit(actor.unit(), asked);
            case LEADER -> ofLeader(PostId.parse(actor.id()).orElseThrow(Actor::notAllowed), asked);
            case CLERK -> throw Actor.notAllowed();
        };
    }

    private static DutyAudience ofLeader(PostId post, @Nullable String asked) {
        return switch (post.rung()) {
            case UNIT_HEAD -> ofUnit(post.owner(), asked);
            case COUNTY_LEADER, DUTY_DESK ->
                new DutyAudience(new UnitId(post.owner(), UnitKind.PB).toString(), asked);
            case CITY_LEADER, PRINCIPAL_LEADER -> new DutyAudience(null, asked);
        };
    }

    private static DutyAudience ofUnit(String unit, @Nullable String asked) {
        if (asked != null && !asked.equals(unit)) {
            throw CaseProblems.notCompetent();
        }
        return new DutyAudience(null, unit);
    }

    boolean includes(String line) {
        return unit == null || unit.equals(line);
    }
}
