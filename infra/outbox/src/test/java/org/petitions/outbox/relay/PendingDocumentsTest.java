package org.petitions.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.petitions.outbox.storage.DocumentRef;

class PendingDocumentsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private final PendingDocuments inbox = new PendingDocuments(2, NOON);

    private static DocumentRef document(String id) {
        return new DocumentRef("files", id);
    }

    private void search() throws InterruptedException {
        inbox.scanCompleted(inbox.awaitScanDue(Duration.ofNanos(1)));
    }

    @Test
    void documents_are_taken_in_the_order_they_changed_each_once() {
        inbox.offer(document("b"), NOON);
        inbox.offer(document("a"), NOON.plusSeconds(1));
        inbox.offer(document("b"), NOON.plusSeconds(2));

        assertThat(inbox.take(10)).containsExactly(Map.entry(document("b"), NOON),
                Map.entry(document("a"), NOON.plusSeconds(1)));
    }

    @Test
    void a_document_that_is_looked_at_counts_until_it_is_settled() {
        inbox.offer(document("a"), NOON);
        inbox.take(1);
        assertThat(inbox.size()).isEqualTo(1);

        inbox.releaseTaken();

        assertThat(inbox.size()).isZero();
    }

    @Test
    void a_full_inbox_turns_away_new_documents_but_not_those_it_has() throws Exception {
        search();
        inbox.offer(document("a"), NOON);
        inbox.offer(document("b"), NOON);

        assertThat(inbox.offer(document("a"), NOON)).isTrue();
        assertThat(inbox.complete()).isTrue();
        assertThat(inbox.offer(document("c"), NOON)).isFalse();
        assertThat(inbox.complete()).isFalse();
    }

    @Test
    void at_first_a_search_is_due() throws Exception {
        assertThat(inbox.complete()).isFalse();
        search();
        assertThat(inbox.complete()).isTrue();
    }

    @Test
    void a_search_that_something_was_turned_away_during_leaves_another_one_due() throws Exception {
        long mark = inbox.awaitScanDue(Duration.ofNanos(1));
        inbox.offer(document("a"), NOON);
        inbox.offer(document("b"), NOON);
        inbox.offer(document("c"), NOON);
        inbox.scanCompleted(mark);

        assertThat(inbox.complete()).isFalse();
    }

    @Test
    void a_due_search_begins_when_there_is_room_again() throws Exception {
        search();
        inbox.offer(document("a"), NOON);
        inbox.offer(document("b"), NOON);
        inbox.offer(document("c"), NOON);
        CompletableFuture<Long> search = CompletableFuture.supplyAsync(() -> {
            try {
                return inbox.awaitScanDue(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(search).isNotDone();

        inbox.take(2);

        assertThat(search).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void the_oldest_wait_counts_what_was_turned_away() throws Exception {
        search();
        assertThat(inbox.oldest()).isNull();
        inbox.offer(document("a"), NOON.plusSeconds(5));
        inbox.offer(document("b"), NOON.plusSeconds(6));
        assertThat(inbox.oldest()).isEqualTo(NOON.plusSeconds(5));

        inbox.offer(document("c"), NOON);

        assertThat(inbox.oldest()).isEqualTo(NOON);
    }
}
