package org.petitions.gateway.limits;

/** How large a body may be, by path. The services have limits of their own, which these never exceed by much. */
final class BodyLimits {
    private static final long MEBIBYTE = 1024L * 1024;

    private BodyLimits() {}

    /** In bytes: a ledger of a day is large, everything else is a form. */
    static long of(String path) {
        return path.equals("/imports") || path.startsWith("/imports/") ? 32 * MEBIBYTE : MEBIBYTE;
    }
}
