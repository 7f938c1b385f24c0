package org.petitions.starter.sealing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keysets are.
 *
 * @param keysets name to address: {@code file:} and the path of a Tink JSON keyset, or the address of a key in a key management
 *     service that Tink has a client for
 * @param remoteCalls calls to a key management service under way at a time, to seal; more than {@code petitions.web.places}, so that no
 *     request waits for another's
 */
@ConfigurationProperties("petitions.sealing")
record SealingSettings(@DefaultValue Map<String, String> keysets, @DefaultValue("64") int remoteCalls) {
    static final String PREFIX = "petitions.sealing.keysets";
}
