package org.petitions.local.issuer.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets of clients, which are random and lie in files, as they are and in a time that tells nothing. Spring Security's own would hash each
 * slowly, and at each token asks to save the client with its secret encoded afresh.
 */
public final class SecretComparison implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence said, @Nullable String known) {
        return said != null && known != null
                && MessageDigest.isEqual(said.toString().getBytes(UTF_8), known.getBytes(UTF_8));
    }
}
