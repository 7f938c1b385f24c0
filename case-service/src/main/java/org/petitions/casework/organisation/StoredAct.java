package org.petitions.casework.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As {@link Appointment.Act} has it.
 *
 * @param by account
 * @param unit unit id
 * @param at UTC
 */
record StoredAct(String by, String unit, Instant at, AppointmentReason reason) {

    static @Nullable StoredAct of(Appointment.@Nullable Act act) {
        return act == null ? null : new StoredAct(act.by(), act.unit(), act.at(), act.reason());
    }

    static Appointment.@Nullable Act act(@Nullable StoredAct stored) {
        return stored == null
                ? null
                : new Appointment.Act(stored.by, stored.unit, stored.at, stored.reason);
    }
}
