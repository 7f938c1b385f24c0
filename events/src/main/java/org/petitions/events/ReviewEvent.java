package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/** Review and re-review (复查、复核) with their hearings (Art. 35, 36). */
public sealed interface ReviewEvent extends CaseEvent {

    /** Unit id of the office that reviews or hears. */
    String body();

    /**
     * The petitioner asked for a review or re-review.
     *
     * @param step which of the two
     * @param body unit id of the next level up, which has to answer
     * @param receivedOn the day on which a request on paper was received, in Asia/Shanghai; null for one that was received as it was made,
     *     and in events of before it was told
     */
    @Meaning(zh = "请求复查（复核）", en = "The petitioner asked for a review.", article = "35")
    record ReviewRequested(String petitionId, long version, Instant at, ReviewStep step, String body,
            @Nullable LocalDate receivedOn) implements ReviewEvent {

        /** One that was received as it was made. */
        public ReviewRequested(String petitionId, long version, Instant at, ReviewStep step, String body) {
            this(petitionId, version, at, step, body, null);
        }
    }

    /**
     * A hearing was opened, after notice.
     *
     * @param body unit id of who holds it
     * @param from its first day, in Asia/Shanghai
     */
    @Meaning(zh = "举行听证", en = "A hearing was opened.", article = "36")
    record HearingOpened(String petitionId, long version, Instant at, String body, LocalDate from)
            implements ReviewEvent, UntrackedEvent {}

    /**
     * The hearing ended with its record and conclusion; in a re-review its days, first and last with them, are not counted. Or it was
     * called off: then it ends on the day before its first, and no day is left out.
     *
     * @param body unit id of who held it
     * @param to its last day, in Asia/Shanghai
     * @param participants how many took part, at least 2; 0 when it was called off
     * @param published whether the conclusion is made public
     */
    @Meaning(zh = "听证结束或者取消", en = "The hearing ended with its record and conclusion, or was called off.", article = "36")
    record HearingClosed(String petitionId, long version, Instant at, String body, LocalDate to, int participants,
            boolean published) implements ReviewEvent, UntrackedEvent {}

    /**
     * The review or re-review opinion was given. Sent back, the unit handles the matter anew from this moment.
     *
     * @param step which of the two
     * @param body unit id of who decided
     * @param outcome what it came to
     * @param unit the responsible unit
     */
    @Meaning(zh = "作出复查（复核）意见", en = "The review opinion was given.", article = "35")
    record ReviewDecided(String petitionId, long version, Instant at, ReviewStep step, String body,
            ReviewOutcome outcome, String unit) implements ReviewEvent {}
}
