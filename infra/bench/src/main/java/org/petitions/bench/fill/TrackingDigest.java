package org.petitions.bench.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** By which intake-service knows number and tracking code again: its digest, made with the key that this platform has for it. */
final class TrackingDigest {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "TRACKING_CODE";

    private final SecretKeySpec key;

    private TrackingDigest(SecretKeySpec key) {
        this.key = key;
    }

    /** @param intake intake-service's database, in which at least one petition was registered */
    static TrackingDigest of(MongoDatabase intake, Seals seals) {
        BsonDocument stored = intake.getCollection("digestKeys", BsonDocument.class).find(Filters.eq("_id", PURPOSE))
                .first();
        if (stored == null) {
            throw new IllegalStateException("no petition was registered yet");
        }
        BsonValue box = Objects.requireNonNull(stored.get("sealed"), "sealed");
        byte[] sealed = box.isBinary()
                ? box.asBinary().getData()
                : Base64.getDecoder().decode(box.asString().getValue());
        return new TrackingDigest(
                new SecretKeySpec(seals.open(sealed, List.of(PURPOSE)).orElseThrow().plain(), ALGORITHM));
    }

    byte[] of(String number, String code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((number + "/" + code).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    String hexOf(String number, String code) {
        return HexFormat.of().formatHex(of(number, code));
    }
}
