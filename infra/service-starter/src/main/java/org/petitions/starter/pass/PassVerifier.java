package org.petitions.starter.pass;

import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks passes with the public key: it can make none. Thread-safe. */
public final class PassVerifier {
    /** Name of the setting with the keyset's address. */
    public static final String SETTING = "petitions.pass.verification-keyset";

    /** Two machines' clocks are not one. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final JwtPublicKeyVerify key;
    private final JwtValidator rules;

    private PassVerifier(JwtPublicKeyVerify key, Clock clock) {
        this.key = key;
        this.rules = JwtValidator.newBuilder().expectIssuer(PetitionPass.ISSUER)
                .expectAudience(PetitionPass.AUDIENCE).expectIssuedInThePast().setClock(clock)
                .setClockSkew(CLOCK_SKEW).build();
    }

    /**
     * The verifier with the keyset at an address.
     *
     * @param address value of {@value #SETTING}
     * @throws org.petitions.starter.startup.StartupFailure when there is no such keyset, or it can sign
     */
    public static PassVerifier at(@Nullable String address, Clock clock) {
        return new PassVerifier(PassKeys.checking(SETTING, address), clock);
    }

    /** What a pass says; empty for one that is not ours, not good any more or was changed. Which of these nobody is told. */
    public Optional<PetitionPass> verify(String token) {
        try {
            VerifiedJwt content = key.verifyAndDecode(token, rules);
            return Optional.of(new PetitionPass(content.getSubject(),
                    content.getBooleanClaim(PetitionPass.ELECTRONIC_NOTICE)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
