package org.petitions.local.platform.copy;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.BsonDocument;

/**
 * What a collection holds, in whatever order it is read: equal for equal documents, and for others as good as never.
 *
 * @param documents how many
 * @param sum of the SHA-256 of each document's canonical bytes, modulo 2^256
 */
record CollectionDigest(long documents, BigInteger sum) {
    static final CollectionDigest EMPTY = new CollectionDigest(0, BigInteger.ZERO);

    private static final int BITS = 256;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(BITS);

    CollectionDigest plus(BsonDocument document) {
        return new CollectionDigest(documents + 1, sum.add(hash(document)).mod(MODULUS));
    }

    static CollectionDigest of(Iterable<? extends BsonDocument> documents) {
        var digest = EMPTY;
        for (BsonDocument document : documents) {
            digest = digest.plus(document);
        }
        return digest;
    }

    private static BigInteger hash(BsonDocument document) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(CanonicalBson.of(document)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has it", e);
        }
    }

    /** For a person: the count and the hash, in hexadecimal digits. */
    @Override
    public String toString() {
        return "%,d documents, SHA-256 %064x".formatted(documents, sum);
    }
}
