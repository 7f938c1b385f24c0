package org.petitions.events;

import java.time.Instant;
import java.util.Map;

/**
 * What the petitioner wrote and who they are, sealed for each reader with a key of its own, on the compacted topic
 * {@code petition.sealed.v1}. A later record of the same petition replaces it; a tombstone erases it.
 *
 * @param boxes reader (e.g. {@value #CASE_SERVICE}) to its sealed box, base64; the petition id is the associated data, so a box
 *     cannot be read under another petition
 */
@Meaning(zh = "信访内容与信访人信息（加密）", en = "What the petitioner wrote and who they are, sealed for each reader.")
public record FactsSealed(String petitionId, Instant at, Map<String, String> boxes) implements PetitionEvent {
    /** The reader of all that was written, by its name in {@link #boxes}; the keyset its boxes are sealed with is called so too. */
    public static final String CASE_SERVICE = "case-service";

    /** The reader of where a petitioner who chose so is told electronically, and of nothing else; likewise. */
    public static final String NOTIFICATION_SERVICE = "notification-service";

    /**
     * In what {@link #CASE_SERVICE} opens, under this name, how the registration was put right (更正): a list, oldest first, absent where it never
     * was. Each has {@code at}, {@code unit} and {@code by} of who did, the {@code reason}, and {@code before} and {@code after} of what was
     * otherwise of people and wishes. It is for the evidence of the case alone: no handler has to do with whom a correction found to be
     * somebody else.
     */
    public static final String CORRECTIONS = "corrections";

    public FactsSealed {
        boxes = Map.copyOf(boxes);
    }

    @Override
    public String id() {
        return petitionId + ":sealed:" + at.toEpochMilli();
    }
}
