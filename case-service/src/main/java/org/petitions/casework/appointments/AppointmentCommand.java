package org.petitions.casework.appointments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Appointment.Act;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.Office;
import org.petitions.law.LegalCalendar;

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
     * @param from the first day, in Asia/Shanghai; null for the day of the command
     * @param until the last day, or null while no end is known
     */
    record Appoint(String id, String account, Office office, @Nullable LocalDate from,
            @Nullable LocalDate until, AppointmentReason reason) implements AppointmentCommand {
        @Override
        public String unit() {
            return office.unit();
        }

        /** What it makes, once somebody did it. */
        Appointment made(Act act) {
            LocalDate first = from == null ? LegalCalendar.dayOf(act.at()) : from;
            return new Appointment(id, account, office, first, until, act, null);
        }
    }

    /**
     * An appointment ends at once.
     *
     * @param id the appointment's
     */
    record Withdraw(String unit, String id, AppointmentReason reason) implements AppointmentCommand {}
}
