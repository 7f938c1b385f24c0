package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DispatchKind;

/**
 * The sending of a case to the unit that answers for it (转送、交办, Art. 22).
 *
 * @param unit unit id of the responsible unit
 * @param kind transfer or assignment
 * @param arrivedAt when it arrived there: its limits run from here, whoever signs when
 * @param signedAt when it signed, or null while it has not
 * @param reportBackBy end of the limit for the report back, for an assignment
 * @param reportedBack whether it reported back
 * @param helpers unit ids of those that help
 */
public record Assignment(String unit, DispatchKind kind, Instant arrivedAt, @Nullable Instant signedAt,
        @Nullable Instant reportBackBy, boolean reportedBack, List<String> helpers) {
    public Assignment {
        helpers = List.copyOf(helpers);
    }

    /** The same, signed for. */
    public Assignment signed(Instant at) {
        return new Assignment(unit, kind, arrivedAt, at, reportBackBy, reportedBack, helpers);
    }

    /** The same, with its report given. */
    public Assignment reported() {
        return new Assignment(unit, kind, arrivedAt, signedAt, reportBackBy, true, helpers);
    }

    /** Whether the unit still owes the report back to the assigner. */
    public boolean owesReport() {
        return reportBackBy != null && !reportedBack;
    }
}
