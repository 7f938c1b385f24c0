package org.petitions.escalation.stores;

import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.petitions.escalation.engine.PetitionClocks;
import org.springframework.cloud.stream.binder.kafka.streams.InteractiveQueryService;
import org.springframework.stereotype.Component;

/** Reads the clocks that this instance keeps; with one instance these are all. */
@Component
public final class ClockQueries {
    private final InteractiveQueryService queries;

    ClockQueries(InteractiveQueryService queries) {
        this.queries = queries;
    }

    /** The store is being restored or handed over: ask again. */
    public static final class StoresNotReadyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoresNotReadyException(Throwable cause) {
            super("stores are not ready", cause);
        }
    }

    /**
     * The clocks of a petition; empty when this instance has seen nothing of it.
     *
     * @throws StoresNotReadyException while the stores are being restored
     */
    public Optional<PetitionClocks> find(String petitionId) {
        try {
            ReadOnlyKeyValueStore<String, StoredClocks> store = queries.getQueryableStore(ClockStores.CLOCKS,
                    QueryableStoreTypes.keyValueStore());
            return Optional.ofNullable(store.get(petitionId)).map(StoredClocks::clocks);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new StoresNotReadyException(e);
        }
    }
}
