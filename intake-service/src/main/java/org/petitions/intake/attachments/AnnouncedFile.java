package org.petitions.intake.attachments;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;

/**
 * What somebody says of a file before they send it, checked.
 *
 * @param name with its extension
 * @param bytes its length, at least 1
 * @param sha256 in small letters, or null where they did not say
 * @param kind what the extension says
 * @param occasion what it is handed in with
 */
record AnnouncedFile(String name, long bytes, @Nullable String sha256, AttachmentKind kind,
        AttachmentOccasion occasion) {
    /** Never the name. */
    @Override
    public String toString() {
        return "AnnouncedFile[" + kind + ", " + bytes + " bytes]";
    }
}
