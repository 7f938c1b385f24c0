package org.petitions.casework.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.casework.erasure.CaseErasureFixture;
import org.petitions.events.FactsSealed;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;
import org.petitions.starter.consumer.EventMetadata;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.database.StoredForms;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.web.PreferredWait;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** A dead letter put back is an old record at the topic's end; whenever it comes, the later sealing stays. */
@Tag("database")
class FactsEventHandlerTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final EventMetadata META = new EventMetadata("id", Topics.SEALED, 0, 0, Runnable::run);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final FactsStore store = new FactsStore(mongo(), new PreferredWait(0, new SimpleMeterRegistry()));
    private final FactsEventHandler events = new FactsEventHandler(store, CaseErasureFixture.of(store),
            Clock.fixed(NOON.plus(Duration.ofHours(2)), ZoneOffset.UTC));

    private static MongoTemplate mongo() {
        MongoCustomConversions forms = StoredForms.conversions(List.of());
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(forms.getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(forms);
        converter.afterPropertiesSet();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(CLIENT, TestServers.newDatabaseName()),
                converter);
    }

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void an_older_sealing_read_again_replaces_nothing() {
        read(sealed("p-1", 0, "old"), sealed("p-2", 0, "other"));
        read(sealed("p-1", 1, "new"));
        read(sealed("p-1", 0, "old"), sealed("p-2", 1, "other, later"), sealed("p-3", 0, "third"));
        assertThat(box("p-1")).contains(SealedBox.ofBase64("new"));
        assertThat(box("p-2")).contains(SealedBox.ofBase64("other, later"));
        assertThat(box("p-3")).contains(SealedBox.ofBase64("third"));
    }

    @Test
    void an_older_sealing_after_a_later_one_in_the_same_batch_replaces_nothing() {
        read(sealed("p-1", 1, "new"), sealed("p-1", 0, "old"));
        assertThat(box("p-1")).contains(SealedBox.ofBase64("new"));
    }

    @Test
    void the_same_sealing_read_again_stays() {
        read(sealed("p-1", 1, "new"));
        read(sealed("p-1", 1, "new"));
        assertThat(box("p-1")).contains(SealedBox.ofBase64("new"));
    }

    @Test
    void what_was_sealed_before_the_erasure_does_not_come_back_with_a_dead_letter() {
        read(sealed("p-1", 0, "old"));
        events.erased("p-1", NOON.plus(Duration.ofHours(2)), META);
        assertThat(box("p-1")).isEmpty();

        read(sealed("p-1", 0, "old"), sealed("p-1", 1, "sealed before, read after"));

        assertThat(box("p-1")).isEmpty();
    }

    @Test
    void facts_that_come_after_their_erasure_are_not_kept_and_what_is_sealed_anew_is() {
        events.erased("p-9", null, META);
        events.erased("p-9", NOON, META);
        read(sealed("p-9", 0, "late"));
        assertThat(box("p-9")).isEmpty();

        read(sealed("p-9", 3, "written after it"));

        assertThat(box("p-9")).contains(SealedBox.ofBase64("written after it"));
    }

    /** The first of them makes the box, and each of the others meets it. */
    @Test
    void of_twenty_read_at_once_the_last_sealed_stays() throws Exception {
        List<Callable<Boolean>> readers = IntStream.rangeClosed(1, 20).<Callable<Boolean>>mapToObj(hour -> () -> {
            read(sealed("p-20", hour, "sealed at hour " + hour));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(box("p-20")).contains(SealedBox.ofBase64("sealed at hour 20"));
    }

    private void read(FactsSealed... sealed) {
        events.handle(Stream.of(sealed).map(event -> new ReceivedEvent(event, META)).toList());
    }

    private Optional<SealedBox> box(String petitionId) {
        return store.find(petitionId).map(StoredFacts::box);
    }

    private static FactsSealed sealed(String petitionId, int hour, String box) {
        return new FactsSealed(petitionId, NOON.plus(Duration.ofHours(hour)), Map.of("case-service", box));
    }
}
