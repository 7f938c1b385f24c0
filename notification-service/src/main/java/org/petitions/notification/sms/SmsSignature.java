package org.petitions.notification.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.petitions.notification.channel.HmacSha256;

/**
 * Signs what goes to the gateway and checks what comes from it: HMAC-SHA256 in hex over method, path, seconds since 1970, a nonce and
 * the body, each on a line of its own. The path is signed too, so that neither side's words can be sent back to it as the other's.
 */
final class SmsSignature {
    static final String TIMESTAMP = "X-Timestamp";
    static final String NONCE = "X-Nonce";
    static final String SIGNATURE = "X-Signature";

    /** How far the gateway's clock may be from ours, and for how long what it signed is any good. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /**
     * What makes each request's signature another's.
     *
     * @param timestamp seconds since 1970
     * @param nonce used once
     */
    record Stamp(String timestamp, String nonce) {}

    private final String secret;
    private final InstantSource wallClock;

    SmsSignature(String secret, InstantSource wallClock) {
        this.secret = secret;
        this.wallClock = wallClock;
    }

    /** The headers of a request. */
    Map<String, String> headers(String path, String body) {
        Stamp stamp = new Stamp(String.valueOf(wallClock.instant().getEpochSecond()), UUID.randomUUID().toString());
        return Map.of(TIMESTAMP, stamp.timestamp(), NONCE, stamp.nonce(), SIGNATURE, sign(path, stamp, body));
    }

    /** Whether a request was signed by the gateway, and lately. */
    boolean isValid(String path, Stamp stamp, String body, String signature) {
        return stamp.timestamp().matches("\\d{1,12}")
                && isNow(Instant.ofEpochSecond(Long.parseLong(stamp.timestamp())))
                && MessageDigest.isEqual(sign(path, stamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private boolean isNow(Instant signedAt) {
        return Duration.between(signedAt, wallClock.instant()).abs().compareTo(WINDOW) <= 0;
    }

    private String sign(String path, Stamp stamp, String body) {
        return HexFormat.of().formatHex(
                HmacSha256.sign(secret, String.join("\n", "POST", path, stamp.timestamp(), stamp.nonce(), body)));
    }
}
