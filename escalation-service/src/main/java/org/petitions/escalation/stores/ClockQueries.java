package org.petitions.escalation.stores;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.engine.PetitionClocks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.kafka.streams.InteractiveQueryService;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Reads the clocks that this instance keeps; with one instance these are all. */
@Component
public final class ClockQueries {
    private final Supplier<ReadOnlyKeyValueStore<String, StoredClocks>> clocks;

    @Autowired
    ClockQueries(InteractiveQueryService queries) {
        this(() -> queries.getQueryableStore(ClockStores.CLOCKS, QueryableStoreTypes.keyValueStore()));
    }

    ClockQueries(Supplier<ReadOnlyKeyValueStore<String, StoredClocks>> clocks) {
        this.clocks = clocks;
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
            return Optional.ofNullable(clocks.get().get(petitionId)).map(StoredClocks::clocks);
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new StoresNotReadyException(e);
        }
    }

    /**
     * Goes through the clocks of all petitions that this instance keeps, partition by partition, but those that cannot be read.
     *
     * @param after only petitions whose id comes after this one, or null for all
     * @return how many could not be read
     * @throws StoresNotReadyException while the stores are being restored
     */
    public long forEach(@Nullable String after, Consumer<PetitionClocks> each) {
        try {
            ReadOnlyKeyValueStore<String, StoredClocks> store = clocks.get();
            try (var entries = after == null ? store.all() : store.range(after + '\0', null)) {
                return forEach(entries, each);
            }
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new StoresNotReadyException(e);
        }
    }

    private static long forEach(KeyValueIterator<String, StoredClocks> entries, Consumer<PetitionClocks> each) {
        long unreadable = 0;
        while (true) {
            PetitionClocks petition;
            try {
                // Either call may read the next one, and has gone past it when it fails.
                if (!entries.hasNext()) {
                    return unreadable;
                }
                petition = entries.next().value.clocks();
            } catch (JacksonException _) {
                unreadable++;
                continue;
            }
            each.accept(petition);
        }
    }
}
