package org.petitions.casework.relief;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.outbox.StaleVersionException;
import org.springframework.stereotype.Component;

/** Erases what relief was needed for and what was written of it, when the petition is erased; amounts and vouchers are accounts and stay. */
@Component
class ReliefErasure implements ErasureParticipant {
    private final ReliefStore store;

    ReliefErasure(ReliefStore store) {
        this.store = store;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        List<Relief> left;
        do {
            left = store.ofCase(petitionId).stream().filter(each -> each.words() != null || !each.needs().isEmpty())
                    .toList();
            left.forEach(this::erase);
        } while (!left.isEmpty());
    }

    private void erase(Relief relief) {
        try {
            store.update(relief.erased(), relief.version());
        } catch (StaleVersionException _) {
            // somebody wrote at the same time: found again at the next look
        }
    }
}
