package org.petitions.starter.audit;

/**
 * Which values of an address's variable {@code step} the audit trail writes out: codes of the procedure, of which there are so many. Whatever else
 * somebody puts there is not written down.
 */
@FunctionalInterface
public interface StepCodes {
    /** Whether it is one of them. */
    boolean contains(String code);
}
