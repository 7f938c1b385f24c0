package org.petitions.casework.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.PublishedEntry.About;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One entry in its chain.
 *
 * @param id chain and place, so that a place is taken once
 * @param chain the partition of the topic
 * @param seq the place in the chain, from 1 without gaps
 * @param about what of the entry it is searched by; the entry itself says it too
 * @param entry the entry as it was published, JSON
 * @param previous hash of the link before, empty of the first
 * @param hash SHA-256 of the previous hash, a line end and the entry, as hexadecimal digits
 */
@Document(AuditLink.COLLECTION)
@CompoundIndex(name = "by_place", def = "{'chain': 1, 'seq': 1}")
@CompoundIndex(name = "by_time", def = "{'about.at': 1, '_id': 1}")
@CompoundIndex(name = "by_account", def = "{'about.account': 1, 'about.at': 1, '_id': 1}")
@CompoundIndex(name = "by_subject", def = "{'about.subject': 1, 'about.at': 1, '_id': 1}")
record AuditLink(@Id String id, int chain, long seq, About about, String entry, String previous, String hash) {
    static final String COLLECTION = "audit";
    static final String NOTHING_BEFORE = "";

    /** The link that comes after another, or is the first of its chain. */
    static AuditLink after(@Nullable AuditLink before, int chain, PublishedEntry published) {
        long seq = before == null ? 1 : before.seq() + 1;
        String previous = before == null ? NOTHING_BEFORE : before.hash();
        return new AuditLink("%d/%012d".formatted(chain, seq), chain, seq, published.about(), published.text(),
                previous,
                hash(previous + "\n" + published.text()));
    }

    /** Whether entry, hash, and what it is searched by belong together. */
    boolean isWhole() {
        return hash.equals(hash(previous + "\n" + entry)) && PublishedEntry.read(entry)
                .filter(published -> published.about().equals(about)).isPresent();
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
