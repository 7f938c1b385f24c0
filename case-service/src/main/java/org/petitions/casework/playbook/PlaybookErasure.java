package org.petitions.casework.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Erases the notes on a case's steps when its petition is erased; which steps were done, and when, stays. */
@Component
class PlaybookErasure implements ErasureParticipant {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    PlaybookErasure(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        Optional<PlaybookProgress> left;
        do {
            left = Optional.ofNullable(mongo.findById(petitionId, PlaybookProgress.class))
                    .filter(progress -> !progress.words().isEmpty());
            left.ifPresent(this::erase);
        } while (left.isPresent());
    }

    private void erase(PlaybookProgress progress) {
        try {
            outbox.update(progress.withoutWords(), progress.version(), List.of());
        } catch (StaleVersionException _) {
            // somebody ticked a step off at the same time: found again at the next look
        }
    }
}
