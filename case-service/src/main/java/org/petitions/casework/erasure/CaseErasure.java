package org.petitions.casework.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Erases what this service keeps of a petitioner's words, stage by stage. It is called while an event is handled, which counts as handled
 * only when all stages are done: after a kill at any point the event is read again, and all stages are gone through again.
 */
@Component
public class CaseErasure {
    private final List<ErasureParticipant> participants;

    CaseErasure(List<ErasureParticipant> participants) {
        this.participants = participants.stream().sorted(Comparator.comparing(ErasureParticipant::stage)).toList();
    }

    /**
     * Erases all of a petition's words.
     *
     * @param at when the petition was erased
     */
    public void erase(String petitionId, Instant at) {
        participants.forEach(each -> each.erase(petitionId, at));
    }
}
