package org.petitions.shell.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;

/** A service's part that reads two topics and notes what it sees; a test can make it fail. */
class Reader implements EventHandler {
    static final Map<String, String> BINDINGS = Map.of("spring.cloud.function.definition", "petitions",
            "spring.cloud.stream.bindings.petitions-in-0.destination", "petition.intake.v1,petition.sealed.v1");
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    final List<Received> seen = new CopyOnWriteArrayList<>();
    final List<String> story = new CopyOnWriteArrayList<>();
    volatile Consumer<List<Received>> before = _ -> {};

    @Bean
    static EventBatchConsumer petitions(EventConsumers consumers, Reader reader) {
        return consumers.consumer(reader);
    }

    @Override
    public void handle(List<Received> received) {
        before.accept(received);
        for (Received one : received) {
            one.inTrace(() -> LOG.info("handled {}", one.event().key()));
            seen.add(one);
            story.add(one.event().getClass().getSimpleName() + " " + one.event().key());
        }
    }

    @Override
    public void erased(String key, EventMeta meta) {
        story.add("erased " + key);
    }

    List<Received> of(String petitionId) {
        return seen.stream().filter(one -> one.event().key().equals(petitionId)).toList();
    }
}
