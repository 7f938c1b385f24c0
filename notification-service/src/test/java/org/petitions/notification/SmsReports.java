package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's side of a delivery report: signed by a hand of its own, so that the service's signature is held against another. */
final class SmsReports {
    private SmsReports() {}

    /** Sends a report and returns the status of the answer. */
    static int send(RunningService service, String body, long timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(
                    mac.doFinal("POST\n/callbacks/sms\n%d\nn-1\n%s".formatted(timestamp, body).getBytes(UTF_8)));
            return service.post("/callbacks/sms", Map.of("X-Timestamp", String.valueOf(timestamp), "X-Nonce", "n-1",
                    "X-Signature", signature), body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
