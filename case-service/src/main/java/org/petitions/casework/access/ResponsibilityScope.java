package org.petitions.casework.access;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.starter.actor.Actor;

/**
 * What an office or a leader answers for (职责范围): one unit, one bureau's cases, or with neither all of the city's.
 *
 * @param unit unit id, or null
 * @param bureau unit id of a county's bureau, or null
 */
public record ResponsibilityScope(@Nullable String unit, @Nullable String bureau) {
    /** All of the city's. */
    public static final ResponsibilityScope ALL = new ResponsibilityScope(null, null);

    /** A unit's own. */
    public static ResponsibilityScope ofUnit(String unit) {
        return new ResponsibilityScope(unit, null);
    }

    /** A bureau's own cases; the city's bureau has every county's before it. */
    public static ResponsibilityScope ofBureau(String bureau) {
        return CaseAccessRules.isCityBureau(bureau) ? ALL : new ResponsibilityScope(null, bureau);
    }

    /**
     * What a leader answers for: of several posts the one that reaches farthest, of two heads' posts the one of the office they act at.
     *
     * @throws org.petitions.starter.problem.ProblemException 403 when the actor acts for no post
     */
    public static ResponsibilityScope ofLeader(Actor actor) {
        return actor.actingFor().stream().flatMap(id -> PostId.parse(id).stream()).map(ResponsibilityScope::ofPost)
                .min(Comparator.comparing((ResponsibilityScope scope) -> scope.unit() != null)
                        .thenComparing(scope -> scope.bureau() != null)
                        .thenComparing(scope -> !actor.unit().equals(scope.unit())))
                .orElseThrow(Actor::notAllowed);
    }

    /** What a post answers for: a head the unit, a bureau's head what is before it, a county's leader and duty desk the county, the city's all. */
    public static ResponsibilityScope ofPost(PostId post) {
        return switch (post.rung()) {
            case UNIT_HEAD -> isBureau(post.owner()) ? ofBureau(post.owner()) : ofUnit(post.owner());
            case COUNTY_LEADER, DUTY_DESK -> ofBureau(new UnitId(post.owner(), UnitKind.PB).toString());
            case CITY_LEADER, PRINCIPAL_LEADER -> ALL;
        };
    }

    private static boolean isBureau(String unit) {
        return UnitId.parse(unit).filter(id -> id.kind() == UnitKind.PB).isPresent();
    }
}
