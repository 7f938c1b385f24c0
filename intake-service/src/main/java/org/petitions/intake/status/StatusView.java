package org.petitions.intake.status;

import java.time.Instant;

/**
 * A status as it is answered.
 *
 * @param code name of the {@link PetitionStatus}
 * @param zh in Chinese
 * @param en in English
 * @param since when it was reached
 */
public record StatusView(String code, String zh, String en, Instant since) {
    /**
     * The status of a petition.
     *
     * @param registeredAt when it was registered, which is its first status
     */
    public static StatusView of(TrackedCase progress, Instant registeredAt) {
        PetitionStatus status = progress.status() == null ? PetitionStatus.REGISTERED : progress.status();
        Instant since = progress.since() == null ? registeredAt : progress.since();
        return new StatusView(status.name(), status.zh(), status.en(), since);
    }
}
