package org.petitions.starter.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows for a while which keys the issuer was asked for and does not have. A token that names one is refused also while the issuer may not be
 * asked again so soon; of one that names another nobody can say yet whether it is good.
 */
final class MissingKeys implements JWKSource<SecurityContext> {
    private static final int MOST_REMEMBERED = 200;

    private final JWKSource<SecurityContext> keys;
    private final Map<String, Boolean> missing = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param keys the issuer's; it throws where the issuer cannot be asked, and finds none where the issuer has none */
    MissingKeys(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        Set<String> names = Objects.requireNonNullElse(wanted.getMatcher().getKeyIDs(), Set.of());
        try {
            List<JWK> found = keys.get(wanted, context);
            if (found.isEmpty()) {
                remember(names);
            }
            return found;
        } catch (RateLimitReachedException e) {
            if (areMissing(names)) {
                return List.of();
            }
            throw e;
        }
    }

    private synchronized void remember(Set<String> names) {
        names.forEach(name -> missing.put(name, true));
    }

    private synchronized boolean areMissing(Set<String> names) {
        return !names.isEmpty() && missing.keySet().containsAll(names);
    }
}
