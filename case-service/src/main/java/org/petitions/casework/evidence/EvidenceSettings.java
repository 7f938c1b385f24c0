package org.petitions.casework.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * What evidence packs are signed with.
 *
 * @param key PEM with an Ed25519 private key (PKCS #8) and its public key below it
 */
@ConfigurationProperties("petitions.evidence")
record EvidenceSettings(@Nullable Resource key) {
    static final String KEY = "petitions.evidence.key";
}
