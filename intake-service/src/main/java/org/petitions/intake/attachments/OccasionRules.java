package org.petitions.intake.attachments;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.starter.actor.Role;

/**
 * What whoever sends a file may hand it in with: windows and bureaus what petitioners bring them, the unit that handles or reviews what it writes itself.
 * Where documents are served a receipt comes back.
 */
final class OccasionRules {
    /** What a petitioner hands in files with. */
    static final Set<AttachmentOccasion> PETITIONER = Collections
            .unmodifiableSet(EnumSet.of(AttachmentOccasion.PETITION, AttachmentOccasion.OBJECTION));

    private OccasionRules() {}

    /** What somebody in this role does. */
    static Set<AttachmentOccasion> of(Role role) {
        return switch (role) {
            case CLERK -> PETITIONER;
            case BUREAU -> EnumSet.of(AttachmentOccasion.PETITION, AttachmentOccasion.OBJECTION,
                    AttachmentOccasion.RECEIPT);
            case HANDLER -> EnumSet.of(AttachmentOccasion.REPLY, AttachmentOccasion.OBJECTION,
                    AttachmentOccasion.RECEIPT);
            case LEADER, OPERATIONS, ADMINISTRATOR, AUDITOR -> Set.of();
        };
    }
}
