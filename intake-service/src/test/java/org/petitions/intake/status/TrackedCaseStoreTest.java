package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.SampleForms;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("database")
class TrackedCaseStoreTest {
    private static final List<CaseEvent> LIFE = CaseEventsBuilder.fullHistory();
    private static final TrackedCase WHOLE = TrackedCase.NO_EVENTS_YET.after(LIFE);

    private final TrackedCaseStore store = RunningIntake.shared().bean(TrackedCaseStore.class);
    private final String petition = SampleForms.newKey();

    @Test
    void a_petition_nobody_told_of_has_nothing_new() {
        assertThat(store.of(petition)).isEqualTo(TrackedCase.NO_EVENTS_YET);
    }

    @Test
    void everything_that_was_told_is_read_again_as_it_was() {
        for (CaseEvent event : LIFE) {
            store.add(Map.of(petition, List.of(event)));
            assertThat(store.of(petition))
                    .isEqualTo(TrackedCase.NO_EVENTS_YET.after(LIFE.subList(0, (int) event.version())));
        }
    }

    @Test
    void what_was_seen_before_changes_nothing_and_holds_up_no_other() {
        store.add(Map.of(petition, LIFE));
        String other = SampleForms.newKey();
        store.add(Map.of(petition, LIFE.subList(2, 5), other, LIFE));
        assertThat(store.of(petition)).isEqualTo(WHOLE);
        assertThat(store.of(other)).isEqualTo(WHOLE);
    }

    @Test
    void twenty_readers_of_the_same_partition_lose_nothing() throws Exception {
        List<Callable<Void>> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(() -> {
                for (CaseEvent event : LIFE) {
                    store.add(Map.of(petition, LIFE.subList(0, (int) event.version())));
                }
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> reader : threads.invokeAll(readers)) {
                reader.get();
            }
        }
        assertThat(store.of(petition)).isEqualTo(WHOLE);
    }

    @Test
    void a_document_of_an_earlier_release_is_read() {
        RunningIntake.shared().bean(MongoTemplate.class).getCollection("progress").insertOne(
                new Document("_id", petition).append("version", 3L).append("status", "REPLIED")
                        .append("since", Date.from(Instant.EPOCH)).append("unit", "431222-HRSS")
                        .append("repliedAt", Date.from(Instant.EPOCH)).append("outcome", "EXPLAINED"));
        TrackedCase read = store.of(petition);
        assertThat(read.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(read.answer()).isEqualTo(new TrackedReply(3, Instant.EPOCH, HandlingOutcome.EXPLAINED, false, null));
        assertThat(read.papers()).isEqualTo(TrackedDocuments.NONE);
        assertThat(read.ending()).isEqualTo(TrackedEnding.NONE);
    }
}
