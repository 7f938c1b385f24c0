package org.petitions.casework.procedure.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.law.Article;

/**
 * What somebody wants done in a case. The commands stand with their rules, a file for each part of the procedure, under one sealed
 * interface a part: a command added there makes the compiler ask for its rule.
 */
public interface CaseCommand {

    /** The step this command asks for. */
    Step step();

    /**
     * The article that gives the step to a case that stands so, or the city's own rule: where the step alone does not tell it, the way in
     * which the case is handled, the ground or the document does.
     */
    default Article article(CaseState state) {
        return step().article();
    }

    /** Number (字号) of the document that it sends, hands over or corrects; null for none. */
    default @Nullable String handedOver() {
        return null;
    }

    /** The step whose takers may take it: what is drafted, who may decide it. */
    default Step takenAs() {
        return step();
    }

    /** What its part makes of it, where the step is legal: {@code Procedure} alone asks, and asks that first. */
    PartDecision decide(CaseState state, DecisionContext context);

    /** What the actor confirmed with it, coded, for the case's record; most commands ask for nothing. */
    default List<String> evidence() {
        return List.of();
    }
}
