package org.petitions.gateway.errors;

import org.springframework.boot.logging.StandardStackTracePrinter;

/** Prints an exception without its messages, which may quote what somebody sent. */
final class RedactedStackTrace {
    private static final StandardStackTracePrinter PRINTER = StandardStackTracePrinter.rootFirst()
            .withFormatter(thrown -> thrown.getClass().getName());

    private RedactedStackTrace() {}

    /** Classes and places of an exception and its causes, the first cause first. */
    static String of(Throwable thrown) {
        return PRINTER.printStackTraceToString(thrown);
    }
}
