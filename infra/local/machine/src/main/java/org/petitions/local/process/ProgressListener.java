package org.petitions.local.process;

/** Where a start tells the person who waits what is going on, one line at a time. */
@FunctionalInterface
public interface ProgressListener {

    /** @param line one line for a person, without a line break */
    void report(String line);

    /** Tells nobody: for tests, whose logs hold the children's own lines. */
    static ProgressListener silent() {
        return line -> {};
    }

    /** Writes to standard output at once. */
    static ProgressListener console() {
        return line -> {
            System.out.println(line);
            System.out.flush();
        };
    }
}
