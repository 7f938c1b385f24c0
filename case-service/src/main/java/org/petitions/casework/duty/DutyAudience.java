package org.petitions.casework.duty;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.audience.Remit;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.events.terms.PostId;
import org.petitions.shell.actor.Actor;

/**
 * Whose account somebody is shown.
 *
 * @param bureau unit id of the bureau whose cases count, or null for every bureau's
 * @param unit unit id of the one office shown, or null for all that had such a case
 */
record DutyAudience(@Nullable String bureau, @Nullable String unit) {

    /**
     * @param asked unit id asked for, or null
     * @throws org.petitions.shell.web.ProblemException 403 when it is not the actor's to see
     */
    static DutyAudience of(Actor actor, @Nullable String asked) {
        return shown(switch (actor.role()) {
            case OPERATIONS -> Remit.ALL;
            case BUREAU -> Remit.ofBureau(actor.unit());
            case HANDLER -> Remit.ofUnit(actor.unit());
            case LEADER -> Remit.ofPost(PostId.parse(actor.id()).orElseThrow(Actor::notAllowed));
            case CLERK -> throw Actor.notAllowed();
        }, asked);
    }

    private static DutyAudience shown(Remit remit, @Nullable String asked) {
        String own = remit.unit();
        if (own != null && asked != null && !own.equals(asked)) {
            throw CaseProblems.notCompetent();
        }
        return new DutyAudience(remit.bureau(), own == null ? asked : own);
    }

    boolean includes(String line) {
        return unit == null || unit.equals(line);
    }
}
