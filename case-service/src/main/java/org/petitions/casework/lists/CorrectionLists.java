package org.petitions.casework.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CorrectedCases;
import org.petitions.casework.cases.CorrectedCases.CorrectedCase;
import org.petitions.casework.cases.CorrectedCases.CorrectionFilter;
import org.petitions.casework.cases.CorrectedCases.Place;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Lists of what was put right of registrations (更正), of the cases alone that somebody's lists hold. */
@Component
public class CorrectionLists {
    private final CorrectedCases corrected;

    CorrectionLists(CorrectedCases corrected) {
        this.corrected = corrected;
    }

    /**
     * What is asked for. What the reader's lists do not hold finds nothing.
     *
     * @param bureau unit id of the bureau; empty for any
     * @param unit unit id of the responsible unit; empty for any
     * @param since from when on something was put right, UTC
     */
    public record Asked(String bureau, String unit, Instant since) {}

    /**
     * One page, what was put right last first.
     *
     * @param after continues after this place; null for the first page
     * @throws org.petitions.starter.problem.ProblemException 403 where the actor has no lists
     */
    public List<CorrectedCase> page(Asked asked, @Nullable Place after, int limit, Actor actor) {
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        return corrected.page(new CorrectionFilter(actor, within(scope.bureau(), asked.bureau()),
                within(scope.unit(), asked.unit()), asked.since()), after, limit);
    }

    private static @Nullable String within(@Nullable String own, String asked) {
        return own != null ? own : asked.isEmpty() ? null : asked;
    }
}
