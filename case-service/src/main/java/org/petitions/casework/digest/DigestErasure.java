package org.petitions.casework.digest;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.outbox.StaleVersionException;
import org.springframework.stereotype.Component;

/**
 * Erases what was written on the digests that counted a case, when its petition is erased: nobody can tell which of their words are about it.
 * Figures and days stay.
 */
@Component
class DigestErasure implements ErasureParticipant {
    private final DigestStore store;

    DigestErasure(DigestStore store) {
        this.store = store;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        List<Digest> left;
        do {
            left = store.ofCase(petitionId).stream().filter(each -> !each.words().isEmpty()).toList();
            left.forEach(this::erase);
        } while (!left.isEmpty());
    }

    private void erase(Digest digest) {
        try {
            store.update(digest.withoutWords(), digest.version());
        } catch (StaleVersionException _) {
            // somebody wrote at the same time: found again at the next look
        }
    }
}
