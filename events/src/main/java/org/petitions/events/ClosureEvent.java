package org.petitions.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReturnVisitFinding;
import org.petitions.events.terms.SuspensionGround;

/** What leads to an end, and what follows after it (办结、回访). */
public sealed interface ClosureEvent extends CaseEvent {

    /** Unit id of the responsible unit. */
    String unit();

    /**
     * A unit says that the petitioner wants to withdraw. It changes nothing until the petitioner confirms it with the tracking code.
     *
     * @param unit the unit that says so
     */
    @Meaning(zh = "记录撤回意向", en = "A unit says the petitioner wants to withdraw; only the petitioner can confirm it.")
    record WithdrawalNoted(String petitionId, long version, Instant at, String unit) implements ClosureEvent {}

    /**
     * The petitioner denied it: somebody may have pressed, which is the unit's to explain (Art. 43 to 46).
     *
     * @param unit the unit that had said so; the bureau where the petition accuses that unit (Art. 30)
     */
    @Meaning(zh = "信访人否认撤回", en = "The petitioner denied wanting to withdraw.")
    record WithdrawalDenied(String petitionId, long version, Instant at, String unit) implements ClosureEvent {}

    /**
     * A return visit after the end is due by a day.
     *
     * @param visit which, from 1
     * @param unit the unit that visits
     * @param due the end of its last day, by the holiday notices known at the end of the case
     * @param days calendar days after the end, by which the last day is counted again when another notice comes; null in events of before
     *     it was told, whose last day no notice moves
     */
    @Meaning(zh = "应回访", en = "A return visit is due.")
    record ReturnVisitDue(String petitionId, long version, Instant at, int visit, String unit, Instant due,
            @Nullable Integer days)
            implements ClosureEvent, UntrackedEvent {}

    /**
     * A return visit was made.
     *
     * @param visit which, from 1
     * @param unit the unit that visited
     * @param finding what it found
     */
    @Meaning(zh = "已回访", en = "A return visit was made.")
    record ReturnVisited(String petitionId, long version, Instant at, int visit, String unit,
            ReturnVisitFinding finding)
            implements ClosureEvent, UntrackedEvent {}

    /**
     * The end that came with it is a suspension of the procedure: it can be taken up again. Its days count against the same ceiling as
     * those for which handling stood still.
     *
     * @param unit the responsible unit
     * @param ground why; null where it is suspended again after a request for review was found inadmissible
     * @param due end of what is left of the ceiling on all suspensions of the case together, by the holiday notices of that day
     * @param days the calendar days that are left of that ceiling, at least 1, of which {@code due} is the end; days beyond them count
     */
    @Meaning(zh = "程序中止期限", en = "How long the procedure may be suspended.")
    record ProcedureSuspended(String petitionId, long version, Instant at, String unit,
            @Nullable SuspensionGround ground, Instant due, int days) implements ClosureEvent, UntrackedEvent {}

    /**
     * The ended case was taken up again: a promise was not kept, or a suspended procedure can go on. The unit handles it from this moment; where
     * the petition proves to accuse it, the case is taken back from it by the same decision.
     *
     * @param unit the responsible unit; the bureau where the petition accuses that unit or one that helps it (Art. 30)
     * @param way how it is handled (Art. 29 to 31); null in events of before it was recorded: then it follows from the purpose
     * @param limit the limit it goes on with, where the procedure had been suspended while it was handled; null where it has a fresh one
     */
    @Meaning(zh = "重新办理", en = "The ended case was taken up again.")
    record Reopened(String petitionId, long version, Instant at, String unit, @Nullable HandlingWay way,
            @Nullable LimitGoingOn limit) implements ClosureEvent {

        /** One that tells no way. */
        public Reopened(String petitionId, long version, Instant at, String unit) {
            this(petitionId, version, at, unit, null);
        }

        /** One with a fresh limit. */
        public Reopened(String petitionId, long version, Instant at, String unit, @Nullable HandlingWay way) {
            this(petitionId, version, at, unit, way, null);
        }
    }

    /**
     * A limit that goes on after the procedure was suspended.
     *
     * @param since from when its days count: its beginning, later by all days that are not counted, UTC
     * @param extendedBy days it was extended by (Art. 34), 0 for none
     * @param stoodStill days of the suspended procedure that are not counted; days beyond the city's ceiling are
     */
    record LimitGoingOn(Instant since, int extendedBy, int stoodStill) {}
}
