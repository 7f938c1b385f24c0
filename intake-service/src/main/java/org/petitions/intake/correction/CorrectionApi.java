package org.petitions.intake.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CorrectedFields;
import org.petitions.intake.correction.CorrectionOpenings.CorrectionOpening;
import org.petitions.intake.correction.CorrectionOpenings.OpeningPurpose;
import org.petitions.intake.form.AdditionForm;
import org.petitions.intake.form.CorrectionForm;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.check.AdditionCheck;
import org.petitions.intake.form.check.CorrectionCheck;
import org.petitions.intake.petition.CorrectedWords;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for putting a registration right (更正): for the office that recorded it, the bureau of its division and the city's. */
@RestController
@RequestMapping("/petitions/{number}")
final class CorrectionApi {
    private final CorrectionService service;
    private final FormRules rules;
    private final Clock clock;

    CorrectionApi(CorrectionService service, FormRules rules, Clock clock) {
        this.service = service;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * One correction.
     *
     * @param matter place of the matter that purpose, urgency, category and division are of
     * @param before the coded facts as they stood
     * @param after the same as they stood from then on
     * @param particulars true where the petitioner's particulars were put right, or names of representatives or of persons complained of, or
     *     the wishes how to be told; what they were is sealed
     * @param words what it changed of people and wishes, where that is opened; absent where it changed nothing of them, and once erased
     * @param reason why; absent once it was erased
     * @param unit unit id of their office
     * @param by account of who did
     */
    @JsonInclude(Include.NON_NULL)
    record CorrectionView(int matter, CorrectedFields before, CorrectedFields after, @Nullable Boolean particulars,
            @Nullable OpenedCorrection words, @Nullable String reason, String unit, String by, Instant at) {}

    /**
     * What a correction changed of people and wishes.
     *
     * @param before each that is otherwise, as it stood
     * @param after the same as they stood from then on
     */
    record OpenedCorrection(PeopleOnRecord before, PeopleOnRecord after) {}

    /**
     * All of a petition's, oldest first.
     *
     * @param openings who opened what they changed of people, and for what, oldest first
     */
    record CorrectionList(String petitionId, String number, List<CorrectionView> corrections,
            List<CorrectionOpening> openings) {}

    /** Puts right what is filled in. Sent again it changes nothing more. */
    @Requires(Action.CORRECT_REGISTRATION)
    @PostMapping("/corrections")
    CorrectionList correct(Actor actor, @PathVariable String number, @RequestBody CorrectionForm form) {
        StoredPetition found = petition(actor, number);
        return view(found, service.correct(found, petition -> CorrectionCheck.check(form, petition.matter(),
                service.toldBy(petition), LegalCalendar.dayOf(petition.registeredAt()),
                LegalCalendar.dayOf(clock.instant()), rules), actor));
    }

    /**
     * Adds a matter that was overlooked at registration: a case of its own, with the petition's receipt, number and code. Sent again it adds
     * nothing more.
     */
    @Requires(Action.CORRECT_REGISTRATION)
    @PostMapping("/matters")
    CorrectionList add(Actor actor, @PathVariable String number, @RequestBody AdditionForm form) {
        StoredPetition found = petition(actor, number);
        return view(found, service.add(found, petition -> AdditionCheck.check(form, petition.matter()), actor));
    }

    /**
     * What was put right, by whom and why: old and new. What it changed of people and wishes is opened for a purpose alone, and the opening is kept
     * before the words are out.
     *
     * @param why what names, addresses and wishes are opened for; absent to see none
     */
    @Requires(Action.CORRECT_REGISTRATION)
    @GetMapping("/corrections")
    ResponseEntity<CorrectionList> all(Actor actor, @PathVariable String number,
            @RequestParam(required = false) @Nullable OpeningPurpose why) {
        StoredPetition petition = petition(actor, number);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(view(petition, why == null ? Map.of() : service.open(petition, why, actor)));
    }

    private StoredPetition petition(Actor actor, String number) {
        return service.find(number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }

    private CorrectionList view(StoredPetition petition, CorrectPetition.Decision decision) {
        return view(standing(petition, decision));
    }

    /**
     * The petition as it stands after a decision.
     *
     * @throws ProblemException why nothing was put right
     */
    static StoredPetition standing(StoredPetition petition, CorrectPetition.Decision decision) {
        return switch (decision) {
            case CorrectPetition.Corrected(var next, _) -> next;
            case CorrectPetition.Unchanged _ -> petition;
            case CorrectPetition.Refused(var faults) ->
                throw FormProblems.refused(CorrectionProblem.CORRECTION_REFUSED, faults);
            case CorrectPetition.TooLate(var faults) ->
                throw FormProblems.refused(CorrectionProblem.CORRECTION_TOO_LATE, faults);
            case CorrectPetition.PetitionErased _ -> throw new ProblemException(RegistrationProblem.PETITION_ERASED);
        };
    }

    private CorrectionList view(StoredPetition petition) {
        return view(petition, Map.of());
    }

    /** @param opened what each correction changed of people and wishes, by its moment */
    private CorrectionList view(StoredPetition petition, Map<Instant, CorrectedWords> opened) {
        return new CorrectionList(petition.id(), petition.number(),
                petition.corrections().stream()
                        .map(correction -> view(petition, correction, opened.get(correction.at()))).toList(),
                service.openings(petition));
    }

    private CorrectionView view(StoredPetition petition, StoredCorrection correction,
            @Nullable CorrectedWords changed) {
        OpenedCorrection words = changed == null || changed.isEmpty()
                ? null
                : new OpenedCorrection(PeopleOnRecord.of(changed.before()), PeopleOnRecord.of(changed.after()));
        return new CorrectionView(correction.place(), correction.before(), correction.after(),
                correction.particulars(), words, service.reason(petition, correction).orElse(null), correction.unit(),
                correction.by(), correction.at());
    }
}
