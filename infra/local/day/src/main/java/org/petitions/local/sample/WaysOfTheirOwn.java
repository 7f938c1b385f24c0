package org.petitions.local.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.Way;

/** Deals the ways that a petition does not come to go by itself: each to some ordinary claim, one after the other, round and round. */
final class WaysOfTheirOwn {
    /** What follows from the petition itself and the usual timings. */
    private static final Set<Way> USUAL = EnumSet.of(Way.CLAIM, Way.SUGGESTION, Way.ACCUSATION, Way.SCREENED,
            Way.URGENT,
            Way.URGENT_LATE, Way.NOT_ACCEPTED);

    private static final String LAST_LEAD = "0010";

    private final List<Way> left = new ArrayList<>();
    private @Nullable LedgerKey lead;

    /** The casting of a petition that is dealt a way of its own; empty for one that goes the usual way. */
    Optional<Casting> deal(SamplePetition petition) {
        if (!isOrdinaryClaim(petition) || petition.index() % 3 == 0) {
            return Optional.empty();
        }
        LedgerKey leading = lead;
        if (leading != null && leading.ledger().equals(petition.key().ledger())) {
            lead = null;
            return Optional.of(Casting.going(Way.MERGED, petition, leading));
        }
        if (left.isEmpty()) {
            Arrays.stream(Way.values()).filter(way -> !USUAL.contains(way) && way != Way.MERGED).forEach(left::add);
        }
        for (Iterator<Way> ways = left.iterator(); ways.hasNext();) {
            Way way = ways.next();
            if (fits(way, petition)) {
                ways.remove();
                if (way == Way.LEADS) {
                    lead = petition.key();
                }
                return Optional.of(Casting.going(way, petition, null));
            }
        }
        return Optional.empty();
    }

    /** Only a repeat petition can be no longer acceptable; only a head without an interest approves; and who leads needs a follower further down the same ledger. */
    private static boolean fits(Way way, SamplePetition petition) {
        return switch (way) {
            case NO_LONGER_ACCEPTED -> petition.repeat();
            // A document is addressed to somebody.
            case DOCUMENTED -> petition.identity() == Identity.REAL_NAME;
            // The head has to approve, and nobody does who is complained of (Art. 28).
            case EXTENDED, EXTENDED_LATE, PROCEDURE_SUSPENDED ->
                petition.complainedOfPosts().stream().allMatch(post -> PostId.unitHeadedBy(post).isEmpty());
            case LEADS -> petition.key().number().compareTo(LAST_LEAD) <= 0;
            default -> true;
        };
    }

    private static boolean isOrdinaryClaim(SamplePetition petition) {
        return petition.purpose() == Purpose.CLAIM && petition.urgency() == Urgency.ORDINARY
                && petition.hasPetitioner() && Casting.goesAsTheLawWants(petition);
    }
}
