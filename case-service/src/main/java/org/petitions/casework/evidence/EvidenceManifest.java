package org.petitions.casework.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a pack holds, as it is signed.
 *
 * @param format names this form of packs
 * @param takenAt when the pack was made
 * @param purpose what for
 * @param words whether it holds what people wrote; without them it has coded facts only
 * @param practice version of what the city has settled for the procedure
 * @param calendarUntil last day that the holiday file is certain of; days after it are provisional
 * @param files all other files of the pack
 */
record EvidenceManifest(String format, String petitionId, String number, Instant takenAt, EvidencePurpose purpose,
        boolean words, String practice, String calendarUntil, List<Item> files) {
    static final String FORMAT = "petitions-evidence/1";
    static final String FILE = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    EvidenceManifest {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param size in bytes
     * @param sha256 in hex
     */
    record Item(String name, long size, String sha256) {

        static Item of(String name, byte[] content) {
            return new Item(name, content.length, sum(content));
        }

        /** Whether this is the content the sum was made of. */
        boolean fits(byte[] content) {
            return content.length == size && sum(content).equals(sha256);
        }

        private static String sum(byte[] content) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
