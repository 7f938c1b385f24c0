package org.petitions.casework.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * What evidence packs and the heads of the audit chains are signed with.
 *
 * @param key PEM with an Ed25519 private key (PKCS #8) and its public key below it; further below public keys that were
 *     used before
 */
@ConfigurationProperties("petitions.evidence")
record SigningKeySettings(@Nullable Resource key) {
    static final String KEY = "petitions.evidence.key";
}
