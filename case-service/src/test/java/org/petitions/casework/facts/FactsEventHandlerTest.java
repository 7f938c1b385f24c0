package org.petitions.casework.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.petitions.events.FactsSealed;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A dead letter put back is an old record at the topic's end; whenever it comes, the later sealing stays. */
class FactsEventHandlerTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final FactsStore store = new FactsStore(new MongoTemplate(CLIENT, TestServers.newDatabaseName()));
    private final FactsEventHandler events = new FactsEventHandler(store, List.of());

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void an_older_sealing_read_again_replaces_nothing() {
        read(sealed("p-1", 0, "old"), sealed("p-2", 0, "other"));
        read(sealed("p-1", 1, "new"));
        read(sealed("p-1", 0, "old"), sealed("p-2", 1, "other, later"), sealed("p-3", 0, "third"));
        assertThat(box("p-1")).contains("new");
        assertThat(box("p-2")).contains("other, later");
        assertThat(box("p-3")).contains("third");
    }

    @Test
    void an_older_sealing_after_a_later_one_in_the_same_batch_replaces_nothing() {
        read(sealed("p-1", 1, "new"), sealed("p-1", 0, "old"));
        assertThat(box("p-1")).contains("new");
    }

    @Test
    void the_same_sealing_read_again_stays() {
        read(sealed("p-1", 1, "new"));
        read(sealed("p-1", 1, "new"));
        assertThat(box("p-1")).contains("new");
    }

    private void read(FactsSealed... sealed) {
        var meta = new EventMetadata("id", Topics.SEALED, 0, 0, Runnable::run);
        events.handle(Stream.of(sealed).map(event -> new ReceivedEvent(event, meta)).toList());
    }

    private Optional<String> box(String petitionId) {
        return store.find(petitionId).map(StoredFacts::box);
    }

    private static FactsSealed sealed(String petitionId, int hour, String box) {
        return new FactsSealed(petitionId, NOON.plus(Duration.ofHours(hour)), Map.of("case-service", box));
    }
}
