package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.procedure.routing.ConsultationRules.RaiseDispute;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.text.TypedCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API for a unit that says of a case it has no part in that it is its own (协商受理, Art. 24). It has read nothing of it, so it names no
 * version: it knows the registration number, which the petitioner has.
 */
@RestController
class DisputeApi {
    private final CaseCommandHandler commands;

    DisputeApi(CaseCommandHandler commands) {
        this.commands = commands;
    }

    /**
     * Which case, and why it is the own unit's.
     *
     * @param number registration number, as people type it
     * @param reasons what is said for it, sealed
     */
    record ClaimedCompetence(@NotBlank @Size(max = 64) String number, @NotBlank @Size(max = 20_000) String reasons) {}

    /** From here on the unit takes part in the consultation, and reads what the petitioner wrote when the case comes to it. */
    @Requires(Action.CLAIM_CASE)
    @PostMapping("/disputes")
    ResponseEntity<CaseView> claim(Actor actor, @Valid @RequestBody ClaimedCompetence request) {
        return CaseResponses.of(commands.numbered(TypedCode.registrationNumber(request.number()), actor,
                state -> CaseAccessRules.mayClaim(state, actor),
                new Worded(new RaiseDispute(actor.unit(), actor.unit(), List.of()), request.reasons())));
    }
}
