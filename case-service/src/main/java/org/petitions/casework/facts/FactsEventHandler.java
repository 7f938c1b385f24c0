package org.petitions.casework.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.events.FactsSealed;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.stereotype.Component;

/**
 * Takes in sealed facts. They may come before the case of the same petition or after it. One petition's come in order, except for a
 * dead letter that was put back: so of two the later sealing counts, whichever comes last, and of one that was sealed
 * before its petition was erased nothing is kept.
 */
@Component
class FactsEventHandler implements EventHandler {
    private final FactsStore store;
    private final CaseErasure erasure;
    private final Clock clock;

    FactsEventHandler(FactsStore store, CaseErasure erasure, Clock clock) {
        this.store = store;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Override
    public void handle(List<ReceivedEvent> batch) {
        Map<String, StoredFacts> latest = new LinkedHashMap<>();
        for (ReceivedEvent received : batch) {
            var event = (FactsSealed) received.event();
            String box = event.boxes().get(FactsSealed.CASE_SERVICE);
            // A petition may hold nothing for this reader.
            if (box != null) {
                latest.merge(event.petitionId(),
                        new StoredFacts(event.petitionId(), event.at(), SealedBox.ofBase64(box)), StoredFacts::later);
            }
        }
        store.save(latest.values());
    }

    /**
     * The event of the erasure, on another topic, names the same time: whichever is read second finds all done, and leaves what offices wrote
     * since.
     */
    @Override
    public void erased(String petitionId, @Nullable Instant at, EventMetadata meta) {
        erasure.erase(petitionId, at == null ? clock.instant() : at);
    }
}
