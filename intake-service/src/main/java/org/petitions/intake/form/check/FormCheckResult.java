package org.petitions.intake.form.check;

import java.util.List;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.intake.form.FormFault;

/** What the check of a form came to. */
public sealed interface FormCheckResult {

    /** The form is sound. */
    record Valid(CodedFields codedFields, ConfidentialFields confidentialFields) implements FormCheckResult {}

    /** It is not; all faults are here, in the order of the form. */
    record Invalid(List<FormFault> faults) implements FormCheckResult {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
