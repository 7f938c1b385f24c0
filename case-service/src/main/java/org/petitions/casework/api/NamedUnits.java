package org.petitions.casework.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;

/** Checks the units and posts that a request names. */
@Component
public class NamedUnits {
    private final Organisation organisation;
    private final AppointmentRepository appointments;
    private final Clock clock;

    NamedUnits(Organisation organisation, AppointmentRepository appointments, Clock clock) {
        this.organisation = organisation;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Checks that a unit is one of ours, or was.
     *
     * @throws ProblemException 400 naming the field
     */
    void requireKnown(String field, String unit) {
        if (!organisation.hasUnit(unit)) {
            throw fault(field, UnitFieldCode.UNKNOWN_UNIT);
        }
    }

    /**
     * Checks that it is the id of a unit, of ours or not.
     *
     * @throws ProblemException 400 naming the field
     */
    void requireUnitId(String field, String unit) {
        if (UnitId.parse(unit).isEmpty()) {
            throw fault(field, UnitFieldCode.UNKNOWN_UNIT);
        }
    }

    /**
     * Checks that a post is one of ours.
     *
     * @throws ProblemException 400 naming the field
     */
    void requirePost(String field, String post) {
        if (organisation.titleOf(LegalCalendar.dayOf(clock.instant()), post).isEmpty()) {
            throw fault(field, UnitFieldCode.UNKNOWN_POST);
        }
    }

    /**
     * Checks that a unit is there today: nothing goes to one that was divided, merged or abolished, but to its successor (Art. 24,
     * paragraph 2).
     *
     * @throws ProblemException 400 naming the field, and the successors' ids where there are any
     */
    public void requireThere(String field, String unit) {
        requireKnown(field, unit);
        List<String> answering = answeringToday(unit);
        if (answering.isEmpty()) {
            throw fault(field, UnitFieldCode.UNIT_NOT_THERE);
        }
        if (!answering.contains(unit)) {
            throw fault(field, UnitFieldCode.UNIT_SUCCEEDED, String.join(", ", answering));
        }
    }

    /**
     * Checks that an account may be a colleague's. Not every account has to be known to the organisation: only one that acts today for
     * posts of other offices alone is known to be none.
     *
     * @throws ProblemException 400 naming the field
     */
    void requireColleague(String field, String account, String unit) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        List<String> offices = appointments.postsOf(account).postsOn(today).stream()
                .flatMap(acting -> PostId.parse(acting.post()).stream()).map(PostId::owner).toList();
        if (!offices.isEmpty() && !offices.contains(unit)) {
            throw fault(field, UnitFieldCode.NOT_OF_UNIT);
        }
    }

    /** All that may answer today for what was a unit's: itself while it is there. Empty where nobody is named. */
    List<String> answeringToday(String unit) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        return organisation.choicesOn(today, unit);
    }

    private static ProblemException fault(String field, FieldCode code, Object... arguments) {
        return new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of(field, code, arguments));
    }

    private enum UnitFieldCode implements FieldCode {
        UNKNOWN_UNIT,
        UNKNOWN_POST,
        NOT_OF_UNIT,
        UNIT_NOT_THERE,
        UNIT_SUCCEEDED
    }
}
