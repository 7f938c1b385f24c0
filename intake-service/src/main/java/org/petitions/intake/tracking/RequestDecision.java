package org.petitions.intake.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.intake.status.TrackedRequests;

/**
 * What comes of asking. No rule of the procedure stands here: one request of a kind is under way at a time, and there is an end to how many
 * a petition may have.
 */
sealed interface RequestDecision {

    /** Requests and repetitions of a petition, beyond which it is no longer a person who asks. */
    int MOST_REQUESTS = 500;

    /** It is kept and handed to the case. */
    record Asked(StoredPetition next, StoredRequest request, IntakeEvent event) implements RequestDecision {}

    /** It was asked before under the same key. */
    record AskedBefore(StoredRequest request) implements RequestDecision {}

    /** Another request was made under the same key. */
    record KeyReused() implements RequestDecision {}

    /** One of its kind waits for the case's answer. */
    record StillPending() implements RequestDecision {}

    /** The petition has had {@link #MOST_REQUESTS} of them. */
    record TooMany() implements RequestDecision {}

    /**
     * Decides by what was asked before and what the case answered: a pure function.
     *
     * @param matter the matter it is about
     * @param answers of that matter's case
     * @param key what the client calls it, or null
     */
    static RequestDecision decide(PetitionMatter matter, TrackedRequests answers, PetitionerRequest request,
            @Nullable String key, Instant at) {
        StoredPetition petition = matter.petition();
        for (StoredRequest before : petition.requests()) {
            if (key != null && key.equals(before.idempotencyKey())) {
                return before.place() == matter.place() && request.isRepetitionOf(before)
                        ? new AskedBefore(before)
                        : new KeyReused();
            }
        }
        if (isPending(matter, answers, request.kind())) {
            return new StillPending();
        }
        if (petition.version() > MOST_REQUESTS) {
            return new TooMany();
        }
        long sequence = petition.version() + 1;
        StoredRequest asked = request.stored(sequence, at, key).about(matter.place());
        List<StoredRequest> all = new ArrayList<>(petition.requests());
        // Asked for again: the refusal before is settled.
        all.removeIf(before -> before.kind() == request.kind()
                && answers.answerTo(before.sequence()).filter(answer -> !answer.isTaken()).isPresent());
        all.add(asked);
        return new Asked(petition.withRequests(all), asked, request.event(matter.caseId(), sequence, at));
    }

    /** Whether a request of this kind waits for the case's answer. */
    static boolean isPending(PetitionMatter matter, TrackedRequests answers, PetitionerRequestKind kind) {
        return matter.requests().stream().anyMatch(
                request -> request.kind() == kind && answers.answerTo(request.sequence()).isEmpty());
    }
}
