package org.petitions.starter.signin;

import java.util.List;

/**
 * Addresses of a service that need no account, e.g. the petitioner's. Whatever is sent there as {@code Authorization} is theirs to read. A
 * service has a bean of this type for those it has; all others need a token.
 *
 * @param patterns as Spring's {@code PathPattern} takes them, e.g. {@code /tracking/**}, which {@code /tracking} is of too
 */
public record OpenPaths(List<String> patterns) {
    public OpenPaths {
        patterns = List.copyOf(patterns);
    }

    /** These. */
    public static OpenPaths of(String... patterns) {
        return new OpenPaths(List.of(patterns));
    }
}
