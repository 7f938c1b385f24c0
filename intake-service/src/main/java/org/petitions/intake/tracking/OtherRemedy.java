package org.petitions.intake.tracking;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.intake.status.TrackedCase;

/** Whom to turn to where the petition was handled in a way that has no review (Art. 29 to 31). */
final class OtherRemedy {
    private OtherRemedy() {}

    /** What a petitioner is told; null before an answer, and where the remedy is a review (Art. 35). */
    static @Nullable BilingualText ofNullable(TrackedCase tracked, Purpose purpose) {
        HandlingWay other = tracked.ending().way();
        if (tracked.ending().end() == CaseEnd.OTHER_PROCEDURE && other != null) {
            return of(other);
        }
        return tracked.answer() == null ? null : of(tracked.handling().wayOf(purpose));
    }

    private static @Nullable BilingualText of(HandlingWay way) {
        return switch (way) {
            case LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE -> new BilingualText(
                    "请在法律、法规规定的期限内依照该法定途径提出，期限不因信访而中断；对处理结果不服的，依照该途径的规定寻求救济。不适用信访复查、复核。",
                    "Please bring it within the limits of that procedure, which this petition does not stop; against its outcome that"
                            + " procedure's own remedies are open. There is no review.");
            case DUTY_APPLICATION -> new BilingualText(
                    "对本决定（答复）不服的，可以在决定（答复）载明的期限内依法申请行政复议或者提起行政诉讼。不适用信访复查、复核。",
                    "Against the decision or reply administrative reconsideration or a lawsuit is open, within the limit that it states."
                            + " There is no review.");
            case SUGGESTION -> new BilingualText("对答复有补充意见的，可以继续提出。建议意见类事项不适用复查、复核。",
                    "You may add to your suggestion at any time. There is no review.");
            case ACCUSATION -> new BilingualText(
                    "有新的事实或者证据的，可以继续向纪检监察机关或者有权处理的机关、单位反映。检举控告类事项不适用复查、复核。",
                    "With new facts or evidence you may turn again to the discipline body or the competent office. There is no review.");
            case PETITION_PROCEDURE -> null;
        };
    }
}
