package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.ChargeEvent.DeedDone;
import org.petitions.events.ChargeEvent.Draw;
import org.petitions.events.ChargeEvent.LeaderNamed;
import org.petitions.events.terms.ChargeOrigin;

/**
 * Who is in charge of a case (包案), with what they did; and what came of it, once it ended.
 *
 * @param post post id of the leader
 * @param by the last day to have it settled, in Asia/Shanghai
 * @param handedBy post id of the leader who handed it down, or null
 * @param handers post ids of all through whose hands it came down, the first first: they hear what came of it
 * @param draw how the rota came to this leader, or null
 * @param session id of the session at which it was handed out (集中交办), or null
 * @param since when they were put in charge, UTC
 * @param accepted whether they took over what was handed down
 * @param reported whether they reported back on it
 * @param deeds what they did, oldest first
 * @param followUps last day of what a review asked for and is still to be done, by the version of the event that asked
 * @param result what came of it; null while they are in charge
 */
public record Charge(String post, ChargeOrigin origin, LocalDate by, @Nullable String handedBy, List<String> handers,
        @Nullable Draw draw, @Nullable String session, Instant since, boolean accepted, boolean reported,
        List<DeedDone> deeds, Map<Long, LocalDate> followUps,
        @Nullable Result result) {
    public Charge {
        handers = List.copyOf(handers);
        deeds = List.copyOf(deeds);
        followUps = Map.copyOf(followUps);
    }

    /** Whether the matter was settled, and by the day that was set. */
    public record Result(boolean settled, boolean inTime) {}

    /**
     * The charge of a leader who was named just now.
     *
     * @param before the charge until now, or null
     */
    public static Charge of(LeaderNamed event, @Nullable Charge before) {
        return new Charge(event.post(), event.origin(), event.by(), event.handedBy(), handers(event, before),
                event.draw(), event.session(), event.at(), false, false, List.of(), Map.of(), null);
    }

    /** Who handed it to whoever hands it on now stays among them; what the bureau orders anew begins anew. */
    private static List<String> handers(LeaderNamed event, @Nullable Charge before) {
        String handedBy = event.handedBy();
        if (handedBy == null) {
            return List.of();
        }
        List<String> earlier = before == null || !before.isOpen()
                || !handedBy.equals(before.post) && !before.handers.contains(handedBy) ? List.of() : before.handers;
        return Stream.concat(earlier.stream(), Stream.of(handedBy)).distinct()
                .filter(post -> !post.equals(event.post())).toList();
    }

    /** Whether the leader is in charge. */
    public boolean isOpen() {
        return result == null;
    }

    /** Whether they were handed it and have not taken it over. */
    public boolean awaitsAcceptance() {
        return isOpen() && handedBy != null && !accepted;
    }

    /** Whether whoever handed it down waits for word of it. */
    public boolean owesReport() {
        return isOpen() && handedBy != null && !reported;
    }

    /** The same, taken over. */
    public Charge taken() {
        return new Charge(post, origin, by, handedBy, handers, draw, session, since, true, reported, deeds, followUps,
                result);
    }

    /** The same, reported back on. */
    public Charge withReport() {
        return new Charge(post, origin, by, handedBy, handers, draw, session, since, accepted, true, deeds, followUps,
                result);
    }

    /** The same with one thing more that the leader did. */
    public Charge with(DeedDone deed) {
        List<DeedDone> all = new ArrayList<>(deeds);
        all.add(deed);
        return new Charge(post, origin, by, handedBy, handers, draw, session, since, accepted, reported, all, followUps,
                result);
    }

    /** The same with something more to be done. */
    public Charge withFollowUp(long version, LocalDate day) {
        Map<Long, LocalDate> all = new TreeMap<>(followUps);
        all.put(version, day);
        return new Charge(post, origin, by, handedBy, handers, draw, session, since, accepted, reported, deeds, all,
                result);
    }

    /** The same with that done. */
    public Charge withoutFollowUp(long version) {
        Map<Long, LocalDate> all = new TreeMap<>(followUps);
        all.remove(version);
        return new Charge(post, origin, by, handedBy, handers, draw, session, since, accepted, reported, deeds, all,
                result);
    }

    /** The same with its result; nothing more is to be done. */
    public Charge ended(Result came) {
        return new Charge(post, origin, by, handedBy, handers, draw, session, since, accepted, reported, deeds,
                Map.of(), came);
    }
}
