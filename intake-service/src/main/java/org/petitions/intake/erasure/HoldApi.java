package org.petitions.intake.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.petition.HoldReason;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for suspending the erasure of a petition's words (暂缓删除): for the bureau of its division and the city's. */
@RestController
@RequestMapping("/petitions/{number}")
final class HoldApi {
    private final HoldService service;

    HoldApi(HoldService service) {
        this.service = service;
    }

    /** @param reason why the words are still needed */
    record HoldRequest(@Nullable HoldReason reason) {}

    /**
     * One suspension.
     *
     * @param name the reason's
     * @param unit unit id of the office that ordered it
     * @param by account of who did
     * @param releasedUnit likewise of its end; absent while it lasts, as the next two
     */
    @JsonInclude(Include.NON_NULL)
    record HoldView(HoldReason reason, @JsonUnwrapped BilingualText name, String unit, String by, Instant at,
            @Nullable String releasedUnit, @Nullable String releasedBy, @Nullable Instant releasedAt) {
        static HoldView of(StoredPetition.StoredHold hold) {
            StoredPetition.StoredRelease release = hold.release();
            return new HoldView(hold.reason(), BilingualText.of(hold.reason()), hold.unit(), hold.by(), hold.at(),
                    release == null ? null : release.unit(), release == null ? null : release.by(),
                    release == null ? null : release.at());
        }
    }

    /**
     * All of a petition's, oldest first.
     *
     * @param held whether the last one lasts
     */
    record HoldList(String petitionId, String number, boolean held, List<HoldView> holds) {
        static HoldList of(StoredPetition petition) {
            return new HoldList(petition.id(), petition.number(), petition.isHeld(),
                    petition.holds().stream().map(HoldView::of).toList());
        }
    }

    /** From now on nothing of it is erased, by nobody and on no ground. One that lasts already stays as it is. */
    @Requires(Action.HOLD_PETITION)
    @PostMapping("/hold")
    HoldList hold(Actor actor, @PathVariable String number, @RequestBody HoldRequest request) {
        StoredPetition petition = petition(actor, number);
        HoldReason reason = request.reason();
        if (reason == null) {
            throw FormProblems.refused(ErasureProblem.HOLD_REFUSED,
                    List.of(new FormFault("reason", FaultCode.REQUIRED)));
        }
        return HoldList.of(service.hold(petition, reason, actor));
    }

    /** Ends the suspension that lasts. */
    @Requires(Action.HOLD_PETITION)
    @PostMapping("/release")
    HoldList release(Actor actor, @PathVariable String number) {
        return HoldList.of(service.release(petition(actor, number), actor)
                .orElseThrow(() -> new ProblemException(ErasureProblem.NOT_ON_HOLD)));
    }

    /** Who suspended its erasure, when and why. */
    @Requires(Action.HOLD_PETITION)
    @GetMapping("/hold")
    HoldList all(Actor actor, @PathVariable String number) {
        return HoldList.of(petition(actor, number));
    }

    private StoredPetition petition(Actor actor, String number) {
        return service.find(number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }
}
