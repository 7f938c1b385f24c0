package org.petitions.gateway.signin;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider's public keys, kept in a file too, so that a gateway that starts while the provider is away knows its tokens. */
final class ProviderKeys implements JWKSetSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final JWKSetSource<SecurityContext> provider;
    private final Path file;

    ProviderKeys(JWKSetSource<SecurityContext> provider, Path file) {
        this.provider = provider;
        this.file = file;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            JWKSet keys = provider.getJWKSet(refresh, now, context);
            keep(keys);
            return keys;
        } catch (KeySourceException e) {
            return kept(e);
        }
    }

    private void keep(JWKSet keys) {
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            Files.writeString(fresh, keys.toString());
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the provider's keys could not be kept: {}", e.getClass().getSimpleName());
        }
    }

    private JWKSet kept(KeySourceException unreachable) throws KeySourceException {
        try {
            return JWKSet.load(file.toFile());
        } catch (IOException | ParseException e) {
            unreachable.addSuppressed(e);
            throw unreachable;
        }
    }

    @Override
    public void close() throws IOException {
        provider.close();
    }
}
