package org.petitions.events;

import java.time.Instant;
import java.util.Map;

/**
 * What the petitioner wrote and who they are, sealed for each reader apart (design rule 9), on the compacted topic
 * {@code petition.sealed.v1}. A later record of the same petition replaces it; a tombstone erases it.
 *
 * @param boxes reader (e.g. {@code case-service}) to its sealed box, base64; the petition id is the associated data, so a box
 *     cannot be read under another petition
 */
@Meaning(zh = "信访内容与信访人信息（加密）", en = "What the petitioner wrote and who they are, sealed for each reader.")
public record FactsSealed(String petitionId, Instant at, Map<String, String> boxes) implements PetitionEvent {
    public FactsSealed {
        boxes = Map.copyOf(boxes);
    }

    @Override
    public String id() {
        return petitionId + ":sealed:" + at.toEpochMilli();
    }
}
