package org.petitions.casework.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far every chain had come at a moment, signed: what stands in a chain up to there can neither be changed nor cut off unseen.
 *
 * @param id the number, so that no two heads have one
 * @param version always 1
 * @param text JSON of {@link Heads}: what is signed, after a line that says what it is
 * @param signature Ed25519, 64 bytes
 */
@Document(AuditHead.COLLECTION)
@SuppressWarnings("ArrayRecordComponent") // it is stored and checked, and compared with nothing
record AuditHead(@Id String id, long version, String text, byte[] signature) {
    static final String COLLECTION = "auditHeads";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** So that nothing else which is signed with this key can be taken for a head. */
    private static final String KIND = "petitions.audit.heads.v1\n";

    /**
     * The heads of all chains.
     *
     * @param number from 1 without gaps
     * @param at when, UTC
     * @param previous hash of the text of the record before, empty of the first
     */
    record Heads(long number, Instant at, String previous, List<ChainHead> chains) {}

    /** The last link of a chain. */
    record ChainHead(int chain, long seq, String hash) {}

    static String id(long number) {
        return "%010d".formatted(number);
    }

    /** What is to be signed after another record, or is the first. */
    static String text(@Nullable AuditHead before, Instant at, List<ChainHead> chains) {
        long number = before == null ? 1 : before.heads().orElseThrow().number() + 1;
        String previous = before == null ? AuditLink.NOTHING_BEFORE : AuditLink.hash(before.text());
        return JSON.writeValueAsString(new Heads(number, at, previous, chains));
    }

    static byte[] signed(String text) {
        return (KIND + text).getBytes(UTF_8);
    }

    /** What it says; empty when that cannot be read. */
    Optional<Heads> heads() {
        try {
            return Optional.of(JSON.readValue(text, Heads.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
