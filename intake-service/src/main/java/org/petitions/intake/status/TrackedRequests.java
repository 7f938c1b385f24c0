package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestRefused;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestTaken;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.RequestRefusalReason;

/** What the case answered to what the petitioner asked for: everything taken, and of each kind what was refused last. */
public record TrackedRequests(List<TrackedRequest> answers) {
    static final TrackedRequests NONE = new TrackedRequests(List.of());

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public TrackedRequests {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param sequence the request's place in the petition's intake stream
     * @param reason why it was refused, or null when it was taken
     * @param article number of the article behind a refusal, or null when it was taken
     */
    public record TrackedRequest(long sequence, PetitionerRequestKind kind, @Nullable RequestRefusalReason reason,
            @Nullable Integer article) {
        public boolean isTaken() {
            return reason == null;
        }
    }

    /** The answer to a request; empty while there is none. */
    public Optional<TrackedRequest> answerTo(long sequence) {
        return answers.stream().filter(answer -> answer.sequence() == sequence).findFirst();
    }

    TrackedRequests answered(PetitionerRequestEvent event) {
        TrackedRequest answer = switch (event) {
            case PetitionerRequestTaken e -> new TrackedRequest(e.sequence(), e.request(), null, null);
            case PetitionerRequestRefused e ->
                new TrackedRequest(e.sequence(), e.request(), e.reason(), e.article());
        };
        List<TrackedRequest> all = new ArrayList<>(answers);
        all.removeIf(before -> before.sequence() == answer.sequence()
                || (!answer.isTaken() && !before.isTaken() && before.kind() == answer.kind()));
        all.add(answer);
        return new TrackedRequests(all);
    }
}
