package org.petitions.starter.caller;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the gateway is known.
 *
 * @param keyFile a file of at least 32 random bytes that the gateway has too; null where there is no gateway, so that nobody's word counts for where a request
 *     came from
 */
@ConfigurationProperties("petitions.caller")
record CallerSettings(@Nullable Path keyFile) {}
