package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.ReturnVisitFinding;

/**
 * What goes before an end and after it.
 *
 * @param withdrawalNotedBy unit id of who said that the petitioner wants to withdraw, while the petitioner has not answered, or null
 * @param visitsDue end of the last day by number of the return visit, of those not made yet
 * @param lastFinding what the last return visit found, or null before any
 * @param merged where it stood when it was merged into another, whose answer it waits for; null for every other case
 * @param byBureau whether its bureau itself found it not for acceptance, or guided the visitor elsewhere: what of it is to be told, that bureau
 *     tells
 */
public record FollowUp(@Nullable String withdrawalNotedBy, Map<Integer, Instant> visitsDue,
        @Nullable ReturnVisitFinding lastFinding, @Nullable Merged merged, boolean byBureau) {
    /** Nothing said and nothing due. */
    public static final FollowUp NONE = new FollowUp(null, Map.of(), null, null, false);

    /** Nothing but that its bureau ended it. */
    public static final FollowUp BY_BUREAU = new FollowUp(null, Map.of(), null, null, true);

    /**
     * Where a case stood when it was merged: it goes on from there if it has to go on by itself.
     *
     * @param phase where on the main line
     * @param notice whether its unit still owed the petitioner a written notice (Art. 23)
     * @param matter what it was merged as, which may be put right since
     * @param namedAt when who was owed no notice for want of a name proved to have given one, UTC: the days to tell count from there; null where
     *     that did not come out
     */
    public record Merged(CasePhase phase, boolean notice, CaseMatter matter, @Nullable Instant namedAt) {

        /** Of which no name came out since. */
        public Merged(CasePhase phase, boolean notice, CaseMatter matter) {
            this(phase, notice, matter, null);
        }

        /** The same, whose petitioner proves to have given a name then, or with null none. */
        public Merged named(@Nullable Instant at) {
            return new Merged(phase, notice, matter, at);
        }
    }

    /** Nothing but where it stood when it was merged. */
    public static FollowUp of(Merged merged) {
        return new FollowUp(null, Map.of(), null, merged, false);
    }

    public FollowUp {
        visitsDue = Map.copyOf(visitsDue);
    }

    /** The same with the unit that says the petitioner wants to withdraw, or with null once the petitioner answered. */
    public FollowUp withdrawalNoted(@Nullable String unit) {
        return new FollowUp(unit, visitsDue, lastFinding, merged, byBureau);
    }

    /** The same with no visit due any more. */
    public FollowUp withoutVisits() {
        return new FollowUp(withdrawalNotedBy, Map.of(), null, merged, byBureau);
    }

    /** The same with one more visit that is due. */
    public FollowUp due(int visit, Instant due) {
        SortedMap<Integer, Instant> all = new TreeMap<>(visitsDue);
        all.put(visit, due);
        return new FollowUp(withdrawalNotedBy, all, lastFinding, merged, byBureau);
    }

    /** The same with a visit made and what it found. */
    public FollowUp visited(int visit, ReturnVisitFinding finding) {
        SortedMap<Integer, Instant> left = new TreeMap<>(visitsDue);
        left.remove(visit);
        return new FollowUp(withdrawalNotedBy, left, finding, merged, byBureau);
    }
}
