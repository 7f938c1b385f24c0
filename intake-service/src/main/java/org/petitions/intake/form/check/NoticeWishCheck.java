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
        for (NoticeWish wish : wishes) {
            switch (wish) {
                case SMS -> reader.faultIf(!reachable.phone(), "notice", FaultCode.NEEDS_PHONE);
                case MAIL -> reader.faultIf(!reachable.email(), "notice", FaultCode.NEEDS_EMAIL);
                case LETTER -> reader.faultIf(!reachable.address(), "notice", FaultCode.NEEDS_ADDRESS);
            }
        }
        return wishes;
    }
}
