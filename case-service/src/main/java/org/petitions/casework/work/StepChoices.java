package org.petitions.casework.work;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.stream.Stream;
import org.petitions.casework.cases.Case;
import org.petitions.casework.charge.Leaders;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.casework.procedure.handling.HandlingRules;
import org.petitions.casework.procedure.routing.LitigationRules;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.charge.NamingRules;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.FormField;
import org.petitions.casework.steps.StepForm;
import org.petitions.events.DisputeParty;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ChargeReleaseReason;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Component;

/** What a field of a step's form offers: its codes, or what the case and the organisation have. */
@Component
class StepChoices {
    private final Organisation organisation;
    private final AppointmentRepository appointments;
    private final Leaders leaders;

    StepChoices(Organisation organisation, AppointmentRepository appointments, Leaders leaders) {
        this.leaders = leaders;
        this.organisation = organisation;
        this.appointments = appointments;
    }

    /** Empty where it is typed. */
    List<Choice> of(StepForm<?> form, FormField field, Case found, Say say) {
        if (!field.options().isEmpty()) {
            return field.options().stream().filter(option -> !(option instanceof HandlingOutcome outcome)
                    || HandlingRules.fits(found.state().way(), outcome))
                    .filter(option -> !(option instanceof ChargeReleaseReason reason) || reason.isGiven())
                    .map(option -> new Choice(code(option), say.name(option))).toList();
        }
        CaseState state = found.state();
        return switch (field.label()) {
            case "unit" -> bodies(form.step(), found, say);
            case "helpers", "others", "departments", "successor", "parties.unit" -> units(say);
            case "mediator.id" -> mediators(state, say);
            case "party", "signatures.party" -> parties(state, say);
            case "to" -> colleagues(state, say);
            case "helper" -> form.step() == Step.RELEASE_HELPER ? helpers(state) : colleagues(state, say);
            case "measure" -> form.step() == Step.CARRY_OUT
                    ? same(state.commitments().open().keySet())
                    : List.of();
            case "post", "handedBy" -> posts(field.name().equals("post")
                    ? leaders.of(state).stream().filter(post -> !post.equals(state.leaderInCharge()))
                            .filter(post -> form.step() != Step.HAND_DOWN || !post.equals(NamingRules.handing(state)))
                            .toList()
                    : leaders.of(state), say);
            case "followUp" -> followUps(state, say);
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

    /** The units that a step can name, where it cannot name all. */
    private List<Choice> bodies(Step step, Case found, Say say) {
        return switch (step) {
            case GUIDE_VISITOR -> units(say).stream().filter(each -> LitigationRules.isPoliticalLegal(each.value()))
                    .toList();
            case TRANSFER_ELSEWHERE -> aboveTheCity(found.state().matter(), say);
            case SUCCEED_UNIT -> SuccessionRules
                    .due(found.state(), found.policy().reviewBodies().successions(), say.today()).stream()
                    .map(id -> new Choice(id, say.unit(id))).toList();
            default -> units(say);
        };
    }

    /** The offices of the province and of the State, of which the organisation's files have nothing. */
    private static List<Choice> aboveTheCity(CaseMatter matter, Say say) {
        return Stream.of(matter.division().substring(0, 2) + "0000", UnitId.STATE)
                .flatMap(division -> Stream.of(UnitKind.values()).filter(kind -> !kind.isOfTownship())
                        .map(kind -> new UnitId(division, kind).toString()))
                .map(id -> new Choice(id, say.unit(id))).toList();
    }

    /** Offices and leaders of the case's division and its city; whoever else mediates is named. */
    private List<Choice> mediators(CaseState state, Say say) {
        String division = state.matter().division();
        Set<String> near = Set.of(division, UnitId.cityOf(division));
        return Stream.concat(
                units(say).stream().filter(each -> near.contains(UnitId.divisionOf(each.value()))),
                organisation.posts().stream().map(Post::id).filter(id -> organisation.hasPost(say.today(), id))
                        .filter(id -> near.contains(UnitId.divisionOf(id))).map(id -> new Choice(id, say.post(id))))
                .toList();
    }

    /** Those who have to consent and to sign, by their places: an office by its name, all others by what they are, for their names are sealed. */
    private static List<Choice> parties(CaseState state, Say say) {
        return Stream.ofNullable(state.mediation())
                .flatMap(mediation -> Stream.concat(
                        Stream.of(new Choice(String.valueOf(DisputeParty.PETITIONER), say.text("step.petitioner"))),
                        mediation.others().stream().map(party -> new Choice(String.valueOf(party.party()), say.text(
                                "step.party", party.party(),
                                party.unit() == null ? say.name(party.kind()) : say.unit(party.unit()))))))
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

    private static List<Choice> posts(List<String> posts, Say say) {
        return posts.stream().map(post -> new Choice(post, say.post(post))).toList();
    }

    private static List<Choice> followUps(CaseState state, Say say) {
        Charge charge = state.charge();
        return charge == null
                ? List.of()
                : charge.followUps().entrySet().stream().sorted(Map.Entry.comparingByValue())
                        .map(each -> new Choice(String.valueOf(each.getKey()),
                                say.text("charge.follow-up-by", each.getValue())))
                        .toList();
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
