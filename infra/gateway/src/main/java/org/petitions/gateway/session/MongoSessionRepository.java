package org.petitions.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.petitions.gateway.GatewaySettings.SessionLimits;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database, a document each. A request writes what it changed and nothing else, and never brings back a session that another
 * request ended meanwhile: a sign-out is final, and of several requests none undoes what another did.
 *
 * <p>The document's id is the hash of the session's, so a copy of the database lets nobody in.
 */
final class MongoSessionRepository implements SessionRepository<StoredSession> {
    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String CREATED = "created";
    private static final String USED = "used";
    private static final String END = "end";
    private static final String ATTRIBUTES = "attributes";
    private static final int ID_BYTES = 32;

    private final MongoCollection<Document> sessions;
    private final SessionSeal seal;
    private final SessionLimits limits;
    private final InstantSource clock;
    private final Duration pause;
    private final SecureRandom random = new SecureRandom();

    MongoSessionRepository(MongoCollection<Document> sessions, SessionSeal seal, SessionLimits limits,
            InstantSource clock) {
        this.sessions = sessions;
        this.seal = seal;
        this.limits = limits;
        this.clock = clock;
        this.pause = SessionRules.pauseBetweenWrites(limits);
    }

    /** Lets the database delete what has ended, where it does that; {@link #deleteEnded} is for those that don't. */
    void createIndex() {
        sessions.createIndex(Indexes.ascending(END), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /** Deletes what has ended. */
    void deleteEnded() {
        sessions.deleteMany(Filters.lte(END, Date.from(clock.instant())));
    }

    @Override
    public StoredSession createSession() {
        return new StoredSession(this::newId, clock.instant());
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        String key = keyOf(id);
        Document found = sessions.find(Filters.eq(key)).first();
        if (found == null || !found.getDate(END).toInstant().isAfter(clock.instant())) {
            return null;
        }
        return attributes(key, found).map(all -> new StoredSession(this::newId, id,
                found.getDate(CREATED).toInstant(), found.getDate(USED).toInstant(), all)).orElse(null);
    }

    @Override
    public void save(StoredSession session) {
        String storedId = session.storedId();
        if (storedId == null) {
            sessions.insertOne(document(session));
        } else if (!storedId.equals(session.getId())) {
            move(session, storedId);
        } else if (!session.changed().isEmpty() || session.usedSince(pause)) {
            sessions.updateOne(Filters.eq(keyOf(storedId)), changes(session));
        }
        session.stored();
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(Filters.eq(keyOf(id)));
    }

    /** Under its new id, unless it was ended meanwhile: then that holds for the new id too. */
    private void move(StoredSession session, String from) {
        if (sessions.deleteOne(Filters.eq(keyOf(from))).getDeletedCount() > 0) {
            sessions.insertOne(document(session));
        }
    }

    private Document document(StoredSession session) {
        String key = keyOf(session.getId());
        var attributes = new Document();
        session.getAttributeNames().forEach(name -> attributes.put(fieldOf(name),
                seal.seal(key, fieldOf(name), session.getRequiredAttribute(name))));
        return new Document("_id", key).append(CREATED, Date.from(session.getCreationTime()))
                .append(USED, Date.from(session.getLastAccessedTime())).append(END, Date.from(endOf(session)))
                .append(ATTRIBUTES, attributes);
    }

    private Bson changes(StoredSession session) {
        String key = keyOf(session.getId());
        var changes = new ArrayList<Bson>();
        changes.add(Updates.set(USED, Date.from(session.getLastAccessedTime())));
        changes.add(Updates.set(END, Date.from(endOf(session))));
        for (String name : session.changed()) {
            String field = fieldOf(name);
            Object value = session.getAttribute(name);
            changes.add(value == null
                    ? Updates.unset(ATTRIBUTES + "." + field)
                    : Updates.set(ATTRIBUTES + "." + field, new Binary(seal.seal(key, field, value))));
        }
        return Updates.combine(changes);
    }

    private Instant endOf(StoredSession session) {
        boolean signedIn = session.getAttributeNames().contains(SIGNED_IN);
        return SessionRules.end(limits, session.getCreationTime(), session.getLastAccessedTime(), signedIn);
    }

    /** All, or none when one can't be opened: then the person signs in anew. */
    private Optional<Map<String, Object>> attributes(String key, Document found) {
        var attributes = new HashMap<String, Object>();
        for (var stored : found.get(ATTRIBUTES, Document.class).entrySet()) {
            Optional<Object> value = seal.open(key, stored.getKey(), ((Binary) stored.getValue()).getData());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            attributes.put(nameOf(stored.getKey()), value.get());
        }
        return Optional.of(attributes);
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static String keyOf(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Spring's names of attributes have dots, which a field can't have. */
    private static String fieldOf(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String nameOf(String field) {
        return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
    }
}
