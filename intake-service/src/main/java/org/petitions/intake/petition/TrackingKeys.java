package org.petitions.intake.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import org.petitions.intake.petition.KeyedDigests.Purpose;
import org.springframework.stereotype.Component;

/**
 * Finds a petition by number and tracking code. A wrong code costs next to nothing: what has not the form of a code is not looked up, and
 * any other is asked for by its keyed digest, with one query that finds nothing. Only of a petition of an earlier release, which has no digest,
 * the receipt is opened.
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
            return petitions.byNumberAndCode(number, digest).filter(petition -> opens(petition, digest, code));
        });
    }

    private boolean opens(StoredPetition petition, String digest, String code) {
        String stored = petition.digests() == null ? null : petition.digests().code();
        return stored == null
                ? sealer.isTrackingCode(petition.id(), petition.sealedReceipt(), code)
                : MessageDigest.isEqual(stored.getBytes(UTF_8), digest.getBytes(UTF_8));
    }
}
