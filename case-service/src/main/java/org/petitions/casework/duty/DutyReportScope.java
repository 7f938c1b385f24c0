package org.petitions.casework.duty;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.starter.actor.Actor;

/**
 * Whose account somebody is shown.
 *
 * @param bureau unit id of the bureau whose cases count, or null for every bureau's
 * @param unit unit id of the one office shown, or null for all that had such a case
 */
record DutyReportScope(@Nullable String bureau, @Nullable String unit) {

    /**
     * @param asked unit id asked for, or null
     * @throws org.petitions.starter.problem.ProblemException 403 when it is not the actor's to see
     */
    static DutyReportScope of(Actor actor, @Nullable String asked) {
        return within(switch (actor.role()) {
            case OPERATIONS -> ResponsibilityScope.ALL;
            case BUREAU -> ResponsibilityScope.ofBureau(actor.unit());
            case HANDLER -> ResponsibilityScope.ofUnit(actor.unit());
            case LEADER -> ResponsibilityScope.ofLeader(actor);
            case CLERK, ADMINISTRATOR, AUDITOR -> throw Actor.notAllowed();
        }, asked);
    }

    private static DutyReportScope within(ResponsibilityScope remit, @Nullable String asked) {
        String own = remit.unit();
        if (own != null && asked != null && !own.equals(asked)) {
            throw CaseProblems.notCompetent();
        }
        return new DutyReportScope(remit.bureau(), own == null ? asked : own);
    }

    boolean includes(String line) {
        return unit == null || unit.equals(line);
    }
}
