package org.petitions.casework.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.local.server.TestServers;
import org.springframework.data.mongodb.core.MongoTemplate;

@Tag("database")
class LimitStoreTest {
    private static final MongoClient CLIENT = MongoClients.create(TestServers.database().uri());
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");

    private final LimitStore store = new LimitStore(new MongoTemplate(CLIENT, TestServers.newDatabaseName()),
            Clock.systemUTC());

    @AfterAll
    static void end() {
        CLIENT.close();
    }

    /** The first of them makes the document, and each of the others meets it. */
    @Test
    void twenty_readers_at_once_lose_nothing() throws Exception {
        List<Callable<Boolean>> readers = IntStream.rangeClosed(1, 20).<Callable<Boolean>>mapToObj(measure -> () -> {
            store.add(List.of(set(measure)));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(store.of("p-1")).hasSize(20);
    }

    private static EscalationEvent set(int measure) {
        return new LimitSet("p-1", AT, ClockKind.MEASURE, "m" + measure, 1, 1, "431222-HRSS", AT, 4,
                new LimitPeriod(LocalDate.of(2026, 5, 5), Instant.parse("2026-05-05T16:00:00Z"), false,
                        LocalDate.of(2026, 3, 1), 60, LimitUnit.DAYS, 0, 0, 0),
                "32", "1");
    }
}
