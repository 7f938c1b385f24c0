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
            contacts.save(second == 20 ? StoredContact.erased("p-1", at) : StoredContact.sealed("p-1", at, "box"));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(contacts.find("p-1").orElseThrow().isErased()).isTrue();
    }
}
