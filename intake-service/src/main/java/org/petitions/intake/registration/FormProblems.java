package org.petitions.intake.registration;

import java.util.List;
import org.petitions.intake.form.FormFault;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;

/** Faults of a form as an answer. */
public final class FormProblems {
    private FormProblems() {}

    static ProblemException refused(List<FormFault> faults) {
        return new ProblemException(422, "form-refused", "登记表有需要更正之处", "The form has to be mended",
                faults.stream().map(FormProblems::of).toList(), null);
    }

    /** One fault, as it stands in a problem. */
    public static FieldProblem of(FormFault fault) {
        return new FieldProblem(fault.field(), fault.code().code(), fault.code().zh(), fault.code().en());
    }
}
