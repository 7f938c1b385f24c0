package org.petitions.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.TestServers;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a reader of the topics can rely on while everything runs. */
@Tag("database")
class RelayOrderTest {
    private final String database = TestServers.newDatabaseName();

    private TestService service(String... settings) {
        return TestService.start(TestServers.broker().bootstrapServers(), TestServers.database().uri(), database,
                settings);
    }

    private static PublishedEvents published(String keyPrefix) {
        return new PublishedEvents(TestServers.broker().bootstrapServers(), TestEvents.CASE_TOPIC, keyPrefix);
    }

    @Test
    void events_of_documents_that_many_writers_change_at_once_are_published_in_order() throws Exception {
        try (var service = service(); var published = published("many-")) {
            ConcurrentWriters writers = new ConcurrentWriters(List.of(service), "many-", 4).write(32, 15);

            published.await(writers.events());

            assertThat(writers.documents()).allSatisfy(
                    id -> assertThat(published.idsOf(id)).isEqualTo(writers.expected(id)));
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
            assertThat(writers.documents()).allSatisfy(id -> assertThat(service.waiting(id)).isEmpty());
        }
    }

    @Test
    void order_holds_when_two_services_work_on_one_database() throws Exception {
        try (var one = service();
                var other = service("petitions.outbox.search-every=50ms");
                var published = published("two-")) {
            ConcurrentWriters writers = new ConcurrentWriters(List.of(one, other), "two-", 3).write(8, 20);

            published.await(writers.events());

            assertThat(writers.documents()).allSatisfy(
                    id -> assertThat(published.idsOf(id)).isEqualTo(writers.expected(id)));
        }
    }

    @Test
    void nothing_is_lost_or_out_of_order_when_the_queue_overflows() throws Exception {
        try (var service = service("petitions.outbox.queue=2", "petitions.outbox.batch=1",
                "petitions.outbox.window=1"); var published = published("full-")) {
            ConcurrentWriters writers = new ConcurrentWriters(List.of(service), "full-", 20).write(8, 20);

            published.await(writers.events());

            assertThat(writers.documents()).allSatisfy(
                    id -> assertThat(published.idsOf(id)).isEqualTo(writers.expected(id)));
            await().atMost(PublishedEvents.LONGEST).until(() -> service.status().idle());
        }
    }

    @Test
    void a_document_with_more_events_than_are_read_at_once_is_published_to_the_end() {
        List<Long> versions = IntStream.rangeClosed(1, 250).mapToObj(Long::valueOf).toList();
        try (var service = service(); var published = published("long-")) {
            service.outbox().insert(TestDocument.opened("long-1"),
                    versions.stream().map(version -> TestEvents.of("long-1", version)).toList());

            published.await(versions.size());

            assertThat(published.idsOf("long-1"))
                    .isEqualTo(versions.stream().map(version -> TestEvents.id("long-1", version)).toList());
        }
    }

    @Test
    void a_record_arrives_as_it_was_given() {
        byte[] value = {1, 2, 3, 0, -1};
        try (var service = service(); var published = published("as-given-")) {
            service.outbox().insert(TestDocument.opened("as-given-1"),
                    List.of(TestEvents.of(TestEvents.CASE_TOPIC, "as-given-1", 1, value)));

            var arrived = published.await(1).records().getFirst();

            assertThat(arrived.key()).isEqualTo("as-given-1");
            assertThat(arrived.value()).isEqualTo(value);
            assertThat(arrived.headers()).extracting(Header::key).containsExactlyInAnyOrder("ce_id", "ce_specversion",
                    "content-type");
        }
    }

    @Test
    void a_tombstone_is_published_without_a_value() {
        try (var service = service();
                var published = new PublishedEvents(TestServers.broker().bootstrapServers(),
                        TestEvents.SEALED_TOPIC, "erased-")) {
            service.outbox().insert(TestDocument.opened("erased-1"), List.of(TestEvents.tombstone("erased-1", 1)));

            assertThat(published.await(1).records().getFirst().value()).isNull();
        }
    }

    @Test
    void several_collections_are_published_from() {
        try (var service = service("petitions.outbox.collections=files,directory"); var published = published("of-")) {
            service.outbox().insert(TestDocument.opened("of-files"), List.of(TestEvents.of("of-files", 1)));
            service.outbox().insert(new Office("of-directory", 1), List.of(TestEvents.of("of-directory", 1)));

            published.await(2);

            assertThat(published.idsOf("of-files")).containsExactly("of-files/1");
            assertThat(published.idsOf("of-directory")).containsExactly("of-directory/1");
        }
    }

    @Document("directory")
    record Office(@Id String id, long version) {}
}
