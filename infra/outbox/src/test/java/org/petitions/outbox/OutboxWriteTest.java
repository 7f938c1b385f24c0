package org.petitions.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.local.server.TestServers;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.outbox.Outbox.Update;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;

/** What is written, seen in the database: Kafka cannot be reached here, so every event stays where it was saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("database")
class OutboxWriteTest {
    @SuppressWarnings("NullAway.Init")
    private TestService service;
    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    @BeforeAll
    void start() {
        service = TestService.start(TestService.NO_KAFKA, TestServers.database().uri(), TestServers.newDatabaseName(),
                "petitions.outbox.stop-within=0s");
        outbox = service.outbox();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_new_document_is_saved_together_with_its_events() {
        outbox.insert(TestDocument.opened("new"), List.of(TestEvents.of("new", 1), TestEvents.tombstone("new", 2)));

        assertThat(service.stored("new")).containsEntry("status", "opened").containsEntry("version", 1L);
        assertThat(service.waiting("new")).containsExactly("new/1", "new/2");
        assertThat(service.mongo().findById("new", TestDocument.class)).isEqualTo(TestDocument.opened("new"));
    }

    @Test
    void what_accompanies_a_document_stands_in_its_outbox_by_the_same_write() {
        var writing = new DocumentOutbox(service.mongo(), service.relay(),
                List.of((_, id) -> List.of(TestEvents.of(id + "-by", 1))), Instant::now);
        TestDocument opened = TestDocument.opened("accompanied");
        writing.insert(opened, List.of(TestEvents.of("accompanied", 1)));

        assertThat(service.waiting("accompanied")).containsExactly("accompanied/1", "accompanied-by/1");

        assertThatThrownBy(() -> writing.change(opened.next("closed"), opened.next("closed").next("again"), List.of()))
                .isInstanceOf(StaleVersionException.class);
        assertThat(service.waiting("accompanied")).as("what is not saved has nobody who did it").hasSize(2);
    }

    @Test
    void who_accompanies_hears_of_a_write_when_it_is_carried_out_and_not_before() {
        int[] saved = {0};
        var writing = new DocumentOutbox(service.mongo(), service.relay(), List.of(new AccompanyingRecords() {
            @Override
            public List<OutgoingRecord> with(String collection, String id) {
                return List.of();
            }

            @Override
            public void saved() {
                saved[0]++;
            }
        }), Instant::now);
        TestDocument opened = TestDocument.opened("heard");

        writing.insert(opened, List.of());
        assertThat(saved[0]).isEqualTo(1);
        writing.update(opened.next("closed"), opened.version(), List.of());
        assertThat(saved[0]).isEqualTo(2);
        assertThatThrownBy(() -> writing.update(opened.next("again"), opened.version(), List.of()))
                .isInstanceOf(StaleVersionException.class);
        assertThat(saved[0]).as("nothing was carried out").isEqualTo(2);
    }

    @Test
    void what_belongs_to_no_state_is_put_into_a_document_that_is_made_for_it() {
        outbox.append(TestDocument.COLLECTION, "stateless", List.of(TestEvents.of("stateless", 1)));
        outbox.append(TestDocument.COLLECTION, "stateless", List.of(TestEvents.of("stateless", 2)));

        assertThat(service.waiting("stateless")).containsExactly("stateless/1", "stateless/2");
        assertThatThrownBy(() -> outbox.append("elsewhere", "a", List.of(TestEvents.of("a", 1))))
                .hasMessageContaining("petitions.outbox.collections");
    }

    @Test
    void a_document_without_events_has_no_outbox() {
        outbox.insert(TestDocument.opened("silent"), List.of());
        outbox.update(TestDocument.opened("silent").next("closed"), 1, List.of());

        assertThat(service.stored("silent")).containsEntry("status", "closed").doesNotContainKey("outbox");
    }

    @Test
    void a_second_document_with_the_same_id_is_refused() {
        outbox.insert(TestDocument.opened("twice"), List.of(TestEvents.of("twice", 1)));

        assertThatThrownBy(() -> outbox.insert(TestDocument.opened("twice"), List.of(TestEvents.of("twice", 9))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(service.waiting("twice")).containsExactly("twice/1");
    }

    @Test
    void a_field_that_no_state_maps_is_set_by_the_same_write_and_by_no_other() {
        TestDocument file = TestDocument.opened("besides");
        outbox.insert(file, List.of());
        outbox.change(file, file.next("accepted"), List.of(), fields("texts.2", "sealed", null));
        outbox.change(file.next("accepted"), file.next("accepted").next("closed"), List.of(),
                fields("texts.3", "too", null));

        assertThat(service.stored("besides")).containsEntry("status", "closed").containsEntry("texts",
                new Document("2", "sealed").append("3", "too"));
        assertThatThrownBy(() -> outbox.change(file, file.next("late"), List.of(), fields("texts.9", "stale", null)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(service.stored("besides").get("texts", Document.class)).doesNotContainKey("9");
    }

    @Test
    void of_a_change_only_what_differs_is_written() {
        TestDocument file = TestDocument.opened("partly").noted("a note");
        outbox.insert(file, List.of());
        service.mongo().getCollection(TestDocument.COLLECTION).updateOne(Filters.eq("_id", file.id()),
                Updates.set("note", "as an earlier release kept it"));

        outbox.change(file, file.next("accepted"), List.of(TestEvents.of("partly", 3)));
        assertThat(service.stored("partly")).containsEntry("status", "accepted").containsEntry("version", 3L)
                .containsEntry("note", "as an earlier release kept it");

        outbox.change(file.next("accepted"), file.next("accepted").noted(null), List.of());
        assertThat(service.stored("partly")).containsEntry("version", 4L).doesNotContainKey("note");
        assertThat(service.waiting("partly")).containsExactly("partly/3");
        assertThatThrownBy(() -> outbox.change(file, file.next("late"), List.of()))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_field_that_the_state_writes_itself_is_not_set_besides() {
        TestDocument file = TestDocument.opened("both");
        outbox.insert(file, List.of());

        assertThatThrownBy(
                () -> outbox.change(file, file.next("accepted"), List.of(), fields("status", "closed", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_is_set_only_while_what_guards_it_is_as_it_was_read() {
        TestDocument file = TestDocument.opened("guarded");
        outbox.insert(file, List.of());
        Instant erasedAt = Instant.parse("2026-03-01T00:00:00Z");
        service.mongo().getCollection(TestDocument.COLLECTION).updateOne(Filters.eq("_id", file.id()),
                Updates.set("erasedAt", erasedAt));

        assertThatThrownBy(() -> outbox.change(file, file.next("before"), List.of(TestEvents.of("guarded", 2)),
                fields("texts.2", "read before", null))).isInstanceOf(StaleVersionException.class);
        assertThat(service.stored("guarded")).containsEntry("version", 1L).doesNotContainKeys("texts", "outbox");

        outbox.change(file, file.next("after"), List.of(), fields("texts.2", "read after", erasedAt));
        assertThat(service.stored("guarded")).containsEntry("texts", new Document("2", "read after"));
    }

    private static GuardedFields fields(String path, String value, @Nullable Instant erasedAt) {
        return new GuardedFields(Map.of(path, value), "erasedAt", erasedAt);
    }

    @Test
    void an_update_appends_its_events_to_those_that_still_wait() {
        TestDocument file = TestDocument.opened("appended");
        outbox.insert(file, List.of(TestEvents.of("appended", 1)));
        outbox.update(file.next("accepted"), 1, List.of(TestEvents.of("appended", 2)));

        assertThat(service.stored("appended")).containsEntry("status", "accepted").containsEntry("version", 2L);
        assertThat(service.waiting("appended")).containsExactly("appended/1", "appended/2");
    }

    @Test
    void an_update_decided_on_an_older_version_is_refused_and_writes_nothing() {
        TestDocument file = TestDocument.opened("stale");
        outbox.insert(file, List.of());
        outbox.update(file.next("accepted"), 1, List.of());

        assertThatThrownBy(() -> outbox.update(file.next("refused"), 1, List.of(TestEvents.of("stale", 2))))
                .isInstanceOf(StaleVersionException.class).hasMessageContaining("stale").hasMessageContaining("1");
        assertThat(service.stored("stale")).containsEntry("status", "accepted").doesNotContainKey("outbox");
    }

    @Test
    void an_update_of_a_document_that_is_gone_is_refused_and_does_not_bring_it_back() {
        assertThatThrownBy(() -> outbox.update(TestDocument.opened("gone").next("accepted"), 1, List.of()))
                .isInstanceOf(StaleVersionException.class);
        assertThat(service.mongo().findById("gone", TestDocument.class)).isNull();
    }

    @Test
    void a_field_that_became_null_is_removed() {
        TestDocument noted = TestDocument.opened("noted").noted("words");
        outbox.insert(noted, List.of());
        outbox.update(noted.noted(null), noted.version(), List.of());

        assertThat(service.stored("noted")).doesNotContainKey("note").containsEntry("version", 3L);
    }

    @Test
    void a_field_that_only_the_state_before_had_is_removed() {
        outbox.insert(new ClosedFile("other-type", 1, "a reason"), List.of());
        outbox.update(TestDocument.opened("other-type").next("reopened"), 1, List.of());

        assertThat(service.stored("other-type")).containsEntry("status", "reopened").doesNotContainKey("reason");
    }

    @org.springframework.data.mongodb.core.mapping.Document(TestDocument.COLLECTION)
    record ClosedFile(@Id String id, long version, String reason) {}

    @Test
    void a_bulk_of_new_documents_tells_which_were_there_already() {
        outbox.insert(TestDocument.opened("bulk-2"), List.of(TestEvents.of("bulk-2", 1)));

        List<Insertion> results = outbox.insertAll(List.of(inserted("bulk-1"), inserted("bulk-2"), inserted("bulk-3")));

        assertThat(results).containsExactly(Insertion.SAVED, Insertion.DUPLICATE, Insertion.SAVED);
        assertThat(service.waiting("bulk-1")).containsExactly("bulk-1/1");
        assertThat(service.waiting("bulk-2")).containsExactly("bulk-2/1");
        assertThat(service.waiting("bulk-3")).containsExactly("bulk-3/1");
    }

    private static NewDocument<TestDocument> inserted(String id) {
        return new NewDocument<>(TestDocument.opened(id), List.of(TestEvents.of(id, 1)));
    }

    @Test
    void a_bulk_of_changes_that_all_fit_is_saved() {
        outbox.insertAll(List.of(inserted("fit-1"), inserted("fit-2")));

        assertThat(outbox.updateAll(List.of(changed("fit-1", 1), changed("fit-2", 1))))
                .containsExactly(Update.SAVED, Update.SAVED);
        assertThat(service.waiting("fit-1")).containsExactly("fit-1/1", "fit-1/2");
        assertThat(service.waiting("fit-2")).containsExactly("fit-2/1", "fit-2/2");
    }

    @Test
    void a_bulk_of_changes_tells_which_were_stale() {
        outbox.insertAll(List.of(inserted("part-1"), inserted("part-2"), inserted("part-3")));
        outbox.update(TestDocument.opened("part-2").next("by another"), 1, List.of(TestEvents.of("part-2", 99)));

        List<Update> results = outbox.updateAll(List.of(changed("part-1", 1), changed("part-2", 1),
                new ChangedDocument<>(TestDocument.opened("part-3").next("silently"), 1, List.of()),
                changed("part-none", 1)));

        assertThat(results).containsExactly(Update.SAVED, Update.STALE, Update.SAVED, Update.STALE);
        assertThat(service.waiting("part-1")).containsExactly("part-1/1", "part-1/2");
        assertThat(service.waiting("part-2")).containsExactly("part-2/1", "part-2/99");
        assertThat(service.stored("part-2")).containsEntry("status", "by another");
        assertThat(service.stored("part-3")).containsEntry("status", "silently");
    }

    private static ChangedDocument<TestDocument> changed(String id, long from) {
        TestDocument next = new TestDocument(id, from + 1, "changed", null);
        return new ChangedDocument<>(next, from, List.of(TestEvents.of(id, from + 1)));
    }

    @Test
    void an_empty_bulk_writes_nothing() {
        assertThat(outbox.insertAll(List.of())).isEmpty();
        assertThat(outbox.updateAll(List.of())).isEmpty();
    }

    @Test
    void a_document_twice_in_a_bulk_of_changes_is_refused() {
        assertThatThrownBy(() -> outbox.updateAll(List.of(changed("double", 1), changed("double", 2))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("twice");
    }

    @Test
    void a_version_that_does_not_rise_is_refused() {
        assertThatThrownBy(() -> outbox.update(TestDocument.opened("level"), 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("version");
    }

    @Test
    void two_events_with_one_id_in_one_write_are_refused() {
        assertThatThrownBy(() -> outbox.insert(TestDocument.opened("same"),
                List.of(TestEvents.of("same", 1), TestEvents.of(TestEvents.SEALED_TOPIC, "same", 1, new byte[1]))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("same/1");
    }

    @Test
    void a_collection_that_nobody_publishes_from_is_refused() {
        assertThatThrownBy(() -> outbox.insert(new Elsewhere("x", 1), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("elsewhere");
    }

    @org.springframework.data.mongodb.core.mapping.Document("elsewhere")
    record Elsewhere(@Id String id, long version) {}

    @Test
    void a_type_that_takes_the_reserved_field_is_refused() {
        assertThatThrownBy(() -> outbox.insert(new TakesOutbox("x", 1, "mine"), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("outbox");
    }

    @org.springframework.data.mongodb.core.mapping.Document(TestDocument.COLLECTION)
    record TakesOutbox(@Id String id, long version, String outbox) {}

    @Test
    void a_type_without_a_version_is_refused() {
        assertThatThrownBy(() -> outbox.insert(new NoVersion("x"), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("version");
    }

    @org.springframework.data.mongodb.core.mapping.Document(TestDocument.COLLECTION)
    record NoVersion(@Id String id) {}

    @Test
    void an_id_that_would_not_be_stored_as_text_is_refused() {
        assertThatThrownBy(() -> outbox.insert(TestDocument.opened("0123456789abcdef01234567"), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("id");
    }

    @Test
    void each_collection_has_the_declared_index() {
        await().atMost(PublishedEvents.LONGEST).untilAsserted(() -> assertThat(
                service.mongo().getCollection(TestDocument.COLLECTION).listIndexes().map(Document::toJson))
                .anySatisfy(index -> assertThat(index).contains("outbox.0.at")));
    }
}
