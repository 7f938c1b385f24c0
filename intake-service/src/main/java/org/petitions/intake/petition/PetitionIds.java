package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of petitions. An id is made from what makes a registration one and the same (RFC 9562, version 5), so the insert itself keeps a
 * petition from being registered twice, and no look-up comes before it.
 */
public final class PetitionIds {
    /** Namespace of this platform's petition ids; changing it would let every retry register anew. */
    private static final UUID NAMESPACE = UUID.fromString("5b1f4e0a-2a57-4f0b-9a5e-6f8f6a1c3d42");
    /** Parts are parted by a character that none of them can hold. */
    private static final char UNIT_SEPARATOR = '\u001F';

    private PetitionIds() {}

    /**
     * Of a petition registered by itself.
     *
     * @param office unit id
     * @param idempotencyKey what the client called this registration
     */
    public static String ofRequest(String office, String idempotencyKey) {
        return versionFive("request" + UNIT_SEPARATOR + office + UNIT_SEPARATOR + idempotencyKey);
    }

    /**
     * Of a petition that the petitioner sent in, without an account.
     *
     * @param idempotencyKey what the petitioner's page or program called it: a random one, for all petitioners share this name space
     */
    public static String ofOnline(UUID idempotencyKey) {
        return versionFive("online" + UNIT_SEPARATOR + idempotencyKey);
    }

    /**
     * Of a row of a ledger.
     *
     * @param office unit id
     * @param ledger the ledger's name
     * @param ledgerNumber the office's own number of the row
     */
    public static String ofLedgerRow(String office, String ledger, String ledgerNumber) {
        return versionFive(
                "ledger" + UNIT_SEPARATOR + office + UNIT_SEPARATOR + ledger + UNIT_SEPARATOR + ledgerNumber);
    }

    private static String versionFive(String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(16).putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits()).flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(UTF_8)));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
