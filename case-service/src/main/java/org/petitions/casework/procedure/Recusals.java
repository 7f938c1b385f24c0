package org.petitions.casework.procedure;

import java.util.Set;
import java.util.TreeSet;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Standing.Ended;
import org.petitions.casework.procedure.Standing.Registered;
import org.petitions.events.HandlingEvent;

/**
 * Recusal (回避, Art. 28): who has an interest in the matter or in a person of it takes no step in the case.
 *
 * @param officials account or post ids of those who stand aside
 */
public record Recusals(Set<String> officials) {
    static final Recusals NONE = new Recusals(Set.of());

    public Recusals {
        officials = Set.copyOf(officials);
    }

    /** What may be asked for in this part. */
    public sealed interface RecusalCommand extends CaseCommand {}

    /**
     * Declare a conflict of interest, one's own or one that came to be known.
     *
     * @param official account or post id of who stands aside
     */
    public record Recuse(String official) implements RecusalCommand {
        @Override
        public Step step() {
            return Step.RECUSE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.standing() instanceof Registered) && !(state.standing() instanceof Ended)) {
            steps.add(Step.RECUSE);
        }
    }

    static Decision decide(CaseState state, RecusalCommand command, Circumstances now) {
        return switch (command) {
            case Recuse recuse -> state.recused().bars(recuse.official())
                    ? Decision.refused(Reason.ALREADY_RECUSED, state, recuse)
                    : Decision.happens(new HandlingEvent.Recused(state.matter().petitionId(), state.version() + 1,
                            now.at(), recuse.official()));
        };
    }

    /** Whether this official may take no step. */
    public boolean bars(String official) {
        return officials.contains(official);
    }

    Recusals and(String official) {
        Set<String> all = new TreeSet<>(officials);
        all.add(official);
        return new Recusals(all);
    }
}
