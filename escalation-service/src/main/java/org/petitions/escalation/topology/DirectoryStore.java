package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.petitions.escalation.engine.SpecialDutyPeriods;
import org.petitions.escalation.ladder.PostDirectory;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.UnreadableEventException;

/**
 * Which posts are held, who acts for them, and the special-duty periods, read from the directory topic into a store that every instance has whole. It is read anew at each start, before
 * any clock runs.
 */
final class DirectoryStore implements Processor<byte[], byte[], Void, Void> {
    static final String STORE = "posts";

    private final EscalationMetrics metrics;
    private @Nullable ProcessorContext<Void, Void> context;
    private @Nullable ListedPosts posts;
    private @Nullable ListedPeriods periods;

    DirectoryStore(EscalationMetrics tally) {
        this.metrics = tally;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    /** The directory as the ladder asks for it. */
    static PostDirectory posts(ProcessorContext<?, ?> context) {
        KeyValueStore<String, byte[]> posts = context.getStateStore(STORE);
        return new ListedPosts(posts)::on;
    }

    /** The special-duty periods as the engine asks for them. */
    static SpecialDutyPeriods specialDuty(ProcessorContext<?, ?> context) {
        KeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        return new ListedPeriods(store);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        KeyValueStore<String, byte[]> store = context.getStateStore(STORE);
        this.posts = new ListedPosts(store);
        this.periods = new ListedPeriods(store);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (posts == null || periods == null || context == null) {
            throw new IllegalStateException("not initialised");
        }
        byte[] key = record.key();
        try {
            switch (EventCodec.decode(Topics.DIRECTORY, key == null ? null : new String(key, UTF_8),
                    name -> header(record, name), record.value())) {
                case DecodedRecord.KnownEvent(PostListed post, _, _) -> posts.putIfNewer(post);
                case DecodedRecord.KnownEvent(SpecialDutyPeriodListed period, _, _) -> periods.putIfNewer(period);
                case DecodedRecord.Tombstone removed -> posts.remove(removed.key());
                case DecodedRecord.KnownEvent _ -> {
                    // a unit or an account: the ladder asks for posts alone
                }
                case DecodedRecord.UnknownType unknown -> metrics.skippedUnknown(unknown.type());
            }
        } catch (UnreadableEventException e) {
            RecordMetadata place = context.recordMetadata().orElseThrow();
            metrics.unreadablePost(place, e.reason().name());
        }
    }

    private static @Nullable String header(Record<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
