package org.petitions.starter.consumer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;

/** A service's part that reads two topics and notes what it sees; a test can make it fail. */
public class RecordingEventHandler implements EventHandler {
    /** Settings by which it is fed. */
    public static final Map<String, String> BINDINGS = Map.of("spring.cloud.function.definition", "petitions",
            "spring.cloud.stream.bindings.petitions-in-0.destination", "petition.intake.v1,petition.sealed.v1");
    private static final Logger LOG = LoggerFactory.getLogger(RecordingEventHandler.class);

    final List<ReceivedEvent> seen = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    volatile Consumer<List<ReceivedEvent>> before = _ -> {};

    @Bean
    static EventBatchConsumer petitions(EventConsumerFactory consumers, RecordingEventHandler reader) {
        return consumers.create(reader);
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        before.accept(received);
        batches.add(received.size());
        for (ReceivedEvent one : received) {
            one.inTrace(() -> LOG.info("handled {}", one.event().key()));
            seen.add(one);
            calls.add(one.event().getClass().getSimpleName() + " " + one.event().key());
        }
    }

    @Override
    public void erased(String key, @Nullable Instant at, EventMetadata meta) {
        calls.add("erased " + key);
    }

    List<ReceivedEvent> of(String petitionId) {
        return seen.stream().filter(one -> one.event().key().equals(petitionId)).toList();
    }
}
