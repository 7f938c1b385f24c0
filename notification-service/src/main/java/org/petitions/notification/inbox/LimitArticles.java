package org.petitions.notification.inbox;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.ClockKind;

/** In which article of the Regulations on Petition Work (《信访工作条例》) a kind of limit stands. */
final class LimitArticles {
    private LimitArticles() {}

    /** The article, or null where the limit is the city's own rule. */
    static @Nullable BilingualText of(ClockKind clock) {
        return switch (clock) {
            case DISPATCH, REPORT_BACK -> new BilingualText("第二十二条", "Art. 22");
            case ACCEPTANCE, OBJECTION -> new BilingualText("第二十三条", "Art. 23");
            case DISPUTE -> new BilingualText("第二十四条", "Art. 24");
            case REPORT_UP -> new BilingualText("第二十五条", "Art. 25");
            case SETTLEMENT -> new BilingualText("第二十七条", "Art. 27");
            case MEASURE -> new BilingualText("第三十二条", "Art. 32");
            case HANDLING -> new BilingualText("第三十四条", "Art. 34");
            case REVIEW -> new BilingualText("第三十五条", "Art. 35");
            case REREVIEW -> new BilingualText("第三十六条", "Art. 36");
            case WRITTEN_ANSWER -> new BilingualText("第四十条", "Art. 40");
            case ACKNOWLEDGEMENT, SUSPENSION, RETURN_VISIT, CHARGE_FIRST_DEED, CHARGE, CHARGE_FOLLOW_UP -> null;
        };
    }
}
