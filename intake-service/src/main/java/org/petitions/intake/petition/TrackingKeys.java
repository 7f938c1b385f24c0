package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import org.petitions.intake.petition.KeyedDigests.Purpose;
import org.petitions.intake.petition.PetitionStore.TrackingKey;
import org.springframework.stereotype.Component;

/**
 * Finds a petition by number and tracking code. A wrong code costs next to nothing: what has not the form of a code is not looked up, and
 * for any other a keyed digest is compared with the stored one. Nothing is opened and no petition is read before they are equal.
 */
@Component
public class TrackingKeys {
    private final PetitionStore petitions;
    private final PetitionSealer sealer;
    private final KeyedDigests digests;

    TrackingKeys(PetitionStore petitions, PetitionSealer sealer, KeyedDigests digests) {
        this.petitions = petitions;
        this.sealer = sealer;
        this.digests = digests;
    }

    /** What a petition keeps to know its code again. */
    public String digestOf(String number, String code) {
        return digests.of(Purpose.TRACKING_CODE, number + "/" + code);
    }

    /**
     * The petition that number and code belong to.
     *
     * @param number registration number, in its own form
     * @param typed the code as typed
     */
    public Optional<StoredPetition> find(String number, String typed) {
        return TrackingCodes.normalized(typed).flatMap(code -> {
            String digest = digestOf(number, code);
            return petitions.trackingKey(number).filter(key -> opens(key, digest, code));
        }).flatMap(key -> petitions.byId(key.id()));
    }

    /** A petition of an earlier release has no digest of its code: its receipt is opened. */
    private boolean opens(TrackingKey key, String digest, String code) {
        String stored = key.digests() == null ? null : key.digests().code();
        return stored == null
                ? sealer.isTrackingCode(key.id(), key.sealedReceipt(), code)
                : MessageDigest.isEqual(stored.getBytes(UTF_8), digest.getBytes(UTF_8));
    }
}
