package org.petitions.casework.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as a service published it. What a newer service adds to it is kept and hashed with it.
 *
 * @param about what it is searched by
 * @param text JSON
 */
record PublishedEntry(About about, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What an entry is searched by.
     *
     * @param entryId the entry's id, which stands in the trail once
     * @param at when it happened, UTC
     * @param account who did it
     * @param subject what it is about, or null
     */
    record About(@Indexed(name = "by_entry") String entryId, Instant at, String account,
            @Nullable String subject) {}

    /** Reads the JSON of an entry; empty when it is none. */
    static Optional<PublishedEntry> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            String id = json.path("id").asString("");
            String account = json.path("by").path("account").asString("");
            if (id.isEmpty() || account.isEmpty()) {
                return Optional.empty();
            }
            JsonNode subject = json.path("act").path("subject");
            return Optional.of(new PublishedEntry(new About(id, Instant.parse(json.path("at").asString("")), account,
                    subject.isString() ? subject.asString() : null), text));
        } catch (JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
