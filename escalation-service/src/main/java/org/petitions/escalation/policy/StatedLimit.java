package org.petitions.escalation.policy;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A limit as the policy file states it. */
sealed interface StatedLimit permits Limit, StatedLimit.ByLaw {

    /** What the Regulations say ({@code limit: law}). */
    record ByLaw() implements StatedLimit {}

    /** Reads {@code law}, or what {@link Limit#parse} reads. */
    @JsonCreator
    static StatedLimit parse(String text) {
        return text.equals("law") ? new ByLaw() : Limit.parse(text);
    }
}
