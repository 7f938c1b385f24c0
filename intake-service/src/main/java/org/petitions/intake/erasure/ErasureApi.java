package org.petitions.intake.erasure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.ErasureGround;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FreeText;
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

/** The API for erasing a petition's words (删除信访内容与个人信息): for the bureau of its division and the city's. */
@RestController
@RequestMapping("/petitions/{number}/erasure")
final class ErasureApi {
    private static final int LONGEST_NOTE = 1_000;

    private final ErasureService service;

    ErasureApi(ErasureService service) {
        this.service = service;
    }

    /** @param note the reason in words: the decision it rests on, and no name; kept sealed */
    record ErasureRequest(@Nullable ErasureGround ground, @Nullable String note) {
        @Override
        public String toString() {
            return "ErasureRequest[" + ground + "]";
        }
    }

    /**
     * One erasure.
     *
     * @param name the ground's
     * @param unit unit id of the office that ordered it
     * @param by account of who did
     */
    record ErasureView(ErasureGround ground, @JsonUnwrapped BilingualText name, String note, String unit, String by,
            Instant at) {}

    /** All of a petition's, oldest first. */
    record ErasureList(String petitionId, String number, List<ErasureView> erasures) {}

    /** Erases the words. Asked again, it erases what offices wrote since. */
    @Requires(Action.ERASE_PETITION)
    @PostMapping
    ErasureList erase(Actor actor, @PathVariable String number, @RequestBody ErasureRequest request) {
        StoredPetition petition = petition(actor, number);
        List<FormFault> faults = new ArrayList<>();
        String note = FreeText.normalized(request.note());
        if (request.ground() == null) {
            faults.add(new FormFault("ground", FaultCode.REQUIRED));
        }
        if (note == null) {
            faults.add(new FormFault("note", FaultCode.REQUIRED));
        }
        FreeText.faultOf("note", request.note(), LONGEST_NOTE).ifPresent(faults::add);
        if (request.ground() == null || note == null || !faults.isEmpty()) {
            throw FormProblems.refused(ErasureProblem.ERASURE_REFUSED, faults);
        }
        return switch (service.erase(petition, request.ground(), note, actor)) {
            case ErasePetition.Erased(var next, _) -> view(next);
            case ErasePetition.OnHold _ -> throw new ProblemException(ErasureProblem.ERASURE_ON_HOLD);
            case ErasePetition.CaseGoesOn _ -> throw new ProblemException(ErasureProblem.CASE_GOES_ON);
        };
    }

    /** Who erased what on which ground. */
    @Requires(Action.ERASE_PETITION)
    @GetMapping
    ErasureList all(Actor actor, @PathVariable String number) {
        return view(petition(actor, number));
    }

    private StoredPetition petition(Actor actor, String number) {
        return service.find(number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }

    private ErasureList view(StoredPetition petition) {
        return new ErasureList(petition.id(), petition.number(), petition.erasures().stream()
                .map(erasure -> new ErasureView(erasure.ground(), BilingualText.of(erasure.ground()),
                        service.note(petition, erasure), erasure.unit(), erasure.by(), erasure.at()))
                .toList());
    }
}
