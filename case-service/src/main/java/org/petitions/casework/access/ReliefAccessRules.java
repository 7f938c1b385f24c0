package org.petitions.casework.access;

import java.util.Objects;
import java.util.stream.Stream;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.starter.actor.Actor;

/** Who may know of a petitioner's hardship and of relief for it: those who help, and nobody else. */
public final class ReliefAccessRules {
    private ReliefAccessRules() {}

    /**
     * Whether the actor helps in this case: the responsible unit's handler, its bureau, the leader in charge, and the leaders who approve. Whoever
     * stands aside does not.
     */
    public static boolean mayHelp(CaseState state, Actor actor) {
        return CaseAccessRules.mayRead(state, actor) && actor.names().stream().noneMatch(state.recusals()::bars)
                && switch (actor.role()) {
                    case HANDLER -> actor.unit().equals(state.unit());
                    case BUREAU -> CaseAccessRules.isItsBureau(state.matter(), actor);
                    case LEADER -> CaseAccessRules.isInCharge(state, actor)
                            || actor.actingFor().stream().anyMatch(post -> isApprover(post, state));
                    case CLERK, OPERATIONS, ADMINISTRATOR, AUDITOR -> false;
                };
    }

    /** Whether a post is on the ladder above the unit that applies, or above its bureau: up to how much it approves the city's policy says. */
    public static boolean isApprover(String post, CaseState state) {
        return Stream.of(state.unit(), state.matter().bureau()).filter(Objects::nonNull)
                .flatMap(unit -> Stream.of(Rung.values()).filter(rung -> rung != Rung.DUTY_DESK)
                        .flatMap(rung -> PostId.allOn(rung, unit).stream()))
                .anyMatch(post::equals);
    }
}
