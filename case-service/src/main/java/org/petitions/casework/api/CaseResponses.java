package org.petitions.casework.api;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;

/** What the APIs for commands have in common: how a case is shown after a step, and which units there are. */
final class CaseResponses {
    /** The form of every number of a document that comes with a step. */
    static final String DOCUMENT_NUMBER = CaseDocuments.NUMBER_FORMAT;

    /** An official's account or post id. It is published, so it has no room for a name. */
    static final String OFFICIAL_ID = "[0-9A-Za-z.-]{1,64}";

    private CaseResponses() {}

    /** The case with its version as the entity tag that the next command names. */
    static ResponseEntity<CaseView> of(Case shown) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(shown.state().version())).body(CaseView.of(shown));
    }

    /** The case with the limits that run in it, and with the other matters of its petition. */
    static ResponseEntity<CaseView> of(Case shown, List<CaseLimit> limits, List<CaseRow> siblings, Instant now) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(shown.state().version()))
                .body(CaseView.of(shown, limits, siblings, now));
    }

    /**
     * Checks that a unit is one of ours.
     *
     * @throws ProblemException 400 naming the field
     */
    static void requireUnit(Organisation organisation, String field, String unit) {
        if (!organisation.hasUnit(unit)) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of(field, UnitFieldCode.UNKNOWN_UNIT));
        }
    }

    private enum UnitFieldCode implements FieldCode {
        UNKNOWN_UNIT
    }
}
