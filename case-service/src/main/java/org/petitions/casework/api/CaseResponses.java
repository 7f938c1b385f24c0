package org.petitions.casework.api;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;

/** What the APIs for commands have in common: how a case is shown after a step. */
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

    /**
     * The case with the limits that run in it, with the other matters of its petition, and with what goes on in it.
     *
     * @param joined petition ids of the cases of the same matter that go on in it
     */
    static ResponseEntity<CaseView> of(Case shown, List<CaseLimit> limits, List<CaseRow> siblings, List<String> joined,
            Instant now) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(shown.state().version()))
                .body(CaseView.of(shown, limits, siblings, joined, now));
    }
}
