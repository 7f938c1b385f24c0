package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.cases.Case;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.SharedPetitions;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.dispatching.CadreManagement;
import org.petitions.casework.procedure.routing.AccusationRules.NotifyOrganisation;
import org.petitions.casework.procedure.routing.CoordinationRules.NameIncident;
import org.petitions.casework.procedure.routing.CoordinationRules.NameLead;
import org.petitions.casework.procedure.routing.DispatchRules.Assign;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules.ReportBack;
import org.petitions.casework.procedure.routing.DispatchRules.Sign;
import org.petitions.casework.procedure.routing.ObjectionRules;
import org.petitions.casework.procedure.routing.ObjectionRules.AnswerObjection;
import org.petitions.events.terms.CommitteeLeader;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Level;
import org.petitions.casework.procedure.routing.UrgentMatterRules.ProposeToGovernment;
import org.petitions.casework.procedure.routing.UrgentMatterRules.RecordDecision;
import org.petitions.casework.procedure.routing.UrgentMatterRules.ReportUpward;
import org.petitions.events.terms.ProposalDecision;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for what happens on the way to the unit that answers (转送、交办、异议、争议、报告). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class RoutingApi {
    private final CaseCommandHandler desk;
    private final CaseReader reading;
    private final SharedPetitions shared;
    private final NamedUnits units;
    private final CadreManagement cadres;

    RoutingApi(CaseCommandHandler desk, CaseReader reading, SharedPetitions shared, NamedUnits units,
            CadreManagement cadres) {
        this.desk = desk;
        this.reading = reading;
        this.shared = shared;
        this.units = units;
        this.cadres = cadres;
    }

    record DispatchRequest(@NotBlank @Size(max = 64) String unit, @NotNull DispatchKind kind,
            @Nullable LocalDate reportBackBy,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 64) String> helpers) {}

    record ReasonRequest(@NotBlank @Size(max = 20_000) String reasons) {}

    record ReportUpRequest(@NotEmpty Set<@NotNull ReportRecipient> recipients,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 64) String> departments,
            @NotBlank @Size(max = 20_000) String text) {}

    record ProposeRequest(@NotBlank @Size(max = 20_000) String text) {}

    record DecisionRequest(@NotNull ProposalDecision decision, @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 20_000) String text) {}

    record AssignRequest(@Nullable LocalDate reportBackBy) {}

    /**
     * Who was told of an accusation.
     *
     * @param levels the levels that manage the accused, where the posts named by id do not tell it; else absent
     * @param leaders leaders of the committee who were told too
     * @param accused leaders who were not told, because the accusation is against them
     */
    record OrganisationNoticeRequest(@Nullable @Size(max = 5) Set<@NotNull Level> levels,
            @Nullable @Size(max = 2) Set<@NotNull CommitteeLeader> leaders,
            @Nullable @Size(max = 2) Set<@NotNull CommitteeLeader> accused) {}

    record IncidentRequest(@NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,32}") String incident) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/dispatch")
    ResponseEntity<CaseView> dispatch(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DispatchRequest request) {
        List<String> helpers = request.helpers() == null ? List.of() : request.helpers();
        units.requireThere("unit", request.unit());
        helpers.forEach(helper -> units.requireThere("helpers", helper));
        return CaseResponses.of(desk.handle(id, expected, actor,
                new Dispatch(request.unit(), request.kind(), request.reportBackBy(), helpers)));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/sign")
    ResponseEntity<CaseView> sign(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(desk.handle(id, expected, actor, new Sign()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/report-back")
    ResponseEntity<CaseView> reportBack(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReasonRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new ReportBack(), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/object")
    ResponseEntity<CaseView> object(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReasonRequest request) {
        return CaseResponses
                .of(desk.handle(id, expected, actor, new ObjectionRules.RaiseObjection(), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/allow-objection")
    ResponseEntity<CaseView> allowObjection(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReasonRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new AnswerObjection(true), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/reject-objection")
    ResponseEntity<CaseView> rejectObjection(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReasonRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new AnswerObjection(false), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/report-up")
    ResponseEntity<CaseView> reportUp(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReportUpRequest request) {
        List<String> departments = request.departments() == null ? List.of() : request.departments();
        departments.forEach(unit -> units.requireThere("departments", unit));
        return CaseResponses.of(desk.handle(id, expected, actor,
                new ReportUpward(request.recipients(), departments, actor.unit()), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/propose-to-government")
    ResponseEntity<CaseView> proposeToGovernment(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ProposeRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new ProposeToGovernment(), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/record-decision")
    ResponseEntity<CaseView> recordDecision(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DecisionRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor,
                new RecordDecision(request.decision(), request.decidedOn()), request.text()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/assign")
    ResponseEntity<CaseView> assign(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody AssignRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new Assign(request.reportBackBy())));
    }

    /** The levels are those of the posts that the accusation names by id, and those the bureau found out for whom only words name. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/notify-organisation")
    ResponseEntity<CaseView> notifyOrganisation(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody OrganisationNoticeRequest request) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Case shown = reading.read(id, actor);
        levels.addAll(cadres.levelsOf(shown.state().matter(), shown.registeredOn()));
        levels.addAll(Objects.requireNonNullElse(request.levels(), Set.of()));
        return CaseResponses.of(desk.handle(id, expected, actor, new NotifyOrganisation(levels,
                Objects.requireNonNullElse(request.leaders(), Set.of()),
                Objects.requireNonNullElse(request.accused(), Set.of()))));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/name-incident")
    ResponseEntity<CaseView> nameIncident(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody IncidentRequest request) {
        return CaseResponses.of(desk.handle(id, expected, actor, new NameIncident(request.incident())));
    }

    /** Of the units that share a petition of several matters (一件多诉) the one that has this matter is to lead. */
    @Requires(Action.TAKE_STEP)
    @PostMapping("/name-lead")
    ResponseEntity<CaseView> nameLead(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody ReasonRequest request) {
        boolean leads = shared.isInTheLead(reading.read(id, actor).state().matter());
        return CaseResponses.of(desk.handle(id, expected, actor, new NameLead(leads), request.reasons()));
    }
}
