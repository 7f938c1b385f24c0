package org.petitions.local.expected;

import java.time.Duration;
import java.util.Map;

/** The part of a story that is written on paper: documents made and handed over (Art. 23, 32, 35). */
final class OnPaper {
    /** How long before the official notes the delivery the petitioner signed the receipt. */
    private static final Duration UNTIL_NOTED = Duration.ofHours(1);

    private final Story story;
    private int made;

    OnPaper(Story story) {
        this.story = story;
    }

    /** A document is made one morning and handed over the next. */
    void isGiven(String kind) {
        story.days(1);
        if (story.takes(Move.ISSUE_DOCUMENT, story.handler(), Map.of("kind", kind), "DocumentIssued")) {
            made++;
        }
        story.days(1);
        story.handsOver(made, story.handler(), Map.of("how", "IN_PERSON", "receivedAt",
                story.at().minus(UNTIL_NOTED).toString(), "receipt", "送达回证：本人当面签收。"));
    }
}
