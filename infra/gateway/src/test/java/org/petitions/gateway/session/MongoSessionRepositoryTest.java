package org.petitions.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petitions.gateway.GatewaySettings.SessionLimits;
import org.petitions.local.server.TestServers;

class MongoSessionRepositoryTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofHours(1), Duration.ofHours(10),
            Duration.ofMinutes(10));
    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";

    private final MongoClient client = MongoClients.create(TestServers.database().uri());
    private final MongoCollection<Document> documents = client.getDatabase(TestServers.newDatabaseName())
            .getCollection("sessions");
    private Instant now = START;
    private final MongoSessionRepository sessions = repository(new byte[32]);

    @AfterEach
    void close() {
        client.close();
    }

    private MongoSessionRepository repository(byte[] key) {
        return new MongoSessionRepository(documents, new SessionSeal(key), LIMITS, () -> now);
    }

    private StoredSession stored(String name, String value) {
        StoredSession session = sessions.createSession();
        session.setAttribute(name, value);
        sessions.save(session);
        return session;
    }

    private StoredSession read(String id) {
        StoredSession session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(now);
        return session;
    }

    @Test
    void a_session_that_was_ended_stays_ended_whatever_a_request_that_was_under_way_writes() {
        String id = stored("a.b", "1").getId();
        StoredSession slow = read(id);
        slow.setAttribute("a.b", "2");
        sessions.deleteById(id);
        sessions.save(slow);
        assertThat(sessions.findById(id)).isNull();
        slow.changeSessionId();
        sessions.save(slow);
        assertThat(documents.countDocuments()).isZero();
    }

    @Test
    void of_two_requests_neither_undoes_what_the_other_wrote() {
        String id = stored("token", "old").getId();
        StoredSession first = read(id);
        StoredSession second = read(id);
        first.setAttribute("token", "new");
        sessions.save(first);
        second.setAttribute("office", "o");
        sessions.save(second);
        StoredSession found = read(id);
        assertThat(found.<String>getAttribute("token")).isEqualTo("new");
        assertThat(found.<String>getAttribute("office")).isEqualTo("o");
        found.removeAttribute("office");
        sessions.save(found);
        assertThat(read(id).getAttributeNames()).containsExactly("token");
    }

    @Test
    void a_session_gets_another_id_at_sign_in_and_the_old_one_is_nobody_s() {
        StoredSession session = stored("a", "1");
        String before = session.getId();
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(before)).isNull();
        assertThat(read(session.getId()).<String>getAttribute("a")).isEqualTo("1");
    }

    @Test
    void what_is_stored_shows_neither_an_id_nor_a_value_and_fits_no_other_session() {
        StoredSession session = stored("token", "very-secret");
        StoredSession other = stored("token", "mine");
        String text = documents.find().into(new ArrayList<>()).toString();
        assertThat(text).doesNotContain(session.getId(), "very-secret");
        Document box = documents.find(new Document("attributes.dG9rZW4", new Document("$exists", true))).first();
        documents.updateMany(new Document(), new Document("$set",
                new Document("attributes", Objects.requireNonNull(box).get("attributes"))));
        assertThat(new Object[]{sessions.findById(session.getId()), sessions.findById(other.getId())})
                .containsOnlyOnce((Object) null);
    }

    @Test
    void another_key_ends_all_sessions() {
        String id = stored("a", "1").getId();
        byte[] key = new byte[32];
        key[0] = 1;
        assertThat(repository(key).findById(id)).isNull();
    }

    @Test
    void one_that_ended_is_not_found_and_deleted_by_the_sweep() {
        sessions.createIndex();
        String anonymous = stored("a", "1").getId();
        String person = stored(SIGNED_IN, "p").getId();
        now = START.plus(Duration.ofMinutes(10));
        assertThat(sessions.findById(anonymous)).isNull();
        assertThat(sessions.findById(person)).isNotNull();
        sessions.deleteEnded();
        assertThat(documents.countDocuments()).isOne();
    }

    @Test
    void one_that_is_used_goes_on_for_ten_hours_and_is_not_written_at_each_use() {
        String id = stored(SIGNED_IN, "p").getId();
        now = START.plusSeconds(30);
        sessions.save(read(id));
        assertThat(Objects.requireNonNull(documents.find().first()).getDate("used").toInstant()).isEqualTo(START);
        for (int halfHours = 1; halfHours < 20; halfHours++) {
            now = START.plus(Duration.ofMinutes(30L * halfHours));
            sessions.save(read(id));
        }
        now = START.plus(Duration.ofHours(10));
        assertThat(sessions.findById(id)).isNull();
    }
}
