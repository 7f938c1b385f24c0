package org.petitions.local.issuer.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that tokens are signed with. It lies in a file, so that tokens are good after a restart; whoever deletes the file rolls the key. */
public final class SigningKeys {
    private static final int BITS = 2048;

    private SigningKeys() {}

    /**
     * The key in a file, made when missing.
     *
     * @param file a JSON Web Key Set with its private part
     * @throws IOException when the file cannot be read, or is none
     */
    public static JWKSource<SecurityContext> in(Path file) throws IOException {
        try {
            return new ImmutableJWKSet<>(JWKSet.parse(OwnerOnlyFile.text(file, SigningKeys::generate)));
        } catch (ParseException _) { // its words quote the key
            throw new IOException("not a set of JSON Web Keys: " + file);
        }
    }

    private static String generate() {
        try {
            return new JWKSet(new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true).generate()).toString(false);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
