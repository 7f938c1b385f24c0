package org.petitions.intake.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.CategorySuggestion.SuggestedCategory;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering one petition and looking it up again: the county office's window. */
@RestController
final class PetitionApi {
    private final RegistrationWindow window;
    private final PetitionStore petitions;
    private final TrackedCaseStore progress;
    private final FormRules rules;

    PetitionApi(RegistrationWindow window, PetitionStore petitions, TrackedCaseStore progress, FormRules rules) {
        this.window = window;
        this.petitions = petitions;
        this.progress = progress;
        this.rules = rules;
    }

    /**
     * Registers a petition. The answer means that it is durable; the same key and content get the same answer, however often they come.
     *
     * @param key what the client calls this registration, so that a repeat is known as one
     */
    @Requires(Action.REGISTER)
    @PostMapping("/petitions")
    @ResponseStatus(HttpStatus.CREATED)
    RegistrationReceipt register(Actor actor,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody PetitionForm form) {
        return window.register(actor, key, form);
    }

    /** @param text title, facts and what is asked for, or what there is of them */
    record CategoryRequest(@Nullable String text) {
        @Override
        public String toString() {
            return "CategoryRequest[unsealed]";
        }
    }

    /** Categories that a text may belong to, at most three; the clerk chooses. */
    record SuggestedCategories(List<SuggestedCategory> categories) {}

    /** Suggests categories for a text; nothing of it is kept. */
    @Requires(Action.REGISTER)
    @PostMapping("/petitions/category-suggestions")
    SuggestedCategories suggestCategories(@RequestBody CategoryRequest request) {
        return new SuggestedCategories(
                request.text() == null ? List.of() : CategorySuggestion.of(request.text()));
    }

    /**
     * The codes and the status of a petition: for its office, the bureau of its division, and the city's bureau. To whom it accuses it
     * is not there.
     */
    @Requires(Action.READ_REGISTRATION)
    @GetMapping("/petitions/{number}")
    RegistrationView petition(Actor actor, @PathVariable String number) {
        return PetitionAccess.find(petitions, number, actor)
                .map(petition -> RegistrationView.of(petition, firstTypedBy(actor, petition),
                        firstKnownTo(actor, petition), progress::of, rules))
                .orElseThrow(
                        () -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }

    /** To nobody but the office that typed it itself: where no petition is named beside it, another might take that for one that accuses them. */
    private static @Nullable String firstTypedBy(Actor actor, StoredPetition petition) {
        return petition.matter().office().equals(actor.unit()) ? petition.matter().firstPetition() : null;
    }

    /** The first petition may accuse somebody whom this one does not. */
    private @Nullable String firstKnownTo(Actor actor, StoredPetition petition) {
        String first = petition.firstPetitionId();
        return first == null
                ? null
                : petitions.byId(first).filter(each -> PetitionAccess.maySee(actor, each)).map(StoredPetition::id)
                        .orElse(null);
    }
}
