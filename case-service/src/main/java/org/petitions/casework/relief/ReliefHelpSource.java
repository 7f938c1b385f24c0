package org.petitions.casework.relief;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.petitions.casework.aftercare.HelpSource;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.indicators.HardshipSource;
import org.petitions.events.terms.Term;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Which cases had relief, told to those who help in them, and in which a need was noted, for sums; how much and for what stays here. */
@Component
class ReliefHelpSource implements HelpSource, HardshipSource {
    private final ReliefStore store;
    private final CaseReader cases;

    ReliefHelpSource(ReliefStore store, CaseReader cases) {
        this.store = store;
        this.cases = cases;
    }

    private enum Help implements Term {
        RELIEF;

        @Override
        public String zh() {
            return "救助";
        }

        @Override
        public String en() {
            return "relief";
        }
    }

    @Override
    public Term help() {
        return Help.RELIEF;
    }

    @Override
    public Set<String> helpedAmong(Collection<String> caseIds, Actor actor) {
        Set<String> helped = store.casesAmong(caseIds, Set.of(ReliefStage.APPROVED, ReliefStage.PAID));
        return cases.helpedAmong(List.copyOf(helped), actor);
    }

    @Override
    public Set<String> hardshipAmong(Collection<String> caseIds) {
        return store.casesAmong(caseIds,
                Set.of(ReliefStage.NOTED, ReliefStage.APPLIED, ReliefStage.APPROVED, ReliefStage.REFUSED,
                        ReliefStage.PAID));
    }
}
