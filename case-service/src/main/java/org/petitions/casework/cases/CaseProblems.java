package org.petitions.casework.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.clocks.ClockActCheck.UnusableAct;
import org.petitions.events.terms.ClockKind;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;

/** Answers for the person whose command or question is refused. */
public final class CaseProblems {
    private CaseProblems() {}

    /** 404: there is no such case, or none that the actor may know of. */
    public static ProblemException notFound() {
        return new ProblemException(404, "case-not-found", "没有此案件", "There is no such case");
    }

    /** 403: the case is another unit's or bureau's. */
    public static ProblemException notCompetent() {
        return new ProblemException(403, "not-competent", "不属于您的职权范围", "It is not in your competence");
    }

    /** 409: the rule the command breaks, its article, and what is legal instead. */
    public static ProblemException refused(Refusal refusal) {
        Reason reason = refusal.reason();
        String zh = reason.zh();
        String en = reason.en();
        if (reason == Reason.ILLEGAL_STEP) {
            zh = "案件“" + refusal.status().zh() + "”，不能“" + refusal.step().zh() + "”；可以："
                    + named(refusal, Step::zh, "、", "无");
            en = "The case is '" + refusal.status().en() + "' and cannot take the step '" + refusal.step().en()
                    + "'; legal now: " + named(refusal, Step::en, ", ", "none");
        }
        String code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemException(409, code, zh, en, List.of(),
                refusal.article().zh() + " / " + refusal.article().en());
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
        return new ProblemException(422, "unusable", "填写的内容超出可用范围，无法计算期限",
                "A limit cannot be computed from what was given",
                new FieldProblem(field, "unusable", "超出可用范围", "Outside of what can be used"));
    }

    private static String named(Refusal refusal, Function<Step, String> name, String separator, String none) {
        return refusal.legalSteps().isEmpty()
                ? none
                : refusal.legalSteps().stream().sorted(Comparator.naturalOrder()).map(name)
                        .collect(Collectors.joining(separator));
    }
}
