package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Knows which contents an office's ledgers have brought already, so that the same petition under another number is noticed. A content is
 * kept as a keyed digest alone: without the key, which is kept sealed, nobody can find out by trying whose petition it is.
 */
@Component
public class LedgerContents {
    /** The collection's name. */
    public static final String COLLECTION = "ledgerContents";

    private static final String KEYS = "ledgerContentKeys";
    private static final String KEY = "digest";

    private final MongoTemplate mongo;
    private final SealingKeyset own;
    private volatile @Nullable SecretKeySpec key;

    LedgerContents(MongoTemplate mongo, SealingKeysets seals) {
        this.mongo = mongo;
        this.own = seals.named("intake-store");
    }

    /**
     * A content that a ledger brought.
     *
     * @param digest of office and content
     * @param number registration number
     */
    @Document(COLLECTION)
    public record LedgerContent(@Id String digest, String petitionId, String number) {}

    @Document(KEYS)
    record DigestKey(@Id String id, String sealed) {}

    /** Digest of what a row says, however it is spaced and whatever the width of its letters. */
    public String digestOf(RegistrationRequest request, Function<Object, String> json) {
        String content = json.apply(request.codedFields()) + json.apply(request.confidentialFields());
        String bare = Normalizer.normalize(content, Normalizer.Form.NFKC).replaceAll("(?:\\s|\\\\n)+", "");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(bare.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    /** Those of the contents that are known. */
    public Map<String, LedgerContent> find(Collection<String> digests) {
        return mongo.find(query(where("_id").in(digests)), LedgerContent.class).stream()
                .collect(Collectors.toMap(LedgerContent::digest, Function.identity()));
    }

    /** Keeps new contents. Of one that another import has brought in between, the first stays. */
    public void add(List<LedgerContent> contents) {
        if (contents.isEmpty()) {
            return;
        }
        try {
            mongo.bulkOps(BulkMode.UNORDERED, LedgerContent.class).insert(contents).execute();
        } catch (DuplicateKeyException e) {
            // Brought by another import in between: the first stays.
        } catch (BulkOperationException e) {
            if (e.getErrors().stream().anyMatch(error -> error.getCode() != 11_000)) {
                throw e;
            }
        }
    }

    /** Forgets what a petition said: its words are erased. */
    public void forget(String petitionId) {
        mongo.remove(query(where("petitionId").is(petitionId)), LedgerContent.class);
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(own.open(new SealedBox(storedKey().sealed()), KEY), "HmacSHA256");
            key = known;
        }
        return known;
    }

    /** Made by whoever needs it first; of two at once the database keeps one. */
    private DigestKey storedKey() {
        DigestKey stored = mongo.findById(KEY, DigestKey.class);
        if (stored != null) {
            return stored;
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        try {
            return mongo.insert(new DigestKey(KEY, own.seal(random, KEY).base64()));
        } catch (DuplicateKeyException e) {
            stored = mongo.findById(KEY, DigestKey.class);
            if (stored == null) {
                throw e;
            }
            return stored;
        }
    }
}
