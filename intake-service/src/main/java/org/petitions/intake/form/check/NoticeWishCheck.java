package org.petitions.intake.form.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.check.FieldReader.Presence;
import org.petitions.intake.form.terms.NoticeWish;

/** Checks how a petitioner wishes to be told (告知方式): by nothing that nobody knows. */
final class NoticeWishCheck {
    private NoticeWishCheck() {}

    static List<NoticeWish> read(FieldReader reader, @Nullable List<@Nullable String> given, Reachable reachable) {
        List<NoticeWish> wishes = reader.list("notice", given, NoticeWish.values().length,
                (at, wish) -> reader.code(at, wish, Presence.REQUIRED, NoticeWish.class));
        check(reader, wishes, reachable);
        return wishes;
    }

    /** Faults the wishes that nothing meets by what is known of the petitioner. */
    static void check(FieldReader reader, List<NoticeWish> wishes, Reachable reachable) {
        for (NoticeWish wish : wishes) {
            reader.faultIf(!reachable.meets(wish), "notice", switch (wish) {
                case SMS -> FaultCode.NEEDS_PHONE;
                case MAIL -> FaultCode.NEEDS_EMAIL;
                case LETTER -> FaultCode.NEEDS_ADDRESS;
            });
        }
    }
}
