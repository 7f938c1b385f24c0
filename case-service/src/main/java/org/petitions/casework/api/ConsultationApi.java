package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.routing.ConsultationRules.AgreeToUnit;
import org.petitions.casework.procedure.routing.ConsultationRules.ClimbDispute;
import org.petitions.casework.procedure.routing.ConsultationRules.DeclineUnit;
import org.petitions.casework.procedure.routing.ConsultationRules.ProposeUnit;
import org.petitions.casework.procedure.routing.ConsultationRules.RaiseDispute;
import org.petitions.casework.procedure.routing.ConsultationRules.SettleDispute;
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

/** The API for units that dispute who takes a matter on (协商受理、受理争议, Art. 24). One address a step; each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class ConsultationApi {
    private final CaseCommandHandler commands;
    private final NamedUnits units;

    ConsultationApi(CaseCommandHandler commands, NamedUnits units) {
        this.commands = commands;
        this.units = units;
    }

    /**
     * Which unit, and why.
     *
     * @param reasons what is said for it, sealed; absent for nothing
     */
    record UnitRequest(@NotBlank @Size(max = 64) String unit,
            @Nullable @Size(min = 1, max = 20_000) String reasons) {}

    /**
     * Which unit is competent, who else is concerned, and why.
     *
     * @param unit the unit said to be competent: another one, where the responsible unit says so, else the own
     * @param others further units that are concerned and have to agree; absent for none
     * @param reasons what is said for it, sealed; absent for nothing
     */
    record DisputeRequest(@NotBlank @Size(max = 64) String unit,
            @Nullable @Size(max = 10) List<@NotBlank @Size(max = 64) String> others,
            @Nullable @Size(min = 1, max = 20_000) String reasons) {}

    record DeclineRequest(@NotBlank @Size(max = 20_000) String reasons) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/raise-dispute")
    ResponseEntity<CaseView> raiseDispute(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DisputeRequest request) {
        units.requireThere("unit", request.unit());
        List<String> others = Objects.requireNonNullElse(request.others(), List.of());
        for (int i = 0; i < others.size(); i++) {
            units.requireThere("others[" + i + "]", others.get(i));
        }
        return CaseResponses.of(commands.handle(id, expected, actor,
                new RaiseDispute(actor.unit(), request.unit(), others), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/propose-unit")
    ResponseEntity<CaseView> proposeUnit(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody UnitRequest request) {
        units.requireThere("unit", request.unit());
        return CaseResponses.of(commands.handle(id, expected, actor,
                new ProposeUnit(actor.unit(), request.unit()), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/agree-to-unit")
    ResponseEntity<CaseView> agreeToUnit(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(commands.handle(id, expected, actor, new AgreeToUnit(actor.unit())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/decline-unit")
    ResponseEntity<CaseView> declineUnit(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody DeclineRequest request) {
        return CaseResponses.of(
                commands.handle(id, expected, actor, new DeclineUnit(actor.unit()), request.reasons()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/climb-dispute")
    ResponseEntity<CaseView> climbDispute(@PathVariable String id, ExpectedVersion expected, Actor actor) {
        return CaseResponses.of(commands.handle(id, expected, actor, new ClimbDispute()));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/settle-dispute")
    ResponseEntity<CaseView> settleDispute(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody UnitRequest request) {
        units.requireThere("unit", request.unit());
        return CaseResponses.of(
                commands.handle(id, expected, actor, new SettleDispute(request.unit()), request.reasons()));
    }
}
