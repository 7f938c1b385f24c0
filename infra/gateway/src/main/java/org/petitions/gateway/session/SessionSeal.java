package org.petitions.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a session holds (AES-256-GCM), for it holds tokens. It is bound to its session and its name: whoever can write into the database can
 * neither read a token, nor put one into another's session, nor have an object made here that was not sealed here.
 */
final class SessionSeal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException when the key does not have 32 bytes */
    SessionSeal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of sessions has %d bytes, not %d".formatted(key.length,
                    KEY_BYTES));
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** What the named attribute of the session is stored as. */
    byte[] seal(String session, String name, Object value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, session, name);
            byte[] sealed = cipher.doFinal(serialized(value));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal an attribute of a session", e);
        }
    }

    /** The value; nothing when it was sealed with another key or for another place, or by a release whose classes were others. */
    Optional<Object> open(String session, String name, byte[] box) {
        if (box.length < NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(box);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[box.length - NONCE_BYTES];
        parts.get(nonce).get(sealed);
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, session, name).doFinal(sealed);
            return Optional.of(deserialized(plain));
        } catch (GeneralSecurityException | IOException | ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String session, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((session + "|" + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] serialized(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("a session can't hold a " + value.getClass().getName(), e);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
