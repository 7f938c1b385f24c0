package org.petitions.starter.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param replayClientFile a file by Kafka's names with the operators' account, for brokers where services may not put dead letters back; it need not be
 *     there before there is something to put back
 */
@ConfigurationProperties("petitions.operations")
record OperationsSettings(@Nullable Path replayClientFile) {}
