package org.petitions.starter.sealing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keysets are.
 *
 * @param keysets name to address: {@code file:} and the path of a Tink JSON keyset, or the address of a key in a key management
 *     service that Tink has a client for
 */
@ConfigurationProperties("petitions.sealing")
record SealingSettings(@DefaultValue Map<String, String> keysets) {
    static final String PREFIX = "petitions.sealing.keysets";
}
