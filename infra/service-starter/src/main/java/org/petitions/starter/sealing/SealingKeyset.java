package org.petitions.starter.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** One reader's keyset: seals for that reader, and in the reader's hands opens. Thread-safe. */
public final class SealingKeyset {
    private final String name;
    private final Aead aead;
    private final CryptoExecutor executor;

    SealingKeyset(String name, Aead aead, CryptoExecutor executor) {
        this.name = name;
        this.aead = aead;
        this.executor = executor;
    }

    /**
     * Seals with the keyset's primary key.
     *
     * @param plain what to seal
     * @param petitionId the petition it belongs to; the box opens under no other
     * @throws SealingException when the key management service does not answer
     */
    public SealedBox seal(byte[] plain, String petitionId) {
        return executor.run(() -> sealHere(plain, petitionId));
    }

    /**
     * Which key seals now, as it is numbered in the keyset ({@code primaryKeyId}).
     *
     * @return empty for a key management service, which changes its keys itself and tells nobody which it used
     * @throws SealingException when the key management service does not answer
     */
    public Optional<String> sealingKey() {
        return keyOf(seal(new byte[0], ""));
    }

    /** Which key a box was sealed with; empty where it does not tell. Tink begins a box with a one and the key's number in four bytes. */
    public static Optional<String> keyOf(SealedBox box) {
        byte[] bytes = box.bytes();
        return bytes.length > Integer.BYTES && bytes[0] == 1
                ? Optional.of(Integer.toUnsignedString(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt()))
                : Optional.empty();
    }

    private SealedBox sealHere(byte[] plain, String petitionId) {
        try {
            return SealedBox.of(aead.encrypt(plain, petitionId.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new SealingException("cannot seal with keyset " + name, e);
        }
    }

    /**
     * Opens with whichever key of the keyset sealed it, so that keys can be rotated.
     *
     * @param petitionId the petition it was sealed for
     * @throws SealingException when it was sealed with another keyset or for another petition, or was changed
     */
    public byte[] open(SealedBox box, String petitionId) {
        try {
            return aead.decrypt(box.bytes(), petitionId.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealingException("cannot open with keyset " + name, e);
        }
    }
}
