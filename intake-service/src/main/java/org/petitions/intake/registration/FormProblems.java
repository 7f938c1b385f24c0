package org.petitions.intake.registration;

import java.util.List;
import org.petitions.intake.form.FormFault;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.ProblemType;

/** Faults of a form as an answer. */
public final class FormProblems {
    private FormProblems() {}

    static ProblemException refused(List<FormFault> faults) {
        return refused(RegistrationProblem.FORM_REFUSED, faults);
    }

    /** The refusal of what was filled in, with each fault. */
    public static ProblemException refused(ProblemType type, List<FormFault> faults) {
        return new ProblemException(type,
                faults.stream().map(fault -> fieldFault(fault.field(), fault)).toList());
    }

    /** A fault under the name its field has where it was filled in. */
    public static FieldFault fieldFault(String field, FormFault fault) {
        return FieldFault.of(field, MessageCode.of("field", fault.code()));
    }
}
