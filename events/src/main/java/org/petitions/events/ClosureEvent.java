package org.petitions.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReturnVisitFinding;

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
     * @param unit the unit that had said so
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
    @Meaning(zh = "应回访", en = "A return visit is due.", article = "37")
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
    @Meaning(zh = "已回访", en = "A return visit was made.", article = "37")
    record ReturnVisited(String petitionId, long version, Instant at, int visit, String unit,
            ReturnVisitFinding finding)
            implements ClosureEvent, UntrackedEvent {}

    /**
     * The ended case was taken up again: a promise was not kept, or a suspended procedure can go on. The unit handles it from this moment.
     *
     * @param unit the responsible unit
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
     * @param since from when its days count, with those that are not counted left out: its beginning, later by so many days, UTC
     * @param extendedBy days it was extended by (Art. 34), 0 for none
     * @param stoodStill days of the suspended procedure that are not counted; days beyond the city's ceiling are
     */
    record LimitGoingOn(Instant since, int extendedBy, int stoodStill) {}
}
