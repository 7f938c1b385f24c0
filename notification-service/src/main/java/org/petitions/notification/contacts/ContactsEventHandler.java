package org.petitions.notification.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.FactsSealed;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.stereotype.Component;

/** Takes in what is sealed for this service, and forgets it at the tombstone of an erasure. */
@Component
class ContactsEventHandler implements EventHandler {
    private final ContactStore store;
    private final Clock clock;

    ContactsEventHandler(ContactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        Map<String, StoredContact> latest = new LinkedHashMap<>();
        for (ReceivedEvent each : received) {
            if (each.event() instanceof FactsSealed sealed) {
                String box = sealed.boxes().get(FactsSealed.NOTIFICATION_SERVICE);
                latest.merge(sealed.petitionId(), StoredContact.sealed(sealed.petitionId(), sealed.at(),
                        box == null ? null : SealedBox.ofBase64(box)),
                        (before, next) -> next.at().isBefore(before.at()) ? before : next);
            }
        }
        store.save(latest.values());
    }

    @Override
    public void erased(String petitionId, @Nullable Instant at, EventMetadata meta) {
        store.save(List.of(StoredContact.erased(petitionId, at == null ? clock.instant() : at)));
    }
}
