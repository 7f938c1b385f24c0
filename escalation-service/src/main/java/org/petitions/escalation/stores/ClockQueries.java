package org.petitions.escalation.stores;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
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

    /**
     * Goes through the clocks of all petitions that this instance keeps, partition by partition.
     *
     * @param after only petitions whose id comes after this one, or null for all
     * @throws StoresNotReadyException while the stores are being restored
     */
    public void forEach(@Nullable String after, Consumer<PetitionClocks> each) {
        try {
            ReadOnlyKeyValueStore<String, StoredClocks> store = queries.getQueryableStore(ClockStores.CLOCKS,
                    QueryableStoreTypes.keyValueStore());
            try (var entries = after == null ? store.all() : store.range(after + '\0', null)) {
                entries.forEachRemaining(entry -> each.accept(entry.value.clocks()));
            }
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new StoresNotReadyException(e);
        }
    }
}
