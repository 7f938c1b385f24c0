package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;

/** Writes down that somebody takes a list out of the platform as a file. */
@FunctionalInterface
public interface ExportLog {

    /**
     * Adds it to the audit trail, with the purpose ({@code why}) and the filter that the address states; when this returns it is durable, and
     * what cannot be written down is not to be handed out.
     *
     * @param rows how many rows the file has
     */
    void exported(HttpServletRequest request, int rows);
}
