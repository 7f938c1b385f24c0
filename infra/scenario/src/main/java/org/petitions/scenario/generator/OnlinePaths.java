package org.petitions.scenario.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.ProcedurePath;

/** The paths of which each is gone by one petition of the online form, so that the ledgers stay as they are. */
final class OnlinePaths {
    private static final String COUNTY = "431222";

    private final Drawing drawing;
    private final Random random;
    private final Map<SamplePetition, PetitionScript> scripts = new LinkedHashMap<>();

    private OnlinePaths(Drawing drawing, Random random) {
        this.drawing = drawing;
        this.random = random;
    }

    /** Makes up the next petition of the day. */
    interface Drawing {
        SamplePetition next(LedgerRowKey key, String county, Random random);
    }

    /** The petitions with what becomes of each, in the order of the form's file. */
    static Map<SamplePetition, PetitionScript> of(Drawing drawing, Random random) {
        var paths = new OnlinePaths(drawing, random);
        Predicate<SamplePetition> ordinary = petition -> petition.urgency() == Urgency.ORDINARY
                && !petition.needsManualDispatch();
        LedgerRowKey leading = paths.add(ProcedurePath.LEADS, paths.claim(ProcedurePath.LEADS, ordinary), null);
        paths.add(ProcedurePath.SEPARATED, paths.claim(ProcedurePath.SEPARATED, ordinary), leading);
        // The county's unit has accepted it by then, and answers it later.
        paths.add(ProcedurePath.HANDLED_BELOW,
                paths.claim(ProcedurePath.HANDLED_BELOW, ordinary).broughtToUpperBureau(), leading);
        paths.add(ProcedurePath.RECEIPT_CORRECTED, paths.claim(ProcedurePath.RECEIPT_CORRECTED,
                petition -> petition.urgency() == Urgency.ORDINARY && petition.needsManualDispatch()), null);
        paths.add(ProcedurePath.CODE_REISSUED, paths.claim(ProcedurePath.CODE_REISSUED, ordinary), null);
        paths.add(ProcedurePath.REPORT_LEFT, paths.claim(ProcedurePath.REPORT_LEFT,
                petition -> petition.urgency() == Urgency.URGENT && !petition.needsManualDispatch())
                .broughtToUpperUnit(), null);
        // The county's office is the one that goes on with it.
        paths.add(ProcedurePath.SUCCEEDED_LATE, paths.claim(ProcedurePath.SUCCEEDED_LATE,
                ordinary.and(petition -> !petition.responsibleUnit().equals(COUNTY + "-OFFICE"))), null);
        paths.add(ProcedurePath.PARTICULARS_CORRECTED, paths.claim(ProcedurePath.PARTICULARS_CORRECTED,
                ordinary.and(petition -> !petition.wishesMail())), null);
        // The county's water bureau is of the kind of the one that it objects for.
        paths.add(ProcedurePath.RENAMED_UNIT, paths.claim(ProcedurePath.RENAMED_UNIT,
                ordinary.and(petition -> petition.responsibleUnit().equals(COUNTY + "-AGRI"))), null);
        // What the county's finance bureau answers its government reviews, and the city's re-reviews: both are on this platform.
        paths.add(ProcedurePath.REREVIEW_LATE, paths.claim(ProcedurePath.REREVIEW_LATE,
                ordinary.and(petition -> petition.responsibleUnit().equals(COUNTY + "-FINANCE"))), null);
        return paths.scripts;
    }

    /** The key of the one petition that goes this path. */
    static LedgerRowKey keyOf(ProcedurePath path) {
        return new LedgerRowKey(LedgerRowKey.ONLINE, path.name());
    }

    private LedgerRowKey add(ProcedurePath path, SamplePetition petition,
            @Nullable LedgerRowKey lead) {
        scripts.put(petition, PetitionScript.forPath(path, petition, lead));
        return petition.key();
    }

    /** A claim against nobody, of somebody who gave a name. */
    private SamplePetition claim(ProcedurePath path, Predicate<SamplePetition> wanted) {
        SamplePetition petition;
        do {
            petition = drawing.next(keyOf(path), COUNTY, random);
        } while (petition.purpose() != Purpose.CLAIM || petition.identity() != Identity.REAL_NAME
                || !petition.hasPetitioner() || !petition.complainedOfPosts().isEmpty() || !wanted.test(petition));
        return petition;
    }
}
