package org.petitions.starter.logging;

import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints an exception without its messages. Drivers and parsers quote values in theirs (a duplicate key, a field that does not fit),
 * and what a person wrote must not end up in a log.
 */
public final class RedactedStackTrace {
    private static final StandardStackTracePrinter PRINTER = StandardStackTracePrinter.rootFirst()
            .withFormatter(thrown -> thrown.getClass().getName());

    private RedactedStackTrace() {}

    /** Classes and places of an exception and its causes, the first cause first. */
    public static String of(Throwable thrown) {
        return PRINTER.printStackTraceToString(thrown);
    }
}
