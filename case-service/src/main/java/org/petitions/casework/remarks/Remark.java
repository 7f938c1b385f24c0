package org.petitions.casework.remarks;

import java.time.Instant;
import org.petitions.casework.cases.StepActor;

/**
 * An internal note, opened.
 *
 * @param by who wrote it; read by those of the same office
 */
public record Remark(Instant at, StepActor by, String text) {
    /** The longest text, in characters. */
    public static final int LONGEST = 2_000;

    @Override
    public String toString() {
        return "Remark[" + at + "]"; // never the words
    }
}
