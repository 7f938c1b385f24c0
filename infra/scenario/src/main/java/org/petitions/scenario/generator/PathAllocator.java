package org.petitions.scenario.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;
import org.petitions.events.terms.Urgency;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.ProcedurePath;

/** Hands out the paths that no petition takes by itself: each to some ordinary claim, one after the other, round and round. */
final class PathAllocator {
    /** What follows from the petition itself and the usual timings, or comes by the online form. */
    private static final Set<ProcedurePath> USUAL = EnumSet.of(ProcedurePath.CLAIM, ProcedurePath.SUGGESTION,
            ProcedurePath.ACCUSATION, ProcedurePath.SCREENED, ProcedurePath.FURTHER_MATTER,
            ProcedurePath.URGENT,
            ProcedurePath.URGENT_LATE, ProcedurePath.NOT_ACCEPTED, ProcedurePath.SENT_ON,
            ProcedurePath.SENT_ON_RETURNED, ProcedurePath.REPORT_LEFT, ProcedurePath.RECEIPT_CORRECTED,
            ProcedurePath.CODE_REISSUED, ProcedurePath.HANDLED_BELOW, ProcedurePath.SEPARATED,
            ProcedurePath.SUCCEEDED_LATE, ProcedurePath.PARTICULARS_CORRECTED, ProcedurePath.RENAMED_UNIT,
            ProcedurePath.REREVIEW_LATE);

    private static final String LAST_LEAD = "0010";

    private final List<ProcedurePath> left = new ArrayList<>();
    private @Nullable LedgerRowKey lead;

    /** The script of a petition that gets a path of its own; empty for one on a usual path. */
    Optional<PetitionScript> allocate(SamplePetition petition) {
        if (!isOrdinaryClaim(petition) || petition.index() % 3 == 0) {
            return Optional.empty();
        }
        LedgerRowKey leading = lead;
        if (leading != null && leading.ledger().equals(petition.key().ledger())) {
            lead = null;
            return Optional.of(PetitionScript.forPath(ProcedurePath.MERGED, petition, leading));
        }
        if (left.isEmpty()) {
            Arrays.stream(ProcedurePath.values()).filter(path -> !USUAL.contains(path) && path != ProcedurePath.MERGED)
                    .forEach(left::add);
        }
        for (Iterator<ProcedurePath> paths = left.iterator(); paths.hasNext();) {
            ProcedurePath path = paths.next();
            if (fits(path, petition)) {
                paths.remove();
                if (path == ProcedurePath.LEADS) {
                    lead = petition.key();
                }
                return Optional.of(PetitionScript.forPath(path, petition, null));
            }
        }
        return Optional.empty();
    }

    /** Only a repeat petition can be no longer acceptable, and who leads needs a follower further down the same ledger. */
    private static boolean fits(ProcedurePath path, SamplePetition petition) {
        return switch (path) {
            case NO_LONGER_ACCEPTED -> petition.repeat();
            // A document is addressed to somebody.
            case NOT_ACCEPTED_BY_BUREAU, SUCCEEDED, REDIRECTED, DOCUMENTED, NOTICE_LATE, NOTICE_EXEMPT,
                    REVIEW_REFUSED ->
                petition.identity() == Identity.REAL_NAME;
            case GUIDED -> petition.channel() == Channel.VISIT && petition.identity() == Identity.REAL_NAME;
            case LEADS -> petition.key().number().compareTo(LAST_LEAD) <= 0;
            // Both units belong to the county's government.
            case DISPUTE_AGREED, DISPUTE_SUPERIOR, DISPUTE_CONFERENCE -> UnitId.parse(petition.responsibleUnit())
                    .filter(unit -> unit.kind().type() == UnitType.DEPARTMENT).isPresent();
            default -> true;
        };
    }

    private static boolean isOrdinaryClaim(SamplePetition petition) {
        return petition.purpose() == Purpose.CLAIM && petition.urgency() == Urgency.ORDINARY
                && petition.hasPetitioner() && PetitionScript.isInTimeThroughout(petition);
    }
}
