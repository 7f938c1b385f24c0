package org.petitions.casework.appointments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.petitions.casework.appointments.AppointmentCommand.Appoint;
import org.petitions.casework.appointments.AppointmentCommand.Withdraw;
import org.petitions.casework.appointments.AppointmentRules.Decision;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Office;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Staff;
import org.petitions.events.terms.PostCapacity;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appoints and withdraws, for the API and the page. */
@Component
class AppointmentDesk {
    private final AppointmentRepository appointments;
    private final AppointmentRules rules;
    private final Clock clock;

    AppointmentDesk(AppointmentRepository appointments, Organisation organisation, Clock clock) {
        this.appointments = appointments;
        this.rules = new AppointmentRules(organisation);
        this.clock = clock;
    }

    /** All appointments of a unit, or those in force on a day in Asia/Shanghai. */
    List<Appointment> list(String unit, @Nullable LocalDate on) {
        Staff staff = appointments.ofUnit(unit);
        return (on == null ? staff.appointments() : staff.on(on)).stream()
                .sorted(Comparator.comparing(Appointment::account).thenComparing(Appointment::from)
                        .thenComparing(Appointment::id))
                .toList();
    }

    /**
     * Appoints.
     *
     * @param key names the request, so that a repeat is known as one
     */
    Appointment appoint(String unit, String key, Actor actor, AppointmentRequest request) {
        Instant now = now();
        List<FieldFault> faults = request.faults(unit, LegalCalendar.dayOf(now));
        if (!faults.isEmpty()) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, faults);
        }
        Office office = request.office(unit);
        Appoint command = new Appoint(idOf(actor, request.account(), office, key), request.account(), office,
                request.from(), request.until(), request.reason());
        return appointments.save(request.account(), office,
                staff -> decided(rules.decide(command, actor, staff, now)));
    }

    /** Ends an appointment at once. Asked again it answers the same. */
    Appointment withdraw(String unit, String appointment, Actor actor, AppointmentReason reason) {
        Appointment found = appointments.ofUnit(unit).find(appointment)
                .orElseThrow(() -> new ProblemException(AppointmentProblem.APPOINTMENT_NOT_FOUND));
        Withdraw command = new Withdraw(unit, appointment, reason);
        return appointments.save(found.account(), found.office(),
                staff -> decided(rules.decide(command, actor, staff, now())));
    }

    private static Appointment decided(Decision decision) {
        return switch (decision) {
            case Decision.Happens(Appointment appointment) -> appointment;
            case Decision.Refused(AppointmentProblem reason) -> throw new ProblemException(reason);
        };
    }

    /**
     * The same for the same request of the same person, and no other. Account and office are in it, because what is told apart by looking at
     * another document is not told apart when both are written at one moment.
     */
    private static String idOf(Actor actor, String account, Office office, String key) {
        String to = switch (office) {
            case AtUnit(String unit, Role role) -> unit + '/' + role;
            case ForPost(String post, PostCapacity capacity, _) -> post + '/' + capacity;
        };
        return UUID.nameUUIDFromBytes((actor.id() + '/' + account + '/' + to + '/' + key).getBytes(UTF_8)).toString();
    }

    /** As exact as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
