package org.petitions.casework.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Rating;
import org.petitions.casework.procedure.Stage;
import org.petitions.casework.procedure.Step;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/**
 * A case as the API shows it: coded fields only.
 *
 * @param version what {@code If-Match} has to name
 * @param status where it stands
 * @param legalSteps codes of the steps that are legal now
 * @param unit the responsible unit, absent before dispatch
 * @param end how it ended, absent before
 * @param rating the petitioner's rating, absent before
 */
@JsonInclude(Include.NON_NULL)
record CaseView(String petitionId, String number, long version, Stage status, List<Step> legalSteps, Purpose purpose,
        Category category, Urgency urgency, String division, String bureau, @Nullable String unit,
        @Nullable CaseEnd end,
        @Nullable Rating rating, Instant openedAt, Instant changedAt) {

    static CaseView of(Case shown) {
        var file = shown.file();
        var state = shown.state();
        var matter = state.matter();
        return new CaseView(file.id(), file.number(), state.version(), state.stage(),
                state.legalSteps().stream().sorted().toList(), matter.purpose(), matter.category(), matter.urgency(),
                matter.division(), matter.bureau(), state.unit(), end(state), rating(state), file.openedAt(),
                file.changedAt());
    }

    private static @Nullable CaseEnd end(CaseState state) {
        return state instanceof CaseState.Closed closed ? closed.end() : null;
    }

    private static @Nullable Rating rating(CaseState state) {
        return switch (state) {
            case CaseState.Replied replied -> replied.rating();
            case CaseState.Closed closed -> closed.rating();
            default -> null;
        };
    }
}
