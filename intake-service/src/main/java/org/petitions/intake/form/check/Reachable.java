package org.petitions.intake.form.check;

import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.ConfidentialFields.Petitioner;
import org.petitions.intake.form.terms.NoticeWish;

/**
 * By what a petitioner can be told.
 *
 * @param phone whether a telephone number is recorded
 * @param email whether an e-mail address is
 * @param address whether a postal address is
 */
public record Reachable(boolean phone, boolean email, boolean address) {
    /** By these particulars. */
    public static Reachable by(@Nullable Petitioner petitioner) {
        return petitioner == null
                ? new Reachable(false, false, false)
                : new Reachable(petitioner.phone() != null, petitioner.email() != null,
                        petitioner.address() != null && petitioner.address().text() != null);
    }

    /** Whether a wish how to be told can be met. */
    boolean meets(NoticeWish wish) {
        return switch (wish) {
            case SMS -> phone;
            case MAIL -> email;
            case LETTER -> address;
        };
    }
}
