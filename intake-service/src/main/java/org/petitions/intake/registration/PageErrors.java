package org.petitions.intake.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.petitions.pages.elements.FormErrors;
import org.petitions.pages.elements.FormErrors.FormError;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;

/** What the API would answer, as a page says it: beside each field, in the page's language. */
public final class PageErrors {
    private PageErrors() {}

    /** The faults of a refusal; where it has none, what is wrong with the whole. */
    public static FormErrors of(ProblemException refusal, Messages messages, Locale language) {
        boolean english = language.equals(Locale.ENGLISH);
        List<FormError> errors = new ArrayList<>();
        var problem = refusal.toProblem(messages);
        for (FieldProblem each : problem.getErrors()) {
            errors.add(new FormError(each.field(), english ? each.text().en() : each.text().zh()));
        }
        return errors.isEmpty()
                ? FormErrors.none().with("", String.valueOf(problem.getTitle()))
                : new FormErrors(errors);
    }
}
