package org.petitions.notification.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Instances that keep what was sealed of one petition at the same moment, an erasure among it. */
@Tag("database")
class ContactsAtOnceTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final ContactStore contacts = new ContactStore(
            new MongoTemplate(CLIENT, TestServers.newDatabaseName()));

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    @Test
    void of_twenty_at_once_the_latest_stays_and_here_that_is_the_erasure() throws Exception {
        List<Callable<Boolean>> readers = IntStream.rangeClosed(1, 20).<Callable<Boolean>>mapToObj(second -> () -> {
            Instant at = NOON.plusSeconds(second);
            contacts.save(List.of(second == 20
                    ? StoredContact.erased("p-1", at)
                    : StoredContact.sealed("p-1", at, "box")));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(contacts.find("p-1").orElseThrow().isErased()).isTrue();
    }

    @Test
    void of_a_batch_what_is_new_is_kept_and_what_is_here_gives_way_to_what_is_later_alone() {
        contacts.save(List.of(StoredContact.sealed("b-1", NOON, "first"), StoredContact.erased("b-2", NOON)));

        contacts.save(List.of(StoredContact.sealed("b-1", NOON.plusSeconds(1), "later"),
                StoredContact.sealed("b-2", NOON.minusSeconds(1), "earlier"),
                StoredContact.sealed("b-3", NOON, "new")));

        assertThat(contacts.find("b-1").orElseThrow().box()).isEqualTo("later");
        assertThat(contacts.find("b-2").orElseThrow().isErased()).isTrue();
        assertThat(contacts.find("b-3").orElseThrow().box()).isEqualTo("new");
    }
}
