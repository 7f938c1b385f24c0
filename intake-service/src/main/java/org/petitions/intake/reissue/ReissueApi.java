package org.petitions.intake.reissue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.PersonCheck;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.IdempotencyKey;
import org.petitions.intake.registration.RegistrationFieldCode;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for issuing a lost tracking code anew (补发查询码): for the window of the office that registered the petition. */
@RestController
@RequestMapping("/petitions/{number}/tracking-code")
final class ReissueApi {
    private final ReissueService service;

    ReissueApi(ReissueService service) {
        this.service = service;
    }

    /** @param check how the person was checked; nothing of the person */
    record ReissueRequest(@Nullable PersonCheck check) {}

    /**
     * One code issued anew, without the code.
     *
     * @param name the check's
     * @param unit unit id of the office that issued it
     * @param by account of who checked the person
     */
    record ReissueView(PersonCheck check, @JsonUnwrapped BilingualText name, String unit, String by, Instant at) {}

    /** All of a petition's, oldest first. */
    record ReissueList(String petitionId, String number, List<ReissueView> reissues) {}

    /**
     * Issues a new code on a new receipt, and the one before is void at once. The same key and check get the same receipt until the next
     * one is issued.
     *
     * @param key what the client calls this, so that a repeat does not make the receipt void that was printed
     */
    @Requires(Action.REISSUE_CODE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistrationReceipt reissue(Actor actor, @PathVariable String number,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody ReissueRequest request) {
        StoredPetition petition = petition(actor, number);
        if (key == null || !IdempotencyKey.isWellFormed(key)) {
            throw new ProblemException(ReissueProblem.IDEMPOTENCY_KEY_MALFORMED,
                    FieldFault.of(IdempotencyKey.HEADER, RegistrationFieldCode.IDEMPOTENCY_KEY));
        }
        if (request.check() == null) {
            throw FormProblems.refused(ReissueProblem.INCOMPLETE,
                    List.of(new FormFault("check", FaultCode.REQUIRED)));
        }
        return switch (service.reissue(petition, request.check(), actor, key)) {
            case ReissueTrackingCode.Reissued(var next, _) -> service.receipt(next);
            case ReissueTrackingCode.ReissuedBefore(var standing) -> service.receipt(standing);
            case ReissueTrackingCode.KeyReused _ -> throw new ProblemException(ReissueProblem.REQUEST_KEY_REUSED);
            case ReissueTrackingCode.NoPetitioner _ -> throw new ProblemException(ReissueProblem.NO_PETITIONER);
            case ReissueTrackingCode.PersonUnknown _ -> throw new ProblemException(ReissueProblem.PERSON_UNKNOWN);
        };
    }

    /** When it was issued anew, by whom, and how the person was checked. No code. */
    @Requires(Action.READ_REISSUES)
    @GetMapping
    ReissueList reissues(Actor actor, @PathVariable String number) {
        StoredPetition petition = petition(actor, number);
        return new ReissueList(petition.id(), petition.number(), petition.reissues().stream()
                .map(reissue -> new ReissueView(reissue.check(), BilingualText.of(reissue.check()), reissue.unit(),
                        reissue.by(), reissue.at()))
                .toList());
    }

    private StoredPetition petition(Actor actor, String number) {
        return service.find(number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }
}
