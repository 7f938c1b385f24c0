package org.petitions.intake.attachments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.terms.BilingualText;

/**
 * A file as it is shown.
 *
 * @param place among the petition's files, by which it is asked for; it does not count them
 * @param name what it is called; null once it was refused or erased
 * @param bytes how long it is
 * @param offset how much of it has come: where the next piece begins
 * @param sha256 digest of its content, or null while nobody knows it
 * @param occasion what it was handed in with
 * @param occasionName the occasion's
 * @param stateName the state's
 * @param refusal why it was not taken, or null
 * @param office unit id of the office that added it, or null for the petitioner
 */
public record AttachmentView(int place, @Nullable String name, AttachmentKind kind,
        AttachmentOccasion occasion, BilingualText occasionName, long bytes, long offset,
        @Nullable String sha256, AttachmentState state, @JsonUnwrapped BilingualText stateName,
        @Nullable BilingualText refusal, @Nullable String office, Instant at) {

    static AttachmentView of(Attachment file, AttachmentContent contents) {
        return new AttachmentView(file.place(), file.sealedName() == null ? null : contents.nameOf(file), file.kind(),
                file.occasion(), BilingualText.of(file.occasion()), file.bytes(), file.arrival().bytes(), file.sha256(),
                file.state(), BilingualText.of(file.state()),
                file.refusal() == null ? null : BilingualText.of(file.refusal()), file.addedBy().office(),
                file.changedAt());
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "AttachmentView[" + place + ", " + state + "]";
    }
}
