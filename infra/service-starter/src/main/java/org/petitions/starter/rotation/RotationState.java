package org.petitions.starter.rotation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How far the boxes of one collection have come to their keyset's present key; kept, so that whoever is started after a kill goes on from here. It is
 * gone through until a whole round found nothing to do: then every box was seen after the last that was sealed with another key.
 *
 * @param collection its name
 * @param key number of the key that all are to be sealed with
 * @param after id of the last document that was seen in this round, empty at its beginning
 * @param round from 1
 * @param sealedInRound boxes that were sealed anew in this round, and those that changed meanwhile and have to be looked at again
 * @param sealed boxes that were sealed anew in all
 * @param left boxes that this round could not open, by the number of their key; with none left of a key that key may go
 * @param endedAt when a whole round had found nothing to do; null while it goes on
 */
record RotationState(@Id String collection, String key, String after, int round, long sealedInRound, long sealed,
        Map<String, Long> left, Instant startedAt, @Nullable Instant endedAt) {
    static final String COLLECTION = "keyRotations";

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty map
    RotationState {
        left = left == null ? Map.of() : Map.copyOf(left);
    }

    static RotationState begun(String collection, String key, Instant now) {
        return new RotationState(collection, key, "", 1, 0, 0, Map.of(), now, null);
    }

    boolean goesOn() {
        return endedAt == null;
    }

    /** After another page of this round. */
    RotationState seen(String last, long done, long again, Map<String, Long> stuck) {
        return new RotationState(collection, key, last, round, sealedInRound + done + again, sealed + done, stuck,
                startedAt, null);
    }

    /** After the last page of this round: at its end, or before the next one. */
    RotationState roundEnded(Instant now) {
        return sealedInRound == 0
                ? new RotationState(collection, key, "", round, 0, sealed, left, startedAt, now)
                : new RotationState(collection, key, "", round + 1, 0, sealed, Map.of(), startedAt, null);
    }
}
