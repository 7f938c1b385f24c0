package org.petitions.scenario.client;

import java.util.List;
import org.petitions.scenario.plan.LedgerRowKey;

/** What intake said to one row that was sent in. */
public sealed interface SubmissionResult {

    /** Which row. */
    LedgerRowKey key();

    /** It is in; {@code now} tells whether it came in just now or had been there. */
    record Registered(LedgerRowKey key, Receipt receipt, boolean justNow) implements SubmissionResult {}

    /**
     * It was refused.
     *
     * @param faults as {@code heading:code}
     */
    record Refused(LedgerRowKey key, List<String> faults) implements SubmissionResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
