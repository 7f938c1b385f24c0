package org.petitions.local.play;

import java.util.List;
import org.petitions.local.plan.LedgerKey;

/** What intake said to one row that was sent in. */
public sealed interface Submission {

    /** Which row. */
    LedgerKey key();

    /** It is in; {@code now} tells whether it came in just now or had been there. */
    record Registered(LedgerKey key, Receipt receipt, boolean now) implements Submission {}

    /**
     * It was refused.
     *
     * @param faults as {@code heading:code}
     */
    record Refused(LedgerKey key, List<String> faults) implements Submission {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
