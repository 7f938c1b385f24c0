package org.petitions.casework.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The key that evidence packs and the heads of the audit chains are signed with. */
@Component
@EnableConfigurationProperties(SigningKeySettings.class)
public class SigningKey {
    private static final String REMEDY = "Give file: and the path of a PEM file: openssl genpkey -algorithm ed25519 -out key.pem "
            + "&& openssl pkey -in key.pem -pubout >> key.pem";

    private final PrivateKey key;
    private final String publicKeyPem;
    private final List<PublicKey> publicKeys;

    /**
     * @throws StartupFailure when it is not set, or is no such key pair: seen at start and not in court
     */
    SigningKey(SigningKeySettings settings) {
        Resource file = settings.key();
        if (file == null) {
            throw new StartupFailure("Settings are missing: " + SigningKeySettings.KEY, REMEDY);
        }
        try {
            String pem = file.getContentAsString(UTF_8);
            this.key = Ed25519.privateKey(pem);
            this.publicKeyPem = Ed25519.publicBlock(pem);
            this.publicKeys = List.copyOf(Ed25519.publicKeys(pem));
            byte[] probe = {1};
            if (!Ed25519.isSignedBy(Ed25519.publicKey(publicKeyPem), probe, sign(probe))) {
                throw new StartupFailure(SigningKeySettings.KEY + " holds two keys that are no pair", REMEDY);
            }
        } catch (IOException e) {
            throw new StartupFailure(SigningKeySettings.KEY + " names a file that cannot be read", REMEDY, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartupFailure(SigningKeySettings.KEY + " is no Ed25519 key pair", REMEDY, e);
        }
    }

    /** The public key, PEM. */
    public String publicKeyPem() {
        return publicKeyPem;
    }

    /** Whether this key signed it, or one that was used before. */
    public boolean hasSigned(byte[] signed, byte[] signature) {
        try {
            for (PublicKey each : publicKeys) {
                if (Ed25519.isSignedBy(each, signed, signature)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException _) {
            return false; // bytes that are no signature at all
        }
    }

    /** Signs: 64 bytes. */
    public final byte[] sign(byte[] signed) {
        try {
            return Ed25519.sign(key, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed at start signs no more", e);
        }
    }
}
