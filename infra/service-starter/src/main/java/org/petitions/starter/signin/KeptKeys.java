package org.petitions.starter.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issuer's public keys, as they were seen last for as long as the issuer cannot be asked; with a file, beyond a restart of this service.
 * Whoever asks because a key is not among those is not given them once more, for then a token that may be good would be called bad.
 */
final class KeptKeys implements JWKSetSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptKeys.class);
    private static final long SAY_AGAIN_AFTER_MS = Duration.ofMinutes(1).toMillis();

    private final JWKSetSource<SecurityContext> issuer;
    private final @Nullable Path file;
    private volatile @Nullable JWKSet given;
    private volatile String kept = "";
    private volatile long sayAgainAt;

    /**
     * @param issuer asks the issuer
     * @param file where its last answer is kept, or null; readable by this user alone, though there is no secret in it: who could write it could
     *     sign in as anybody
     */
    KeptKeys(JWKSetSource<SecurityContext> issuer, @Nullable Path file) {
        this.issuer = issuer;
        this.file = file;
    }

    @Override
    public JWKSet getJWKSet(@Nullable JWKSetCacheRefreshEvaluator refresh, long now,
            @Nullable SecurityContext context) throws KeySourceException {
        try {
            JWKSet keys = issuer.getJWKSet(refresh, now, context);
            keep(keys);
            given = keys;
            return keys;
        } catch (KeySourceException e) {
            JWKSet before = given;
            JWKSet last = before == null ? stored() : before;
            // By identity: what was just read from the file is nothing that anybody found a key missing in.
            if (last == null || refresh != null && refresh.requiresRefresh(last)) {
                throw e;
            }
            say(e, now);
            given = last;
            return last;
        }
    }

    /** Not each time: whoever sends tokens would fill the log. */
    private void say(KeySourceException e, long now) {
        if (now >= sayAgainAt) {
            sayAgainAt = now + SAY_AGAIN_AFTER_MS;
            LOG.warn("the issuer's keys cannot be read, going on with those of before: {}", e.getMessage());
        }
    }

    /** Writes them when they changed: beside, and moved into place, so that nobody reads half a file. */
    private void keep(JWKSet keys) {
        String json = keys.toString(true);
        if (file == null || keys.isEmpty() || json.equals(kept)) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "keys", ".json"); // by its contract for this user alone
            Files.writeString(beside, json);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            kept = json;
        } catch (IOException e) {
            LOG.warn("the issuer's keys cannot be kept: {}", e.toString());
        }
    }

    private @Nullable JWKSet stored() {
        if (file == null) {
            return null;
        }
        try {
            return JWKSet.load(file.toFile());
        } catch (IOException | ParseException e) {
            LOG.debug("no keys of before", e);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        issuer.close();
    }
}
