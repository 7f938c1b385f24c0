package org.petitions.casework.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private static final int LONGEST = 1000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

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

    /**
     * Reads the JSON of an entry; empty when it is none, or says something that would not come out of the database as it went in: it would
     * hold up what comes after it, or be taken for changed.
     */
    static Optional<PublishedEntry> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            String id = json.path("id").asString("");
            String account = json.path("by").path("account").asString("");
            JsonNode named = json.path("act").path("subject");
            String subject = named.isString() ? named.asString() : null;
            Instant at = Instant.parse(json.path("at").asString(""));
            boolean storable = isStorable(id) && isStorable(account) && (subject == null || isStorable(subject))
                    && isStorable(at);
            return storable && !id.isEmpty() && !account.isEmpty()
                    ? Optional.of(new PublishedEntry(new About(id, at, account, subject), text))
                    : Optional.empty();
        } catch (JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whole characters: half of a pair, which JSON can say, is none. */
    private static boolean isStorable(String text) {
        return text.length() <= LONGEST && UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isStorable(Instant at) {
        return !at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST) && at.equals(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
