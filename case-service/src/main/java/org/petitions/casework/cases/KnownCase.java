package org.petitions.casework.cases;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.access.ReliefAccessRules;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.starter.access.Action;
import org.petitions.starter.actor.Actor;

/**
 * A case that somebody may know of.
 *
 * @param found the case
 * @param readable whether they may read it, and not only do something in it
 */
record KnownCase(Case found, boolean readable) {

    /**
     * Whether the actor who knows of it may do this.
     *
     * @param step what is to be done in it, where the address says so; else null, and the command says it
     */
    boolean allows(Action action, @Nullable Step step, Actor actor) {
        return switch (action) {
            case READ_CASE, EXPORT_EVIDENCE -> readable;
            case TICK_PLAYBOOK -> readable;
            case OPEN_WORDS, WRITE_REMARK -> CaseAccessRules.mayOpenTexts(found.state(), actor);
            case HELP_WITH_RELIEF, APPROVE_RELIEF, OPEN_RELIEF -> ReliefAccessRules.mayHelp(found.state(), actor);
            case TAKE_STEP -> step == null || CaseAccessRules.mayTake(step, found.state(), actor);
            default -> false;
        };
    }
}
