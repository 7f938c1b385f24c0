package org.petitions.casework.api;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.routing.NonAcceptanceRules.SameMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.RunningCase;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.text.TypedCode;
import org.springframework.stereotype.Component;

/** The case in which the same matter is handled (正在办理的同一信访事项, Art. 19), looked up as it stands at the moment of the decision. */
@Component
class RunningCases {
    /** Accepted or handled (已经受理或者正在办理): a unit has taken it on, or reviews it. Who was answered asks for a review (Art. 35). */
    private static final Set<CaseStatus> RUNNING = EnumSet.of(CaseStatus.ACCEPTED, CaseStatus.SUSPENDED,
            CaseStatus.IN_REVIEW, CaseStatus.IN_REREVIEW);

    private final CaseReader cases;
    private final LimitStore limits;

    RunningCases(CaseReader cases, LimitStore limits) {
        this.cases = cases;
        this.limits = limits;
    }

    /**
     * The case of that number as it stands.
     *
     * @param number as people type it, or copy it from a message
     *
     * @throws ProblemException 400 naming the field where the actor may know of no such case
     */
    SameMatter named(String number, Actor actor) {
        Case found = numbered("running", number, actor);
        boolean late = limits.of(found.file().id()).stream().anyMatch(limit -> limit.isOpen() && limit.isMissed());
        String unit = Objects.requireNonNullElse(found.state().unitInHand(), found.state().matter().bureau());
        return new SameMatter(new RunningCase(found.state().matter().number(), unit), found.state().matter(),
                RUNNING.contains(found.state().status()) && !late);
    }

    /**
     * The case that a field names by its number, as people type it or copy it from a message.
     *
     * @throws ProblemException 400 naming the field where the actor may know of no such case
     */
    Case numbered(String field, String number, Actor actor) {
        try {
            return cases.readByNumber(TypedCode.registrationNumber(number), actor);
        } catch (ProblemException _) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS,
                    FieldFault.of(field, RunningFieldCode.UNKNOWN_CASE));
        }
    }

    private enum RunningFieldCode implements FieldCode {
        UNKNOWN_CASE
    }
}
