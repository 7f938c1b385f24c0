package org.petitions.casework.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.petitions.casework.appointments.AppointmentCommand.Appoint;
import org.petitions.casework.appointments.AppointmentCommand.Withdraw;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.Appointment.Act;
import org.petitions.casework.organisation.Appointed;
import org.petitions.casework.organisation.Office;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Staff;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who may appoint whom to what, and withdraw them: pure. */
final class AppointmentRules {
    /** Past and withdrawn ones too: what stands in one document and is told in one event has an end. */
    static final int MOST_ENTRIES = 200;

    private final Organisation organisation;

    /** @param organisation which units and posts there are */
    AppointmentRules(Organisation organisation) {
        this.organisation = organisation;
    }

    /** What comes of a command. */
    sealed interface Decision {
        /** The appointment as it stands then; unchanged where it stood so already. */
        record Happens(Appointment appointment) implements Decision {}

        /** Nothing. */
        record Refused(AppointmentProblem reason) implements Decision {}
    }

    /** Whether somebody administers a unit: as its own administrator, as that of its division's petition bureau, or of the city's. */
    static boolean administers(Actor actor, String unit) {
        if (actor.role() != Role.ADMINISTRATOR || UnitId.parse(unit).isEmpty()) {
            return false;
        }
        String division = UnitId.divisionOf(unit);
        return actor.unit().equals(unit) || actor.unit().equals(new UnitId(division, UnitKind.PB).toString())
                || actor.unit().equals(new UnitId(UnitId.cityOf(division), UnitKind.PB).toString());
    }

    /**
     * Decides.
     *
     * @param staff all who are or were appointed to something at the command's unit, and what else stands in the entry that changes
     * @param at now, UTC
     */
    Decision decide(AppointmentCommand command, Actor actor, Appointed staff, Instant at) {
        if (!administers(actor, command.unit())) {
            return new Decision.Refused(AppointmentProblem.NOT_YOUR_UNIT);
        }
        Act act = new Act(actor.id(), actor.unit(), at, command.reason());
        return switch (command) {
            case Appoint appoint -> appoint(appoint, actor, staff, act);
            case Withdraw withdraw -> withdraw(withdraw, actor, staff.atUnit(), act);
        };
    }

    private Decision appoint(Appoint command, Actor actor, Appointed staff, Act act) {
        Optional<Appointment> before = staff.atUnit().find(command.id());
        if (before.isPresent()) {
            return isRepeat(command, before.get())
                    ? new Decision.Happens(before.get())
                    : new Decision.Refused(AppointmentProblem.APPOINTMENT_KEY_REUSED);
        }
        Appointment made = command.made(act);
        return refusal(made, actor, staff).<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Happens(made));
    }

    /** A request that named no first day means the day of the first time when it is sent again after midnight. */
    private static boolean isRepeat(Appoint command, Appointment before) {
        Act made = before.made();
        return made != null && made.reason() == command.reason()
                && before.equals(command.made(made).withdrawn(before.withdrawn()));
    }

    private Optional<AppointmentProblem> refusal(Appointment made, Actor actor, Appointed staff) {
        if (actor.names().contains(made.account())) {
            return Optional.of(AppointmentProblem.OWN_APPOINTMENT);
        }
        if (!mayAppointAccount(actor, made.account())) {
            return Optional.of(AppointmentProblem.ACCOUNT_OF_OTHERS);
        }
        if (isOverAll(made.office().role()) && !UnitId.isCityBureau(actor.unit())) {
            return Optional.of(AppointmentProblem.BY_CITY_ADMINISTRATOR);
        }
        if (staff.inEntry().appointments().size() >= MOST_ENTRIES) {
            return Optional.of(AppointmentProblem.TOO_MANY_APPOINTMENTS);
        }
        return misfit(made.office(), made.from()).or(() -> clash(made, staff.atUnit()));
    }

    /**
     * Accounts begin with the unit they are of. One with a second office has to choose at each request, so that others do not give it one:
     * a unit's administrator appoints the unit's accounts, a bureau's those of its division, the city's any.
     */
    private static boolean mayAppointAccount(Actor actor, String account) {
        if (UnitId.isCityBureau(actor.unit())) {
            return true;
        }
        String division = UnitId.divisionOf(actor.unit());
        return UnitId.isBureau(actor.unit())
                ? account.startsWith(division + '-') || account.startsWith(division + '.')
                : account.startsWith(actor.unit() + '.');
    }

    /** Whose role reaches beyond the own unit and county: who appoints to it reaches there too. */
    private static boolean isOverAll(Role role) {
        return role == Role.AUDITOR || role == Role.OPERATIONS;
    }

    private Optional<AppointmentProblem> misfit(Office office, LocalDate day) {
        if (!organisation.hasUnit(day, office.unit())) {
            return Optional.of(AppointmentProblem.UNIT_NOT_THERE);
        }
        return switch (office) {
            case AtUnit(String unit, Role role) when role == Role.BUREAU && !UnitId.isBureau(unit) -> Optional
                    .of(AppointmentProblem.ROLE_NOT_OF_UNIT);
            case ForPost post when !organisation.hasPost(day, post.post()) -> Optional
                    .of(AppointmentProblem.POST_NOT_THERE);
            case AtUnit _,ForPost _ -> Optional.empty();
        };
    }

    private static Optional<AppointmentProblem> clash(Appointment made, Staff staff) {
        var others = staff.appointments().stream()
                .filter(other -> isSame(made.office(), other.office()) && other.overlaps(made)).toList();
        if (others.stream().anyMatch(other -> other.account().equals(made.account()))) {
            return Optional.of(AppointmentProblem.ALREADY_APPOINTED);
        }
        return !others.isEmpty() && isHolder(made.office())
                ? Optional.of(AppointmentProblem.POST_HELD)
                : Optional.empty();
    }

    /** Whatever field a deputy has: one account is a deputy once. */
    private static boolean isSame(Office one, Office other) {
        return one instanceof ForPost(String post, PostCapacity capacity, _)
                ? other instanceof ForPost(String another, PostCapacity otherwise, _) && post.equals(another)
                        && capacity == otherwise
                : one.equals(other);
    }

    private static boolean isHolder(Office office) {
        return office instanceof ForPost post && post.capacity() == PostCapacity.HOLDER;
    }

    private static Decision withdraw(Withdraw command, Actor actor, Staff staff, Act act) {
        Optional<Appointment> found = staff.find(command.id());
        if (found.isEmpty()) {
            return new Decision.Refused(AppointmentProblem.APPOINTMENT_NOT_FOUND);
        }
        Appointment appointment = found.get();
        if (appointment.withdrawn() != null) {
            return new Decision.Happens(appointment);
        }
        if (actor.names().contains(appointment.account())) {
            return new Decision.Refused(AppointmentProblem.OWN_APPOINTMENT);
        }
        if (isOverAll(appointment.office().role()) && !UnitId.isCityBureau(actor.unit())) {
            return new Decision.Refused(AppointmentProblem.BY_CITY_ADMINISTRATOR);
        }
        LocalDate today = LegalCalendar.dayOf(act.at());
        LocalDate until = appointment.until();
        if (until != null && until.isBefore(today)) {
            return new Decision.Refused(AppointmentProblem.APPOINTMENT_OVER);
        }
        return isLastAdministrator(appointment, staff, today)
                ? new Decision.Refused(AppointmentProblem.LAST_ADMINISTRATOR)
                : new Decision.Happens(appointment.withdrawn(act));
    }

    /** Without an administrator a unit could not even appoint one. */
    private static boolean isLastAdministrator(Appointment appointment, Staff staff, LocalDate today) {
        return appointment.office().role() == Role.ADMINISTRATOR && staff.on(today).stream()
                .noneMatch(other -> other.office().role() == Role.ADMINISTRATOR
                        && !other.account().equals(appointment.account()));
    }
}
