package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;

/** Writes down which petitions a look-up finds, which tells that they are there. */
@FunctionalInterface
public interface FindingLog {

    /**
     * Adds an entry for each petition to the audit trail, but for those that the same person was told of by the same address in the last ten
     * minutes: who types is told of the same ones at every stroke. When this returns they are durable; what cannot be written down is not to be
     * shown. A look-up that finds nothing has no entry.
     *
     * @param petitions registration numbers of what is found
     */
    void found(HttpServletRequest request, Collection<String> petitions);
}
