package org.petitions.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.petitions.starter.problem.ProblemException;

/** Hears of a refusal that a page answers by itself; of what is thrown on, the trail hears without being told. */
@FunctionalInterface
public interface RefusalLog {

    /** Adds it to the audit trail when it is one that stands there (403, 404); never fails. */
    void refused(HttpServletRequest request, ProblemException refusal);
}
