package org.petitions.notification.alerts;

import java.time.LocalDate;
import java.util.Optional;

/** What units are called. */
public interface UnitNames {

    /** A unit's Chinese name on a day (China's), or empty when it is not known here (yet). */
    Optional<String> on(LocalDate day, String unitId);
}
