package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
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
    @Meaning(zh = "请求复查（复核）", en = "The petitioner asked for a review.")
    record ReviewRequested(String petitionId, long version, Instant at, ReviewStep step, String body,
            @Nullable LocalDate receivedOn) implements ReviewEvent {
        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        /** One that was received as it was made. */
        public ReviewRequested(String petitionId, long version, Instant at, ReviewStep step, String body) {
            this(petitionId, version, at, step, body, null);
        }

        /** When the 30 days for the answer begin: with the day of the receipt where the request was recorded later (Art. 35, 36). */
        public Instant receivedAt() {
            return receipt(receivedOn, at);
        }

        private static Instant receipt(@Nullable LocalDate received, Instant at) {
            return received == null || received.equals(LocalDate.ofInstant(at, ZONE))
                    ? at
                    : received.atStartOfDay(ZONE).toInstant();
        }
    }

    /**
     * The day was put right on which the request that waits for an opinion was received: its 30 days are as if it had been recorded so from the
     * start.
     *
     * @param step which of the two
     * @param body unit id of who has to answer
     * @param before the day as it stood, in Asia/Shanghai
     * @param after the day as it stands, in Asia/Shanghai
     */
    @Meaning(zh = "更正复查（复核）请求的收到日期", en = "The day a request for a review was received was put right.")
    record ReviewRequestCorrected(String petitionId, long version, Instant at, ReviewStep step, String body,
            LocalDate before, LocalDate after) implements ReviewEvent, UntrackedEvent {}

    /**
     * Whoever had to answer the request may not know of it, because the petition proves to accuse it or whom it goes on for (Art. 30): the next
     * office above answers it, within the limit as it stands. Who it was is not told.
     *
     * @param step which of the two
     * @param body unit id of who has to answer from now on
     */
    @Meaning(zh = "改由其他机关、单位复查（复核）", en = "Another body has to answer the request for a review.")
    record ReviewBodyChanged(String petitionId, long version, Instant at, ReviewStep step, String body)
            implements ReviewEvent {}

    /**
     * A request for a review or re-review was found inadmissible, which ends its limit where it was waiting for an opinion, as soon as the
     * petitioner is told so in writing.
     *
     * @param step which of the two
     * @param body unit id of who found it so: who would have had to answer, or the bureau that received it
     * @param receivedOn the day it was received, in Asia/Shanghai
     * @param ground why
     * @param pending whether it was waiting for an opinion; else it was recorded and refused in one
     * @param unit the responsible unit
     * @param answerOwed true where the written notice has still to go out: the limit of the review runs until it did, of what was not waiting
     *     from the receipt (Art. 35, 36). Null where it goes out with the refusal, where nobody can be told, and in what was published
     *     before that was watched
     */
    @Meaning(zh = "不予受理复查（复核）请求", en = "A request for a review was found inadmissible.")
    record ReviewRefused(String petitionId, long version, Instant at, ReviewStep step, String body,
            LocalDate receivedOn, ReviewRefusalGround ground, boolean pending, String unit,
            @Nullable Boolean answerOwed) implements ReviewEvent {

        /** One that is told as it is decided. */
        public ReviewRefused(String petitionId, long version, Instant at, ReviewStep step, String body,
                LocalDate receivedOn, ReviewRefusalGround ground, boolean pending, String unit) {
            this(petitionId, version, at, step, body, receivedOn, ground, pending, unit, null);
        }

        /** When the 30 days for telling so begin where none ran: with the day of the receipt. */
        public Instant receivedAt() {
            return ReviewRequested.receipt(receivedOn, at);
        }
    }

    /**
     * A hearing was opened, after notice.
     *
     * @param body unit id of who holds it
     * @param from its first day, in Asia/Shanghai
     * @param counted true where its days are counted, because the unit that handles the matter holds it, or who reviews it the first time.
     *     Null in a re-review, and in what was published before it was told: then no day is where a re-review's limit runs
     * @param heardBefore days that earlier hearings of the same re-review lasted, together and first and last with them; null where there
     *     were none, and in what was published before it was told
     */
    @Meaning(zh = "举行听证", en = "A hearing was opened.")
    record HearingOpened(String petitionId, long version, Instant at, String body, LocalDate from,
            @Nullable Boolean counted, @Nullable Integer heardBefore) implements ReviewEvent, UntrackedEvent {

        /** The first of a review. */
        public HearingOpened(String petitionId, long version, Instant at, String body, LocalDate from,
                @Nullable Boolean counted) {
            this(petitionId, version, at, body, from, counted, null);
        }

        /** The first of a re-review, whose days are left out where a limit runs. */
        public HearingOpened(String petitionId, long version, Instant at, String body, LocalDate from) {
            this(petitionId, version, at, body, from, null);
        }
    }

    /**
     * The hearing ended with its record and conclusion; in a re-review its days, first and last with them, are not counted. Or it was
     * called off: then it ends on the day before its first, and no day is left out.
     *
     * @param body unit id of who held it
     * @param to its last day, in Asia/Shanghai
     * @param participants how many took part, at least 2; 0 when it was called off
     * @param published whether the conclusion is made public
     * @param counted as in {@link HearingOpened}
     */
    @Meaning(zh = "听证结束或者取消", en = "The hearing ended with its record and conclusion, or was called off.")
    record HearingClosed(String petitionId, long version, Instant at, String body, LocalDate to, int participants,
            boolean published, @Nullable Boolean counted) implements ReviewEvent, UntrackedEvent {

        /** One whose days were left out where a re-review's limit runs. */
        public HearingClosed(String petitionId, long version, Instant at, String body, LocalDate to, int participants,
                boolean published) {
            this(petitionId, version, at, body, to, participants, published, null);
        }
    }

    /**
     * The review or re-review opinion was given. Sent back, the unit handles the matter anew from this moment.
     *
     * @param step which of the two
     * @param body unit id of who decided
     * @param outcome what it came to
     * @param unit the responsible unit
     * @param changedTo what the answer comes to now, where the opinion changed it: it may come to the same with another measure. Null where
     *     it changed nothing, and in a change of before it was named, whose answer counts as the unit gave it
     * @param carriedOut true where the answer was changed to one that supports the claim, and what it supports is carried out already
     *     (Art. 32). Null else: what is still to be done are measures
     * @param answerOwed true where the written opinion has still to go out: the limit of the review runs until it did (Art. 35, 36). Null
     *     where it ends with the decision: of a body that is not on this platform and whose written opinion is recorded, where nobody can
     *     be answered, and in what was published before that was watched
     */
    @Meaning(zh = "作出复查（复核）意见", en = "The review opinion was given.")
    record ReviewDecided(String petitionId, long version, Instant at, ReviewStep step, String body,
            ReviewOutcome outcome, String unit, @Nullable HandlingOutcome changedTo, @Nullable Boolean carriedOut,
            @Nullable Boolean answerOwed) implements ReviewEvent {

        /** One that does not say to what it changes the answer, and ends the limit itself. */
        public ReviewDecided(String petitionId, long version, Instant at, ReviewStep step, String body,
                ReviewOutcome outcome, String unit) {
            this(petitionId, version, at, step, body, outcome, unit, null, null, null);
        }
    }

    /**
     * The written opinion on a review cannot be given any more, because the words that it would say were erased: nobody is late for it.
     *
     * @param step which of the two
     * @param body unit id of who decided
     */
    @Meaning(zh = "已无法书面答复复查（复核）请求", en = "The review cannot be answered in writing any more.")
    record AnswerExempted(String petitionId, long version, Instant at, ReviewStep step, String body)
            implements ReviewEvent, UntrackedEvent {}
}
