package org.petitions.casework.cases;

import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.clocks.ClockActCheck.UnusableAct;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Term;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.ProblemType;

/** Answers for the person whose command or question is refused. */
public final class CaseProblems {
    private CaseProblems() {}

    /** 404: there is no such case, or none that the actor may know of. */
    public static ProblemException notFound() {
        return new ProblemException(CaseProblem.CASE_NOT_FOUND);
    }

    /** 403: the case is another unit's or bureau's. */
    public static ProblemException notCompetent() {
        return new ProblemException(CaseProblem.NOT_COMPETENT);
    }

    /** 409: the rule the command breaks, its article, and what is legal instead. */
    public static ProblemException refused(Refusal refusal) {
        return new ProblemException(409, MessageCode.of("refusal", refusal.reason()), arguments(refusal), List.of(),
                new BilingualText(refusal.article().zh(), refusal.article().en()).joined());
    }

    /** What the text of a refusal is filled in with. */
    private static List<?> arguments(Refusal refusal) {
        if (refusal.reason() == Reason.ILLEGAL_STEP) {
            Set<Step> legal = refusal.legalSteps();
            return List.of(refusal.status(), refusal.step(),
                    legal.isEmpty() ? List.of(LegalSteps.NONE) : legal.stream().sorted().toList());
        }
        Integer bound = refusal.bound();
        return bound == null ? List.of() : List.of(bound);
    }

    /** 422: what was typed would make an event that its readers refuse. Names the field where somebody typed it. */
    public static ProblemException unusable(UnusableAct act) {
        String field = switch (act.field()) {
            case "at" -> "$";
            case "due" -> act.kind() == ClockKind.MEASURE ? "by" : "reportBackBy";
            case "key" -> act.kind() == ClockKind.RETURN_VISIT ? "visit" : "measure";
            case "lastPaused" -> "to";
            default -> act.field();
        };
        return new ProblemException(CaseProblem.UNUSABLE, FieldFault.of(field, CaseFieldCode.UNUSABLE));
    }

    private enum CaseProblem implements ProblemType {
        CASE_NOT_FOUND(404),
        NOT_COMPETENT(403),
        UNUSABLE(422);

        private final int status;

        CaseProblem(int status) {
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }
    }

    /** What stands for the legal steps where there are none. */
    private enum LegalSteps implements Term {
        NONE;

        @Override
        public String zh() {
            return "无";
        }

        @Override
        public String en() {
            return "none";
        }
    }

    private enum CaseFieldCode implements FieldCode {
        UNUSABLE
    }
}
