package org.petitions.notification.alerts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UnitId;

/**
 * What of all alerts an office may be told: of a county's bureau those about petitions that are before it, of the city's those before any
 * bureau of the city, with neither all; and none that is to be kept from whoever asks (Art. 30).
 *
 * @param names under which ids an accusation may be against whoever asks
 * @param bureau unit id of a county's bureau, or null
 * @param city code of a city, or null
 */
public record AlertScope(Set<String> names, @Nullable String bureau, @Nullable String city) {
    public AlertScope {
        names = Set.copyOf(names);
    }

    /** All, for the platform's operations. */
    public static AlertScope all(Set<String> names) {
        return new AlertScope(names, null, null);
    }

    /** A bureau's, its city's where it is that. */
    public static AlertScope ofBureau(String bureau, Set<String> names) {
        return UnitId.isCityBureau(bureau)
                ? new AlertScope(names, null, UnitId.divisionOf(bureau))
                : new AlertScope(names, bureau, null);
    }
}
