package org.petitions.casework.organisation;

import java.time.Duration;
import org.petitions.starter.background.BackgroundLoop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for a version of the organisation that another instance imported, and publishes as the directory what is new. Every instance does: whoever
 * comes second finds nothing left to tell, and an import whose instance ended in the middle is told by another.
 */
@Component
class OrganisationFollower implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OrganisationVersions versions;
    private final DirectoryPublisher publisher;
    private final BackgroundLoop loop = new BackgroundLoop("organisation", PAUSE, this::follow);
    private int published;

    OrganisationFollower(OrganisationVersions versions, DirectoryPublisher publisher) {
        this.versions = versions;
        this.publisher = publisher;
        this.published = versions.inForce().number(); // told at start
    }

    private boolean follow() {
        versions.catchUp();
        int number = versions.inForce().number();
        if (number > published) {
            publisher.publish();
            published = number;
        }
        return false;
    }

    /** There is a new version. */
    void wake() {
        loop.wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
