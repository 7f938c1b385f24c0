package org.petitions.escalation.stores;

import org.jspecify.annotations.Nullable;
import org.petitions.escalation.engine.PetitionClocks;

/**
 * What the store keeps of one petition.
 *
 * @param traceParent the latest W3C trace context of the petition's own events, so that an alert months later still names the request
 *     that began it; null when none came along
 */
public record StoredClocks(PetitionClocks clocks, @Nullable String traceParent) {

    static StoredClocks unknown(String petitionId) {
        return new StoredClocks(PetitionClocks.unknown(petitionId), null);
    }
}
