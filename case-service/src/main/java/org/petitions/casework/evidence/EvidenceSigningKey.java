package org.petitions.casework.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The key that evidence packs are signed with. */
@Component
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceSigningKey {
    private static final String REMEDY = "Give file: and the path of a PEM file: openssl genpkey -algorithm ed25519 -out key.pem "
            + "&& openssl pkey -in key.pem -pubout >> key.pem";

    private final PrivateKey key;
    private final String publicKeyPem;

    /**
     * @throws StartupFailure when it is not set, or is no such key pair: seen at start and not in court
     */
    EvidenceSigningKey(EvidenceSettings settings) {
        Resource file = settings.key();
        if (file == null) {
            throw new StartupFailure("Settings are missing: " + EvidenceSettings.KEY, REMEDY);
        }
        try {
            String pem = file.getContentAsString(UTF_8);
            this.key = Ed25519.privateKey(pem);
            this.publicKeyPem = Ed25519.publicBlock(pem);
            byte[] probe = {1};
            if (!Ed25519.isSignedBy(Ed25519.publicKey(publicKeyPem), probe, sign(probe))) {
                throw new StartupFailure(EvidenceSettings.KEY + " holds two keys that are no pair", REMEDY);
            }
        } catch (IOException e) {
            throw new StartupFailure(EvidenceSettings.KEY + " names a file that cannot be read", REMEDY, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartupFailure(EvidenceSettings.KEY + " is no Ed25519 key pair", REMEDY, e);
        }
    }

    /** The public key, PEM. */
    String publicKeyPem() {
        return publicKeyPem;
    }

    /** Signs: 64 bytes. */
    final byte[] sign(byte[] signed) {
        try {
            return Ed25519.sign(key, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed at start signs no more", e);
        }
    }
}
