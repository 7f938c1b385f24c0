package org.petitions.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingWay;

/** The same matter, brought to several offices at once (多头访), is handled in one case, and parts from it again (Art. 24). */
public sealed interface MergingEvent extends RoutingEvent {

    /**
     * The same matter, brought to several offices at once (多头访), goes on in this case.
     *
     * @param follower petition id of the case that was joined to it
     */
    @Meaning(zh = "同一事项并入本信访事项", en = "The same matter, brought elsewhere too, was joined to this case.")
    record Joined(String petitionId, long version, Instant at, String follower)
            implements MergingEvent, UntrackedEvent {}

    /**
     * The petitioner of what was merged is to be told in writing in which case the matter goes on, and who has it in hand (Art. 23): the
     * bureau that merged it has the days that the unit had left, or its own where no unit owed a notice any more or yet.
     *
     * @param lead petition id of the case it was merged into
     * @param running that case's number and who has it in hand
     * @param bureau unit id of the bureau that merged it
     * @param from from when the bureau's days count, UTC; null where those of the unit go on
     */
    @Meaning(zh = "应当书面告知信访人并案情况", en = "The petitioner is to be told in writing in which case the matter goes on.", article = "23")
    record MergingNoticeOwed(String petitionId, long version, Instant at, String lead, RunningCase running,
            String bureau, @Nullable Instant from) implements MergingEvent {}

    /**
     * The case it was merged into was answered, and so is this one: the reply follows by the same decision, to this petitioner, whose rating,
     * review and windows are counted here. It lies with the unit that answered.
     *
     * @param lead petition id of that case
     * @param unit the unit that answered it
     * @param way how it was handled (Art. 29 to 31)
     */
    @Meaning(zh = "并入的事项已答复，一并答复本信访人", en = "The case it was merged into was answered, and so is this one.")
    record AnsweredThroughLead(String petitionId, long version, Instant at, String lead, String unit,
            HandlingWay way) implements MergingEvent {}

    /**
     * The case it was merged into will give this petitioner no answer: it ended without one, or it is not of one kind with this any more.
     * This one is handled by itself again.
     *
     * @param lead petition id of that case
     * @param bureau unit id of the bureau that answers for the case
     * @param reporter unit id of who owes the report of an urgent matter (Art. 25), which ended with the merging; null where nobody does, and
     *     in an event of before this was told
     * @param back where it goes on at the unit that had it, with the limits as they stood; null where the bureau has to dispatch it, and in
     *     an event of before this was told
     */
    @Meaning(zh = "恢复单独办理", en = "It is no longer handled with the case it was merged into, but by itself again.")
    record SeparatedFromLead(String petitionId, long version, Instant at, String lead, String bureau,
            @Nullable String reporter, @Nullable BackAtUnit back) implements MergingEvent {}

    /**
     * Where a case goes on that was merged and goes on by itself: nobody's days begin anew because offices put two cases together.
     *
     * @param unit unit id of the responsible unit
     * @param toldFrom from when its days to tell the petitioner count (Art. 23), where the merging had ended them; else null
     * @param handledFrom from when the limit of its handling counts (Art. 34), the days that it stood still being left out; null where the
     *     unit had not accepted it
     * @param extendedBy days that this limit was extended by, 0 for none
     * @param way how it is handled (Art. 29 to 31); null where the unit had not accepted it
     * @param reportBackBy end of the limit for the report back that the unit owes again (Art. 22); null where it owes none, and in an event of
     *     before what waited for a report could be merged
     */
    record BackAtUnit(String unit, @Nullable Instant toldFrom, @Nullable Instant handledFrom, int extendedBy,
            @Nullable HandlingWay way, @Nullable Instant reportBackBy) {

        /** Of which no report back is owed. */
        public BackAtUnit(String unit, @Nullable Instant toldFrom, @Nullable Instant handledFrom, int extendedBy,
                @Nullable HandlingWay way) {
            this(unit, toldFrom, handledFrom, extendedBy, way, null);
        }
    }
}
