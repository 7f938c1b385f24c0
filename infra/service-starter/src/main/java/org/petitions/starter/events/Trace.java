package org.petitions.starter.events;

/** The trace that an event belongs to, ready to be taken up again. */
@FunctionalInterface
public interface Trace {
    /** No trace: work is done as it is. For tests. */
    Trace NONE = Runnable::run;

    /** Does the work under this trace: log lines and further events carry its id. */
    void run(Runnable work);
}
