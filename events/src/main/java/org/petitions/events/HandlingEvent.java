package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.SuspensionGround;

/** What happens while a unit handles a case: its way, extension, suspension, promised measures, recusal, a leader's instruction (Art. 18, 28 to 34). */
public sealed interface HandlingEvent extends CaseEvent {

    /** Unit id of the unit that took the step, or null where it is not the unit's step alone. */
    @Nullable
    String unit();

    /**
     * It was led into the lawful procedure it belongs to.
     *
     * @param unit the unit that found so
     * @param way one of the first four ways of Art. 31
     * @param notice as in {@link CaseEvent.Accepted}
     * @param noticeAnew whether the acceptance had been told, so that the days to tell this run from the decision; null where it had not,
     *     and in an event of before this was told
     */
    @Meaning(zh = "导入其他法定程序", en = "It was led into another lawful procedure.", article = "31")
    record LedElsewhere(String petitionId, long version, Instant at, String unit, HandlingWay way,
            @Nullable NoticeDuty notice, @Nullable Boolean noticeAnew) implements HandlingEvent {

        /** One that itself counts as the notice. */
        public LedElsewhere(String petitionId, long version, Instant at, String unit, HandlingWay way) {
            this(petitionId, version, at, unit, way, null, null);
        }
    }

    /**
     * The petitioner's name or address is unclear, as the unit found, or was erased before who was merged could be told, so that no written
     * notice can be owed (免予告知).
     *
     * @param unit the unit that owed it
     */
    @Meaning(zh = "因信访人姓名（名称）、住址不清免予书面告知", en = "No written notice is owed: name or address is unclear.")
    record NoticeExempted(String petitionId, long version, Instant at, String unit) implements HandlingEvent {}

    /**
     * The unit asked its head for more days. Until the head approves it, it changes nothing and stops no limit.
     *
     * @param unit the unit that handles
     * @param days 1 to 30
     */
    @Meaning(zh = "申请延期", en = "The unit asked its head for an extension.", article = "34")
    record ExtensionRequested(String petitionId, long version, Instant at, String unit, int days)
            implements HandlingEvent, UntrackedEvent {}

    /**
     * The head did not approve the extension that was asked for.
     *
     * @param unit the unit that handles
     * @param approver post id of the unit's head, for which it was decided
     * @param capacity in what capacity for that post: its holder, or who stands in for one that may not; null in events of before
     */
    @Meaning(zh = "未批准延期", en = "The extension was not approved.", article = "34")
    record ExtensionRefused(String petitionId, long version, Instant at, String unit, String approver,
            @Nullable PostCapacity capacity) implements HandlingEvent, UntrackedEvent {}

    /**
     * It is handled in another way from now on (依法分类处理). Its limit is that of the new way, counted from when the handling began; the
     * days of a suspension that is over stay left out. An extension rests in a way that knows none, and holds again in the one that does (Art. 34).
     *
     * @param unit the unit that handles
     * @param previous the way so far
     * @param way the way from now on
     * @param since from when its days count: when the handling under way began (the acceptance, or the moment it was sent back or taken up
     *     again), later by the days it stood still, UTC; in what was published before those were kept, without them
     * @param extendedBy days its limit had been extended by; null for none, and in what was published before that was kept
     */
    @Meaning(zh = "变更办理方式", en = "It is handled in another way from now on.", article = "31")
    record WayChanged(String petitionId, long version, Instant at, String unit, HandlingWay previous, HandlingWay way,
            Instant since, @Nullable Integer extendedBy) implements HandlingEvent {

        /** Of what was not extended. */
        public WayChanged(String petitionId, long version, Instant at, String unit, HandlingWay previous,
                HandlingWay way, Instant since) {
            this(petitionId, version, at, unit, previous, way, since, null);
        }

        /** The days its limit had been extended by, 0 for none. */
        public int daysExtended() {
            return extendedBy == null ? 0 : extendedBy;
        }
    }

    /**
     * The petitioner was rewarded for a suggestion that contributed.
     *
     * @param unit the unit that answered it
     */
    @Meaning(zh = "已给予奖励", en = "The petitioner was rewarded for the suggestion.", article = "29")
    record RewardGiven(String petitionId, long version, Instant at, String unit)
            implements HandlingEvent, UntrackedEvent {}

    /**
     * The handling limit was extended, once.
     *
     * @param unit the unit that handles
     * @param days 1 to 30
     * @param approver post id of the unit's head, for which it was approved
     * @param capacity in what capacity for that post: its holder, or who stands in for one that may not; null in events of before
     */
    @Meaning(zh = "已延期", en = "The handling limit was extended.", article = "34")
    record Extended(String petitionId, long version, Instant at, String unit, int days, String approver,
            @Nullable PostCapacity capacity) implements HandlingEvent {

        /** As it was before the capacity was recorded. */
        public Extended(String petitionId, long version, Instant at, String unit, int days, String approver) {
            this(petitionId, version, at, unit, days, approver, null);
        }
    }

    /**
     * Handling stands still; its days are not counted until it goes on.
     *
     * @param unit the unit that handles
     * @param ground why
     * @param approver post id of the unit's head, for which it was approved; null in events of before, which nobody had to approve
     * @param due end of what is left of the ceiling on all suspensions of the case together, by the holiday notices of that day; null in
     *     events of before
     * @param days the calendar days that are left of that ceiling, of which {@code due} is the end; null in events of before
     * @param capacity in what capacity for that post: its holder, or who stands in for one that may not; null in events of before
     */
    @Meaning(zh = "办理中止", en = "Handling was suspended.")
    record Suspended(String petitionId, long version, Instant at, String unit, SuspensionGround ground,
            @Nullable String approver, @Nullable Instant due, @Nullable Integer days, @Nullable PostCapacity capacity)
            implements HandlingEvent {

        /** As it was before the city's policy had to allow it. */
        public Suspended(String petitionId, long version, Instant at, String unit, SuspensionGround ground) {
            this(petitionId, version, at, unit, ground, null, null, null, null);
        }
    }

    /**
     * Handling goes on.
     *
     * @param unit the unit that handles
     * @param lastPaused the last day that was not counted, in Asia/Shanghai, where the ceiling on all suspensions of the case was reached
     *     before it went on; null for the day before it went on
     */
    @Meaning(zh = "办理恢复", en = "Handling goes on.")
    record Resumed(String petitionId, long version, Instant at, String unit, @Nullable LocalDate lastPaused)
            implements HandlingEvent {

        /** Every day up to the day before was not counted. */
        public Resumed(String petitionId, long version, Instant at, String unit) {
            this(petitionId, version, at, unit, null);
        }

        /** The last day that was not counted; before the suspension's first where it went on that same day. */
        public LocalDate lastDayNotCounted() {
            return lastPaused == null ? LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")).minusDays(1) : lastPaused;
        }
    }

    /**
     * A measure was promised to the petitioner (承诺事项): by the answer, or the review opinion that changes it, with which it is published;
     * by an agreement of the parties; or by the unit beside an answer in favour. Before answers carried what they promise it came ahead of
     * the answer that named it. In each case the responsible unit carries it out.
     *
     * @param measure the measure's code, unique in the case
     * @param by the last day for it, in Asia/Shanghai
     * @param unit the unit that carries it out
     */
    @Meaning(zh = "作出承诺", en = "A measure was promised.")
    record MeasurePromised(String petitionId, long version, Instant at, String measure, LocalDate by, String unit)
            implements HandlingEvent {}

    /**
     * A promised measure was carried out.
     *
     * @param measure the measure's code
     * @param unit the unit that carried it out
     */
    @Meaning(zh = "承诺已落实", en = "A promised measure was carried out.")
    record MeasureCarriedOut(String petitionId, long version, Instant at, String measure, String unit)
            implements HandlingEvent {}

    /**
     * A promised measure fell away: the draft that it was promised for went back, or an answer, or a review that changes one, no longer supports
     * the petitioner. Its last day binds nobody any more. What was promised ahead of a draft, before drafts carried it, falls away likewise.
     *
     * @param measure the measure's code, which the case does not use again
     * @param unit the unit that would have carried it out
     */
    @Meaning(zh = "承诺因答复未签发或者不再支持而收回", en = "A promised measure fell away with its unsigned answer, or with one that no longer supports.", article = "32")
    record MeasureTakenBack(String petitionId, long version, Instant at, String measure, String unit)
            implements HandlingEvent {}

    /**
     * An official with a conflict of interest takes no part in this case any more.
     *
     * @param official account or post id of the official
     */
    @Meaning(zh = "回避", en = "An official with a conflict of interest stands aside.", article = "28")
    record Recused(String petitionId, long version, Instant at, String official)
            implements HandlingEvent {
        @Override
        public @Nullable String unit() {
            return null;
        }
    }

    /**
     * A leader said what is to be done, and by when (批示). Whoever was told of a missed limit has thereby acted on it until that day.
     *
     * @param post post id of the leader
     * @param by the last day for it, in Asia/Shanghai
     */
    @Meaning(zh = "领导批示", en = "A leader gave an instruction.", article = "18")
    record Instructed(String petitionId, long version, Instant at, String post, LocalDate by)
            implements HandlingEvent, UntrackedEvent {
        @Override
        public @Nullable String unit() {
            return null;
        }
    }

    /**
     * It was handed on to a colleague of the unit, who holds it from now on (移交经办人).
     *
     * @param unit the unit, which stays responsible
     * @param to account id of the colleague
     */
    @Meaning(zh = "移交本单位经办人", en = "It was handed on to a colleague of the unit.")
    record HandedOn(String petitionId, long version, Instant at, String unit, String to)
            implements HandlingEvent, UntrackedEvent {}

    /**
     * A colleague of the unit was called in to help with it (协办): who writes drafts and documents, and neither signs nor decides.
     *
     * @param helper account id of the colleague
     */
    @Meaning(zh = "请本单位同事协办", en = "A colleague of the unit was called in to help.")
    record HelperCalledIn(String petitionId, long version, Instant at, String unit, String helper)
            implements HandlingEvent, UntrackedEvent {}

    /**
     * A colleague who helped with it does so no more.
     *
     * @param helper account id of the colleague
     */
    @Meaning(zh = "同事不再协办", en = "A colleague no longer helps.")
    record HelperReleased(String petitionId, long version, Instant at, String unit, String helper)
            implements HandlingEvent, UntrackedEvent {}
}
