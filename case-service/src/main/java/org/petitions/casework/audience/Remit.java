package org.petitions.casework.audience;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * What an office or a leader answers for (职责范围): one unit, one bureau's cases, or with neither all of the city's.
 *
 * @param unit unit id, or null
 * @param bureau unit id of a county's bureau, or null
 */
public record Remit(@Nullable String unit, @Nullable String bureau) {
    /** All of the city's. */
    public static final Remit ALL = new Remit(null, null);

    /** A unit's own. */
    public static Remit ofUnit(String unit) {
        return new Remit(unit, null);
    }

    /** A bureau's own cases; the city's bureau has every county's before it. */
    public static Remit ofBureau(String bureau) {
        return Audience.isCityBureau(bureau) ? ALL : new Remit(null, bureau);
    }

    /** What a post answers for: a head the unit, a county's leader and duty desk the county, the city's all. */
    public static Remit ofPost(PostId post) {
        return switch (post.rung()) {
            case UNIT_HEAD -> ofUnit(post.owner());
            case COUNTY_LEADER, DUTY_DESK -> ofBureau(new UnitId(post.owner(), UnitKind.PB).toString());
            case CITY_LEADER, PRINCIPAL_LEADER -> ALL;
        };
    }
}
