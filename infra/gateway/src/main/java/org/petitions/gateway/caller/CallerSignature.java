package org.petitions.gateway.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells a service where a request comes from, so that it can believe it: {@code address;epochSeconds;signature}, the signature being
 * base64url (no padding) of HMAC-SHA256 over {@code address|epochSeconds|method|path}. The path is the raw one, without the query. A
 * header that was copied from another request fits neither its path nor, a minute later, its time.
 */
public final class CallerSignature {
    /** The header's name; one that comes from outside is thrown away. */
    public static final String HEADER = "Petitions-Caller";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /**
     * @param key shared with the services
     * @throws IllegalArgumentException when it is shorter than 32 bytes
     */
    public CallerSignature(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the key of callers' addresses has %d bytes, not %d".formatted(key.length,
                            SHORTEST_KEY));
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The header's value.
     *
     * @param address the caller's address, IPv4 or IPv6
     * @param at the real time, for the service compares it with its own
     * @param method the request's
     * @param path the request's, as it was sent
     */
    public String sign(String address, Instant at, String method, String path) {
        long seconds = at.getEpochSecond();
        String signed = String.join("|", address, Long.toString(seconds), method, path);
        return address + ";" + seconds + ";"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash(signed));
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
