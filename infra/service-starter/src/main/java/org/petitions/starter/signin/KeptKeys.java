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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issuer's public keys, kept in a file for as long as the issuer cannot be asked, beyond a restart of this service. */
final class KeptKeys implements JWKSetSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptKeys.class);

    private final JWKSetSource<SecurityContext> issuer;
    private final Path file;
    private volatile String kept = "";

    /**
     * @param issuer asks the issuer
     * @param file where its last answer is kept; readable by this user alone, though there is no secret in it: who could write it could
     *     sign in as anybody
     */
    KeptKeys(JWKSetSource<SecurityContext> issuer, Path file) {
        this.issuer = issuer;
        this.file = file;
    }

    @Override
    public JWKSet getJWKSet(@Nullable JWKSetCacheRefreshEvaluator refresh, long now,
            @Nullable SecurityContext context) throws KeySourceException {
        try {
            JWKSet keys = issuer.getJWKSet(refresh, now, context);
            keep(keys);
            return keys;
        } catch (KeySourceException e) {
            JWKSet last = last();
            if (last == null) {
                throw e;
            }
            LOG.warn("the issuer's keys cannot be read, going on with those of before: {}", e.getMessage());
            return last;
        }
    }

    /** Writes them when they changed: beside, and moved into place, so that nobody reads half a file. */
    private void keep(JWKSet keys) {
        String json = keys.toString(true);
        if (keys.isEmpty() || json.equals(kept)) {
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

    private @Nullable JWKSet last() {
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
