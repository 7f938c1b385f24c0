package org.petitions.local.machine.process;

/** Where a start tells the person who waits what is going on, one line at a time. */
@FunctionalInterface
public interface Progress {

    /** @param line one line for a person, without a line break */
    void say(String line);

    /** Tells nobody: for tests, whose logs hold the children's own lines. */
    static Progress silent() {
        return line -> {};
    }

    /** Writes to standard output at once. */
    static Progress console() {
        return line -> {
            System.out.println(line);
            System.out.flush();
        };
    }
}
