package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Digests by which a content or a code is known again without being kept. They are made with a key: without it, which is kept sealed, nobody
 * who has the database can find out by trying whose content or which code it is.
 */
@Component
class KeyedDigests {
    static final String COLLECTION = "digestKeys";
    private static final String ALGORITHM = "HmacSHA256";

    /** What is digested. Each has a key of its own, so that no digest tells anything of another. */
    enum Purpose {
        LEDGER_CONTENT,
        TRACKING_CODE,
        PETITIONER_ID_NUMBER,
        PETITIONER_NAME_AND_PHONE,
        TITLE_PIECE
    }

    private final MongoTemplate mongo;
    private final SealingKeyset own;
    private final Map<Purpose, SecretKeySpec> keys = new ConcurrentHashMap<>();

    KeyedDigests(MongoTemplate mongo, SealingKeysets seals) {
        this.mongo = mongo;
        this.own = seals.named(PetitionSealer.KEYSET);
    }

    @Document(COLLECTION)
    record DigestKey(@Id String id, SealedBox sealed) {}

    /** The digest, in hexadecimal. */
    String of(Purpose purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private SecretKeySpec key(Purpose purpose) {
        SecretKeySpec known = keys.get(purpose);
        if (known == null) {
            known = new SecretKeySpec(own.open(storedKey(purpose).sealed(), purpose.name()), ALGORITHM);
            keys.put(purpose, known);
        }
        return known;
    }

    /** Made by whoever needs it first; of two at once the database keeps one. */
    private DigestKey storedKey(Purpose purpose) {
        DigestKey stored = mongo.findById(purpose.name(), DigestKey.class);
        if (stored != null) {
            return stored;
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        try {
            return mongo.insert(new DigestKey(purpose.name(), own.seal(random, purpose.name())));
        } catch (DuplicateKeyException e) {
            stored = mongo.findById(purpose.name(), DigestKey.class);
            if (stored == null) {
                throw e;
            }
            return stored;
        }
    }
}
