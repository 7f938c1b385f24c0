package org.petitions.starter.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.RawJwt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.keys.PassKeyFiles;
import org.petitions.starter.startup.StartupFailure;

/** The pass that intake-service signs and case-service checks. */
class PassTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.700Z");
    private static final PetitionPass PASS = new PetitionPass("p-1", true);

    @TempDir
    private Path folder;

    private Path signing;
    private Path checking;

    @BeforeEach
    void makeKeysets() throws Exception {
        signing = folder.resolve("pass.json");
        checking = folder.resolve("pass-public.json");
        PassKeyFiles.createIfMissing(signing, checking);
    }

    private PassSigner signer() {
        return PassSigner.at("file:" + signing);
    }

    private PassVerifier verifier(Instant now) {
        return PassVerifier.at("file:" + checking, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_pass_says_whose_it_is_for_a_quarter_of_an_hour() {
        PassSigner.SignedPass signed = signer().sign(PASS, NOW);

        assertThat(signed.expiresAt()).isEqualTo("2026-03-02T02:15:00Z");
        assertThat(verifier(NOW).verify(signed.token())).contains(PASS);
        assertThat(verifier(NOW.plus(Duration.ofMinutes(14))).verify(signed.token())).contains(PASS);
        assertThat(verifier(NOW.plus(Duration.ofMinutes(16))).verify(signed.token())).isEmpty();
        assertThat(verifier(NOW.minus(Duration.ofHours(1))).verify(signed.token())).isEmpty();
        assertThat(signed.toString()).doesNotContain(signed.token());
    }

    @Test
    void what_was_changed_or_signed_by_another_is_no_pass() throws Exception {
        String token = signer().sign(PASS, NOW).token();
        Path other = folder.resolve("other.json");
        PassKeyFiles.createIfMissing(other, folder.resolve("other-public.json"));
        String[] parts = token.split("\\.");
        String[] another = signer().sign(new PetitionPass("p-2", false), NOW).token().split("\\.");

        for (String bad : new String[]{"", "x", token + "A", token.substring(1),
                parts[0] + "." + another[1] + "." + parts[2], parts[0] + "." + parts[1] + ".",
                PassSigner.at("file:" + other).sign(PASS, NOW).token()}) {
            assertThat(verifier(NOW).verify(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void a_token_of_the_same_key_for_another_purpose_is_no_pass() throws Exception {
        JwtPublicKeySign key = TinkJsonProtoKeysetFormat
                .parseKeyset(Files.readString(signing), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
        RawJwt other = RawJwt.newBuilder().setIssuer(PetitionPass.ISSUER).addAudience("something-else")
                .setSubject("p-1").setIssuedAt(NOW).setExpiration(NOW.plusSeconds(60)).build();

        assertThat(verifier(NOW).verify(key.signAndEncode(other))).isEmpty();
    }

    @Test
    void whoever_checks_passes_is_not_given_the_key_that_signs() {
        assertThatThrownBy(() -> PassVerifier.at("file:" + signing, Clock.systemUTC()))
                .isInstanceOf(StartupFailure.class).hasMessageContaining(PassVerifier.SETTING);
        assertThatThrownBy(() -> PassSigner.at("file:" + checking))
                .isInstanceOf(StartupFailure.class).hasMessageContaining(PassSigner.SETTING);
        for (String missing : new String[]{"", "file:/nowhere.json", "gcp-kms://key"}) {
            assertThatThrownBy(() -> PassSigner.at(missing)).isInstanceOf(StartupFailure.class)
                    .hasMessageContaining(PassSigner.SETTING);
        }
    }
}
