package org.petitions.notification.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.FactsSealed;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
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
        for (ReceivedEvent each : received) {
            if (each.event() instanceof FactsSealed sealed) {
                store.save(StoredContact.sealed(sealed.petitionId(), sealed.at(),
                        sealed.boxes().get(FactsSealed.NOTIFICATION_SERVICE)));
            }
        }
    }

    @Override
    public void erased(String petitionId, @Nullable Instant at, EventMetadata meta) {
        store.save(StoredContact.erased(petitionId, at == null ? clock.instant() : at));
    }
}
