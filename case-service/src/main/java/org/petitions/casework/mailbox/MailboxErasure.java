package org.petitions.casework.mailbox;

import java.time.Instant;
import org.petitions.casework.erasure.ErasureParticipant;
import org.springframework.stereotype.Component;

/** Takes away what was written to be published of a petition, when the petition is erased. */
@Component
class MailboxErasure implements ErasureParticipant {
    private final MailboxStore store;

    MailboxErasure(MailboxStore store) {
        this.store = store;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        store.change(petitionId, MailboxEntry::erased);
    }
}
