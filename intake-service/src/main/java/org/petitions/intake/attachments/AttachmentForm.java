package org.petitions.intake.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AttachmentKind;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.registration.FormProblems;

/**
 * What is said of a file before it is sent.
 *
 * @param name what it is called, with its extension; kept sealed
 * @param bytes how long it is
 * @param sha256 digest of its content (SHA-256) in hexadecimal digits; may be left out
 * @param occasion what it is handed in with; left out it is the petition, for whoever hands in files with one
 */
public record AttachmentForm(@Nullable String name, @Nullable Long bytes, @Nullable String sha256,
        @Nullable AttachmentOccasion occasion) {
    private static final int LONGEST_NAME = 200;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PATH = Pattern.compile("[/\\\\\\n\\r]");

    /**
     * What it comes to.
     *
     * @param largest bytes that a file may have
     * @param occasions what its sender may hand in files with
     * @throws org.petitions.starter.problem.ProblemException 422 with each field that is wrong
     */
    AnnouncedFile checked(long largest, Set<AttachmentOccasion> occasions) {
        List<FormFault> faults = new ArrayList<>();
        String called = FreeText.normalized(name);
        AttachmentKind kind = called == null ? null : FileKinds.claimedBy(called).orElse(null);
        if (called == null) {
            faults.add(new FormFault("name", FaultCode.REQUIRED));
        } else if (kind == null || PATH.matcher(called).find()) {
            faults.add(new FormFault("name", kind == null ? FaultCode.FILE_KIND : FaultCode.MALFORMED));
        }
        FreeText.faultOf("name", name, LONGEST_NAME).ifPresent(faults::add);
        if (bytes == null || bytes < 1 || bytes > largest) {
            faults.add(new FormFault("bytes", bytes == null ? FaultCode.REQUIRED : FaultCode.OUT_OF_RANGE));
        }
        String digest = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            faults.add(new FormFault("sha256", FaultCode.MALFORMED));
        }
        AttachmentOccasion with = occasion == null ? AttachmentOccasion.PETITION : occasion;
        if (!occasions.contains(with)) {
            faults.add(new FormFault("occasion",
                    occasion == null ? FaultCode.REQUIRED : FaultCode.OTHER_OCCASION));
        }
        if (called == null || kind == null || bytes == null || !faults.isEmpty()) {
            throw FormProblems.refused(AttachmentProblem.ATTACHMENT_REFUSED, faults);
        }
        return new AnnouncedFile(called, bytes, digest, kind, with);
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "AttachmentForm[" + bytes + " bytes]";
    }
}
