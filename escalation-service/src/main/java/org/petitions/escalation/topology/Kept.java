package org.petitions.escalation.topology;

import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.PetitionClocks;

/**
 * What the store keeps of one petition.
 *
 * @param traceParent the latest W3C trace context of the petition's own events, so that an alert months later still names the request
 *     that began it; null when none came along
 */
record Kept(PetitionClocks clocks, @Nullable String traceParent) {

    static Kept unknown(String petitionId) {
        return new Kept(PetitionClocks.unknown(petitionId), null);
    }
}
