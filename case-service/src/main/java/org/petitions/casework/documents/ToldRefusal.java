package org.petitions.casework.documents;

import java.util.List;
import java.util.Optional;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.ReviewEvent.ReviewRefused;

/** Of which refused request for a review a notice tells, for several of one case may have been refused (Art. 35, 36). */
final class ToldRefusal {
    private ToldRefusal() {}

    /**
     * The last refusal of the request that the notice is about, as it was when the notice was made; one that corrects another tells of the same
     * as that.
     *
     * @param number of the notice (字号), empty while it has none
     * @return empty where the case has no such notice, or had refused nothing by then
     */
    static Optional<ReviewRefused> by(String number, CaseDocuments documents, List<CaseEvent> events) {
        CaseDocument notice = documents.numbered(number);
        if (notice == null) {
            return Optional.empty();
        }
        long made = madeAt(firstOf(notice, documents).number(), events);
        return events.stream().filter(event -> event.version() < made).filter(ReviewRefused.class::isInstance)
                .map(ReviewRefused.class::cast)
                .filter(refused -> notice.refused() == null || refused.step() == notice.refused())
                .reduce((_, later) -> later);
    }

    /** The one that a chain of corrections began with. */
    private static CaseDocument firstOf(CaseDocument notice, CaseDocuments documents) {
        return documents.all().stream().filter(each -> notice.number().equals(each.correctedBy())).findFirst()
                .map(corrected -> firstOf(corrected, documents)).orElse(notice);
    }

    private static long madeAt(String number, List<CaseEvent> events) {
        return events.stream().filter(event -> event instanceof DocumentIssued issued
                && issued.number().equals(number)).mapToLong(CaseEvent::version).max().orElse(Long.MAX_VALUE);
    }
}
