package org.petitions.casework.appointments;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.appointments.AppointmentCommand.Appoint;
import org.petitions.casework.appointments.AppointmentCommand.Withdraw;
import org.petitions.casework.appointments.AppointmentRules.Decision;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.Office;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Staff;
import org.petitions.events.terms.PostCapacity;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for a unit's administrator (单位管理员): who has which office or acts for which post, from when to when. */
@RestController
class AppointmentApi {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[!-~]{8,128}");

    private final AppointmentRepository appointments;
    private final AppointmentRules rules;
    private final Clock clock;

    AppointmentApi(AppointmentRepository appointments, Organisation organisation, Clock clock) {
        this.appointments = appointments;
        this.rules = new AppointmentRules(organisation);
        this.clock = clock;
    }

    /**
     * All appointments of a unit.
     *
     * @param on those in force on a day, in Asia/Shanghai; without it all, past and withdrawn ones too
     */
    @Requires(value = Action.READ_APPOINTMENTS, lookedUpForCaller = "unit")
    @GetMapping("/units/{unit}/appointments")
    List<AppointmentView> list(@PathVariable String unit,
            @RequestParam(required = false) @Nullable LocalDate on, Actor actor) {
        Staff staff = appointments.ofUnit(unit);
        return (on == null ? staff.appointments() : staff.on(on)).stream()
                .sorted(Comparator.comparing(Appointment::account).thenComparing(Appointment::from)
                        .thenComparing(Appointment::id))
                .map(AppointmentView::of).toList();
    }

    @Requires(value = Action.APPOINT, lookedUpForCaller = "unit")
    @PostMapping("/units/{unit}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView appoint(@PathVariable String unit,
            @RequestHeader(name = KEY, required = false) @Nullable String key, Actor actor,
            @Valid @RequestBody AppointmentRequest request) {
        if (key == null || !KEY_FORM.matcher(key).matches()) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of(KEY, KeyFieldCode.IDEMPOTENCY_KEY));
        }
        Instant now = now();
        LocalDate today = LegalCalendar.dayOf(now);
        List<FieldFault> faults = request.faults(unit, today);
        if (!faults.isEmpty()) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, faults);
        }
        Office office = request.office(unit);
        Appoint command = new Appoint(idOf(actor, request.account(), office, key), request.account(), office,
                request.from(), request.until(), request.reason());
        return AppointmentView.of(appointments.save(request.account(), office,
                staff -> decided(rules.decide(command, actor, staff, now))));
    }

    /** Why an appointment ends. */
    record WithdrawalRequest(@NotNull AppointmentReason reason) {}

    /** Ends an appointment at once. Asked again it answers the same. */
    @Requires(value = Action.APPOINT, lookedUpForCaller = {"unit", "appointment"})
    @PostMapping("/units/{unit}/appointments/{appointment}/withdrawal")
    AppointmentView withdraw(@PathVariable String unit, @PathVariable String appointment, Actor actor,
            @Valid @RequestBody WithdrawalRequest request) {
        Appointment found = appointments.ofUnit(unit).find(appointment)
                .orElseThrow(() -> new ProblemException(AppointmentProblem.APPOINTMENT_NOT_FOUND));
        Withdraw command = new Withdraw(unit, appointment, request.reason());
        return AppointmentView.of(appointments.save(found.account(), found.office(),
                staff -> decided(rules.decide(command, actor, staff, now()))));
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

    private enum KeyFieldCode implements FieldCode {
        IDEMPOTENCY_KEY
    }
}
