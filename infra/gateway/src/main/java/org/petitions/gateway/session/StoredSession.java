package org.petitions.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** One request's copy of a session, which knows what this request changed of it. Used by one request, and so by one thread at a time. */
final class StoredSession implements Session {
    private final Supplier<String> ids;
    private final Instant createdAt;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private String id;
    private @Nullable String storedId;
    private @Nullable Instant storedUse;
    private Instant lastUse;
    private Duration idle = Duration.ZERO;

    /** One that is not stored yet. */
    StoredSession(Supplier<String> ids, Instant createdAt) {
        this.ids = ids;
        this.createdAt = createdAt;
        this.lastUse = createdAt;
        this.id = ids.get();
    }

    /** One as it is stored. */
    StoredSession(Supplier<String> ids, String id, Instant createdAt, Instant lastUse, Map<String, Object> attributes) {
        this.ids = ids;
        this.createdAt = createdAt;
        this.lastUse = lastUse;
        this.id = id;
        this.storedId = id;
        this.storedUse = lastUse;
        this.attributes.putAll(attributes);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = ids.get();
        return id;
    }

    /** Under which id it lies in the database; null when it was never stored. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** Names of attributes set or removed since it was read. */
    Set<String> changed() {
        return changed;
    }

    /** Whether its last use is to be written though nothing changed: not at each request, but often enough for its end to be right. */
    boolean usedSince(Duration pause) {
        return storedUse == null || Duration.between(storedUse, lastUse).compareTo(pause) >= 0;
    }

    void stored() {
        storedId = id;
        storedUse = lastUse;
        changed.clear();
    }

    @SuppressWarnings("unchecked")
    @Override
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        lastUse = at;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastUse;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** Never: one that has ended is not read. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
