package org.petitions.casework.appointments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.Office;

/** What an administrator does to the organisation. */
sealed interface AppointmentCommand {
    /** At which unit. */
    String unit();

    /** Why. */
    AppointmentReason reason();

    /**
     * Somebody gets an office or a post.
     *
     * @param id what the appointment is called by: the same for the same request, so that a repeat is known as one
     * @param from the first day, in Asia/Shanghai
     * @param until the last day, or null while no end is known
     */
    record Appoint(String id, String account, Office office, LocalDate from, @Nullable LocalDate until,
            AppointmentReason reason) implements AppointmentCommand {
        @Override
        public String unit() {
            return office.unit();
        }
    }

    /**
     * An appointment ends at once.
     *
     * @param id the appointment's
     */
    record Withdraw(String unit, String id, AppointmentReason reason) implements AppointmentCommand {}
}
