package org.petitions.starter.caller;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.petitions.starter.startup.StartupFailure;

/**
 * Checks {@code address;seconds;signature}: the signature is the HMAC-SHA256, in base64url without padding, of
 * {@code address|seconds|method|path}, with the path as it was sent, without its query. So it holds for one request, and for a minute of the
 * machines' clock. Thread-safe.
 */
final class CallerSignature {
    private static final String KEY_FILE = "petitions.caller.key-file";
    private static final String REMEDY = "Give the file of at least 32 random bytes that the gateway has.";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private final SecretKeySpec key;
    private final InstantSource realTime;

    CallerSignature(byte[] key, InstantSource realTime) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.realTime = realTime;
    }

    /**
     * With the key in a file.
     *
     * @throws StartupFailure when it cannot be read or is no such key
     */
    static CallerSignature at(Path file) {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length < SHORTEST_KEY) {
                throw new StartupFailure(KEY_FILE + " names a file of less than 32 bytes", REMEDY);
            }
            return new CallerSignature(key, InstantSource.system());
        } catch (IOException e) {
            throw new StartupFailure(KEY_FILE + " names a file that cannot be read: " + e.getMessage(), REMEDY, e);
        }
    }

    /** The address that a header names; empty for one that the gateway did not make, not for this request, or not just now. */
    Optional<String> addressIn(String header, String method, String path) {
        String[] parts = header.split(";", -1);
        if (parts.length != 3 || !isFresh(parts[1]) || !isAddress(parts[0])) {
            return Optional.empty();
        }
        byte[] expected = sign(parts[0] + "|" + parts[1] + "|" + method + "|" + path).getBytes(UTF_8);
        return MessageDigest.isEqual(expected, parts[2].getBytes(UTF_8)) ? Optional.of(parts[0]) : Optional.empty();
    }

    private boolean isFresh(String seconds) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
            return Duration.between(at, realTime.instant()).abs().compareTo(GOOD_FOR) < 0;
        } catch (RuntimeException _) { // no number, or none of a time
            return false;
        }
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
