package org.petitions.casework.api;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.petitions.casework.cases.AccusedUnits;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.SuccessionRules.LeaveAccused;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * What other bureaus have before them that accuses a unit and that its successor has in hand (Art. 24, 30): it comes back to each by the
 * command of the one that hands over, which is told nothing of it, for the others do not know that anything was handed over.
 */
@Component
class OtherBureausAccusations {
    private static final int PAGE = 50;
    private static final String RULE = "Art. 30";

    private final AccusedUnits accused;
    private final CaseCommandHandler commands;
    private final Clock clock;

    OtherBureausAccusations(AccusedUnits accused, CaseCommandHandler commands, Clock clock) {
        this.accused = accused;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Takes them back, one write each: of one unit's successor they are few. They are no part of what the one that hands over moves by one call,
     * for it could not be told to ask again.
     *
     * @param own what the one that hands over moves itself
     */
    void takeBack(Filter own, String unit, String successor) {
        Set<String> seen = new TreeSet<>();
        List<CaseRow> page = accused.withSuccessorBeyond(own, unit, successor, seen, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(CaseRow::id).filter(seen::add).forEach(this::takeBack);
            page = accused.withSuccessorBeyond(own, unit, successor, seen, PAGE);
        }
    }

    private void takeBack(String id) {
        try {
            commands.record(id, StepActor.platform(RULE), clock.instant(),
                    found -> SuccessionRules.isWithAccused(found.state())
                            ? Optional.of(new LeaveAccused())
                            : Optional.empty());
        } catch (ProblemException _) {
            // It was erased meanwhile, or has ended: nobody has it in hand.
        }
    }
}
