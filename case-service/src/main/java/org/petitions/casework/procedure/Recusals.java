package org.petitions.casework.procedure;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.CasePhase.Registered;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

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
     * @param by unit id of the office that declares it
     */
    public record Recuse(String official, String by) implements RecusalCommand {
        @Override
        public Step step() {
            return Step.RECUSE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Registered) && !(state.phase() instanceof Ended)) {
            steps.add(Step.RECUSE);
        }
    }

    static CaseDecision decide(CaseState state, RecusalCommand command, DecisionContext now) {
        return switch (command) {
            case Recuse recuse when !mayDeclare(recuse, now.official()) ->
                CaseDecision.refused(Reason.RECUSAL_OF_ANOTHER, state, recuse);
            case Recuse recuse -> state.recusals().bars(recuse.official())
                    ? CaseDecision.refused(Reason.ALREADY_RECUSED, state, recuse)
                    : CaseDecision.happens(new HandlingEvent.Recused(state.matter().petitionId(), state.version() + 1,
                            now.at(), recuse.official()));
        };
    }

    /**
     * Everybody may declare oneself, a unit its own head, a petition bureau anybody. An account does not tell whose it is, so no other
     * office can keep somebody else's officials from a case.
     */
    private static boolean mayDeclare(Recuse recuse, String official) {
        return recuse.official().equals(official)
                || PostId.unitHeadedBy(recuse.official()).filter(recuse.by()::equals).isPresent()
                || UnitId.parse(recuse.by()).filter(unit -> unit.kind() == UnitKind.PB).isPresent();
    }

    /** The rule that an approval breaks, or null: it is the head's of the responsible unit, who has no interest in the matter (Art. 28, 34). */
    static @Nullable Reason wrongApproval(CaseState state, String approver) {
        if (!approver.equals(PostId.on(Rung.UNIT_HEAD, DispatchRules.unitOf(state)))) {
            return Reason.NOT_APPROVED_BY_HEAD;
        }
        return state.recusals().bars(approver) || state.matter().complainedOfPosts().contains(approver)
                ? Reason.APPROVER_HAS_INTEREST
                : null;
    }

    /** Whether this official may take no step. */
    public boolean bars(String official) {
        return officials.contains(official);
    }

    Recusals with(String official) {
        Set<String> all = new TreeSet<>(officials);
        all.add(official);
        return new Recusals(all);
    }
}
