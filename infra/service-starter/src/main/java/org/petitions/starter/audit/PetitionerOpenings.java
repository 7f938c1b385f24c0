package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.petitions.starter.access.Action;

/** Hears that somebody with number and tracking code opens what is sealed: of who has no account the trail hears from nothing else. */
@FunctionalInterface
public interface PetitionerOpenings {

    /**
     * Adds it to the audit trail; when this returns it is durable, and what cannot be written down is not to be opened.
     *
     * @param action what an official would need to open the same
     * @param petitionId the petition whose code was shown
     */
    void opened(HttpServletRequest request, Action action, String petitionId);
}
