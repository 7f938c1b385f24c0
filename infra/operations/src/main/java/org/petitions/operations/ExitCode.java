package org.petitions.operations;

import java.io.PrintStream;
import java.util.Arrays;

/** What the program tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULTS_FOUND = 1;
    static final int NOT_UNDERSTOOD = 2;

    private ExitCode() {}

    /** Prints how to ask. */
    static int notUnderstood(PrintStream out, String... usages) {
        Arrays.stream(usages).forEach(usage -> out.println("用法 usage: " + usage));
        return NOT_UNDERSTOOD;
    }
}
