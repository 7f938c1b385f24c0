package org.petitions.casework.work;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.casework.cases.Case;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.handling.HandlingRules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.FormField;
import org.petitions.casework.steps.StepForm;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Term;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** What a field of a step's form offers: its codes, or what the case and the organisation have. */
@Component
class StepChoices {
    private final Organisation organisation;
    private final AppointmentRepository appointments;

    StepChoices(Organisation organisation, AppointmentRepository appointments) {
        this.organisation = organisation;
        this.appointments = appointments;
    }

    /** Empty where it is typed. */
    List<Choice> of(StepForm<?> form, FormField field, Case found, Say say) {
        if (!field.options().isEmpty()) {
            return field.options().stream().filter(option -> !(option instanceof HandlingOutcome outcome)
                    || HandlingRules.fits(found.state().way(), outcome))
                    .map(option -> new Choice(code(option), say.name(option))).toList();
        }
        CaseState state = found.state();
        return switch (field.name()) {
            case "unit", "helpers", "others", "departments" -> units(say);
            case "to" -> colleagues(state, say);
            case "helper" -> form.step() == Step.RELEASE_HELPER ? helpers(state) : colleagues(state, say);
            case "measure" -> form.step() == Step.CARRY_OUT
                    ? same(state.commitments().open().keySet())
                    : List.of();
            case "visit" -> same(state.followUp().visitsDue().keySet().stream().map(String::valueOf).toList());
            default -> List.of();
        };
    }

    /** Handlers of a unit, by account. */
    List<String> handlersOf(String unit, Say say) {
        return appointments.ofUnit(unit).on(say.today()).stream()
                .filter(each -> each.office().role() == Role.HANDLER).map(Appointment::account).distinct().sorted()
                .toList();
    }

    private List<Choice> units(Say say) {
        return organisation.units().stream().map(unit -> unit.id().toString())
                .filter(id -> organisation.hasUnit(say.today(), id)).map(id -> new Choice(id, say.unit(id))).toList();
    }

    private List<Choice> colleagues(CaseState state, Say say) {
        String unit = state.unit();
        return unit == null ? List.of() : same(handlersOf(unit, say));
    }

    private static List<Choice> helpers(CaseState state) {
        return Stream.ofNullable(state.routing().assignment()).map(Assignment::within)
                .flatMap(within -> within.helpers().stream()).map(helper -> new Choice(helper, helper)).toList();
    }

    private static List<Choice> same(Collection<String> codes) {
        return codes.stream().map(code -> new Choice(code, code)).toList();
    }

    private static String code(Term option) {
        return ((Enum<?>) option).name();
    }
}
