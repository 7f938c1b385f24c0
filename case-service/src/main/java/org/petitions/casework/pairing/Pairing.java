package org.petitions.casework.pairing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A leader or an office paired with somebody or something.
 *
 * @param id the form's key, so that a form that is sent twice makes one
 * @param version guards it
 * @param holder post id of the leader, or unit id of the office
 * @param place code of the county or township; of a household the county of who helps alone
 * @param name of the township, village, enterprise or project; null of a household
 * @param particulars who the household is and what it needs, sealed; null of everything else, and once the pairing ended
 * @param consentedOn the day on which the household agreed, in Asia/Shanghai; null of everything else
 * @param since first day, in Asia/Shanghai
 * @param until last day, or null while it lasts
 * @param written who made it
 */
@Document(Pairing.COLLECTION)
@CompoundIndex(name = "by_holder", def = "{'holder': 1, 'since': 1, '_id': 1}")
record Pairing(@Id String id, long version, String holder, PairingKind kind, String place, @Nullable String name,
        @Nullable SealedBox particulars, @Nullable LocalDate consentedOn, LocalDate since, @Nullable LocalDate until,
        Written written) {
    static final String COLLECTION = "pairings";
    /** The field of {@code particulars}, for who seals it anew. */
    static final String PARTICULARS = "particulars";

    /**
     * Who made it.
     *
     * @param by account
     * @param at UTC
     */
    record Written(String by, Instant at) {}

    boolean isOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** The same, ended; what was known of a household is erased with it. */
    Pairing ended(LocalDate day) {
        return until != null
                ? this
                : new Pairing(id, version + 1, holder, kind, place, name, null, consentedOn, since, day, written);
    }
}
