package org.petitions.casework.appointments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
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

    private final AppointmentDesk desk;

    AppointmentApi(AppointmentDesk desk) {
        this.desk = desk;
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
        return desk.list(unit, on).stream().map(AppointmentView::of).toList();
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
        return AppointmentView.of(desk.appoint(unit, key, actor, request));
    }

    /** Why an appointment ends. */
    record WithdrawalRequest(@NotNull AppointmentReason reason) {}

    /** Ends an appointment at once. Asked again it answers the same. */
    @Requires(value = Action.APPOINT, lookedUpForCaller = {"unit", "appointment"})
    @PostMapping("/units/{unit}/appointments/{appointment}/withdrawal")
    AppointmentView withdraw(@PathVariable String unit, @PathVariable String appointment, Actor actor,
            @Valid @RequestBody WithdrawalRequest request) {
        return AppointmentView.of(desk.withdraw(unit, appointment, actor, request.reason()));
    }

    private enum KeyFieldCode implements FieldCode {
        IDEMPOTENCY_KEY
    }
}
