package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.handling.WithinUnitRules.CallInHelper;
import org.petitions.casework.procedure.handling.WithinUnitRules.HandOn;
import org.petitions.casework.procedure.handling.WithinUnitRules.ReleaseHelper;
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

/** The API for who of the responsible unit has a case in hand (移交经办人、协办). Each needs {@code If-Match} with the version it builds on. */
@RestController
@RequestMapping("/cases/{id}")
class WithinUnitApi {
    private final CaseCommandHandler commands;
    private final NamedUnits units;

    WithinUnitApi(CaseCommandHandler commands, NamedUnits units) {
        this.commands = commands;
        this.units = units;
    }

    /** @param to account id of the colleague who holds it from now on */
    record HandOnRequest(@NotBlank @Pattern(regexp = CaseResponses.OFFICIAL_ID) String to) {}

    /** @param helper account id of the colleague */
    record HelperRequest(@NotBlank @Pattern(regexp = CaseResponses.OFFICIAL_ID) String helper) {}

    @Requires(Action.TAKE_STEP)
    @PostMapping("/hand-on")
    ResponseEntity<CaseView> handOn(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody HandOnRequest request) {
        units.requireColleague("to", request.to(), actor.unit());
        return CaseResponses.of(commands.handle(id, expected, actor, new HandOn(request.to())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/call-in-helper")
    ResponseEntity<CaseView> callIn(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody HelperRequest request) {
        units.requireColleague("helper", request.helper(), actor.unit());
        return CaseResponses.of(commands.handle(id, expected, actor, new CallInHelper(request.helper())));
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/release-helper")
    ResponseEntity<CaseView> release(@PathVariable String id, ExpectedVersion expected, Actor actor,
            @Valid @RequestBody HelperRequest request) {
        return CaseResponses.of(commands.handle(id, expected, actor, new ReleaseHelper(request.helper())));
    }
}
