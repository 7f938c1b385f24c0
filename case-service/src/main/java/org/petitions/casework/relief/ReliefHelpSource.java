package org.petitions.casework.relief;

import java.util.Collection;
import java.util.Set;
import org.petitions.casework.aftercare.HelpSource;
import org.petitions.casework.indicators.HardshipSource;
import org.petitions.events.terms.Term;
import org.springframework.stereotype.Component;

/** Which cases had relief, and in which a need was noted; how much and for what stays here. */
@Component
class ReliefHelpSource implements HelpSource, HardshipSource {
    private final ReliefStore store;

    ReliefHelpSource(ReliefStore store) {
        this.store = store;
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
    public Set<String> helpedAmong(Collection<String> caseIds) {
        return store.casesAmong(caseIds, Set.of(ReliefStage.APPROVED, ReliefStage.PAID));
    }

    @Override
    public Set<String> hardshipAmong(Collection<String> caseIds) {
        return store.casesAmong(caseIds,
                Set.of(ReliefStage.NOTED, ReliefStage.APPLIED, ReliefStage.APPROVED, ReliefStage.REFUSED,
                        ReliefStage.PAID));
    }
}
