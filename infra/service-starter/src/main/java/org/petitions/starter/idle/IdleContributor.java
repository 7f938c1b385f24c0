package org.petitions.starter.idle;

/** One part of a service that may have something left to do. */
public interface IdleContributor {

    /** Its name in the answer, e.g. {@code outboxDepth}. */
    String name();

    /**
     * How much is left to do now; 0 when nothing is. Never 0 while something is under way.
     *
     * @throws RuntimeException when it cannot be said; the service is then not quiet
     */
    long remaining();
}
