package org.petitions.casework.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.RoutingEvent.TakenBack;

/**
 * What was put right of a case's registration (更正), as the list of corrections shows it: no word of it and nobody's name.
 *
 * @param at when something was last put right, UTC
 * @param all oldest first
 */
public record Corrections(Instant at, List<Correction> all) {
    /** The field of a case file that has them. */
    static final String FIELD = "corrections";
    static final String AT = FIELD + ".at";

    public Corrections {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param at when it was put right, UTC
     * @param by unit id of the office that did
     * @param fields what was put right
     * @param way what became of the way of the case
     */
    public record Correction(Instant at, String by, List<CorrectedField> fields, CorrectedWay way) {
        public Correction {
            fields = List.copyOf(fields);
        }
    }

    /**
     * With those among further entries.
     *
     * @param before those so far, or null for none
     * @param bureau unit id of the bureau that answered for the case before these entries
     * @param entries of one step
     * @return null for none, so that their index holds nothing of the case
     */
    static @Nullable Corrections with(@Nullable Corrections before, String bureau, List<HistoryEntry> entries) {
        List<CaseEvent> events = entries.stream().map(HistoryEntry::event).toList();
        List<Correction> all = new ArrayList<>(before == null ? List.of() : before.all());
        for (CaseEvent event : events) {
            if (event instanceof RegistrationCorrected corrected) {
                all.add(new Correction(corrected.at(), corrected.correctedBy(), CorrectedField.of(corrected),
                        way(corrected, bureau, events)));
            }
        }
        return all.isEmpty()
                ? null
                : new Corrections(all.stream().map(Correction::at).max(Instant::compareTo).orElseThrow(), all);
    }

    /** What a correction leads to stands behind it in the same step. */
    private static CorrectedWay way(RegistrationCorrected corrected, String bureau, List<CaseEvent> step) {
        String to = step.stream().filter(CaseEvent.Dispatched.class::isInstance).map(CaseEvent.Dispatched.class::cast)
                .map(CaseEvent.Dispatched::unit).findFirst().orElse(null);
        if (!bureau.equals(corrected.bureau())) {
            return CorrectedWay.OTHER_BUREAU;
        }
        if (to != null) {
            return CorrectedWay.OTHER_UNIT;
        }
        return step.stream().anyMatch(TakenBack.class::isInstance) ? CorrectedWay.TAKEN_BACK : CorrectedWay.AS_BEFORE;
    }
}
