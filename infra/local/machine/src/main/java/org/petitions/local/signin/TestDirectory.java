package org.petitions.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.AccountListed.Appointment;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.terms.PostId;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.local.tokens.TestActors;

/**
 * The directory that case-service would publish, with whomever tests act as. An account is told with every office that it was ever asked for.
 * Safe for several threads.
 */
public final class TestDirectory {
    private static final String SERVERS = "bootstrap.servers";
    /** Before whatever day a test's clock shows. */
    private static final LocalDate FROM = LocalDate.parse("2020-01-01");
    private static final Instant AT = Instant.parse("2020-01-01T00:00:00Z");
    private static final Map<String, TestDirectory> BY_BROKER = new ConcurrentHashMap<>();

    private final Map<String, Object> client;
    /** Offices by account, {@code ROLE@unit}. */
    private final Map<String, List<String>> told = new ConcurrentHashMap<>();

    private TestDirectory(Map<String, String> client) {
        this.client = Map.copyOf(client);
    }

    /** The one on a broker; one for all who ask, so that no two publish the same account. */
    public static TestDirectory on(String bootstrapServers) {
        return BY_BROKER.computeIfAbsent(bootstrapServers, servers -> new TestDirectory(Map.of(SERVERS, servers)));
    }

    /**
     * The one on a guarded broker; whoever asks for the one on the same servers from then on is given it, too.
     *
     * @param client what a client sets that may write the directory, as Kafka's own names
     */
    public static TestDirectory on(Map<String, String> client) {
        return BY_BROKER.computeIfAbsent(client.getOrDefault(SERVERS, ""), _ -> new TestDirectory(client));
    }

    /**
     * Publishes the offices of people that were not published yet; returns when the broker has them.
     *
     * @param actors each {@code ROLE/unit/id}; a leader's account is called as the post
     */
    public synchronized void list(String... actors) {
        List<DirectoryEvent> events = Arrays.stream(actors).filter(this::isNew).map(this::entry).toList();
        if (!events.isEmpty()) {
            publish(events);
        }
    }

    /**
     * Publishes the offices of people whether they were published before or not: for a service that reads on where another stopped, and whose own
     * data has none of them.
     *
     * @param actors each {@code ROLE/unit/id}
     */
    public synchronized void listAgain(String... actors) {
        publish(Arrays.stream(actors).peek(this::isNew).map(this::entry).toList());
    }

    private boolean isNew(String actor) {
        List<String> offices = told.computeIfAbsent(TestActors.account(actor), _ -> new ArrayList<>());
        return !offices.contains(TestActors.office(actor)) && offices.add(TestActors.office(actor));
    }

    private DirectoryEvent entry(String actor) {
        String account = TestActors.account(actor);
        return TestActors.office(actor).startsWith("LEADER@") ? post(account) : account(account);
    }

    private static PostListed post(String id) {
        PostId post = PostId.parse(id).orElseThrow(() -> new IllegalArgumentException(id + " is no post"));
        return new PostListed(id, 1, AT, post.owner().substring(0, 6), post.rung(), "职务", "post", true, null);
    }

    private AccountListed account(String id) {
        List<String> offices = told.getOrDefault(id, List.of());
        return new AccountListed(id, offices.size(), AT, offices.stream().map(office -> office.split("@", -1))
                .map(office -> new Appointment(id + ":" + office[0], office[1], office[0], FROM, null, null)).toList());
    }

    private void publish(List<DirectoryEvent> events) {
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (DirectoryEvent event : events) {
                OutgoingRecord entry = EventCodec.encode(event, null);
                var sent = new ProducerRecord<>(entry.topic(), null, entry.key().getBytes(UTF_8), entry.value());
                entry.headers().forEach((name, text) -> sent.headers().add(name, text.getBytes(UTF_8)));
                producer.send(sent).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
