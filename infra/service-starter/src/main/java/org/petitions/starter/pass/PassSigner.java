package org.petitions.starter.pass;

import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.RawJwt;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Signs passes: the service that knows the tracking codes has it, and nobody else. Thread-safe. */
public final class PassSigner {
    /** How long a pass is good: long enough to read and download, too short to be worth keeping. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    /** Name of the setting with the keyset's address. */
    public static final String SETTING = "petitions.pass.signing-keyset";

    private final JwtPublicKeySign key;

    private PassSigner(JwtPublicKeySign key) {
        this.key = key;
    }

    /**
     * The signer with the keyset at an address.
     *
     * @param address value of {@value #SETTING}
     * @throws org.petitions.starter.startup.StartupFailure when there is no such keyset, named by the setting
     */
    public static PassSigner at(@Nullable String address) {
        return new PassSigner(PassKeys.signing(SETTING, address));
    }

    /**
     * A signed pass.
     *
     * @param token as it is sent in {@code Authorization: Bearer}
     * @param expiresAt when it ends, to the second
     */
    public record SignedPass(String token, Instant expiresAt) {
        /** Never the token. */
        @Override
        public String toString() {
            return "SignedPass[until " + expiresAt + "]";
        }
    }

    /** Signs a pass that is good from now on. */
    public SignedPass sign(PetitionPass pass, Instant now) {
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        Instant expires = issued.plus(LIFETIME);
        RawJwt content = RawJwt.newBuilder().setIssuer(PetitionPass.ISSUER).addAudience(PetitionPass.AUDIENCE)
                .setSubject(pass.petitionId()).setIssuedAt(issued).setExpiration(expires)
                .addBooleanClaim(PetitionPass.ELECTRONIC_NOTICE, pass.electronicNotice()).build();
        try {
            return new SignedPass(key.signAndEncode(content), expires);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that opened at start signs no more", e);
        }
    }
}
