package org.petitions.casework.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.FactsSealed;
import org.petitions.shell.events.EventHandler;
import org.petitions.shell.events.EventMeta;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/**
 * Takes in sealed facts. They may come before the case of the same petition or after it. One petition's come in order, except for a
 * dead letter that was put back: so of two the later sealing counts, whichever comes last.
 */
@Component
class FactsEvents implements EventHandler {
    private final FactsStore store;
    private final List<ErasedWith> alsoErased;

    FactsEvents(FactsStore store, List<ErasedWith> alsoErased) {
        this.store = store;
        this.alsoErased = List.copyOf(alsoErased);
    }

    @Override
    public void handle(List<Received> batch) {
        Map<String, SealedFacts> latest = new LinkedHashMap<>();
        for (Received received : batch) {
            var event = (FactsSealed) received.event();
            String box = event.boxes().get(FactsSealed.CASE_SERVICE);
            // A petition may hold nothing for this reader.
            if (box != null) {
                latest.merge(event.petitionId(), new SealedFacts(event.petitionId(), event.at(), box),
                        SealedFacts::later);
            }
        }
        store.keep(latest.values());
    }

    @Override
    public void erased(String petitionId, EventMeta meta) {
        store.erase(petitionId);
        alsoErased.forEach(each -> each.erase(petitionId));
    }
}
