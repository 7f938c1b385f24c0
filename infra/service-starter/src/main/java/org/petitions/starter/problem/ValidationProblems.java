package org.petitions.starter.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.starter.message.Messages;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Says which fields break which constraint, in both languages. The messages come from the constraints' own texts
 * ({@code ValidationMessages.properties}, {@code ValidationMessages_zh_CN.properties}); a text that asks for the value gets none.
 */
public final class ValidationProblems {
    private final MessageInterpolator texts;
    private final Messages messages;

    public ValidationProblems(ValidatorFactory validation, Messages messages) {
        this.texts = validation.getMessageInterpolator();
        this.messages = messages;
    }

    List<FieldProblem> of(Errors result) {
        List<FieldProblem> faults = new ArrayList<>();
        for (ObjectError error : result.getAllErrors()) {
            String field = error instanceof FieldError of ? of.getField() : "$";
            faults.add(error.contains(ConstraintViolation.class)
                    ? fault(field, error.unwrap(ConstraintViolation.class))
                    : JsonProblems.expected(field, expectedBy(error)).toProblem(messages));
        }
        return sorted(faults);
    }

    /** Of a parameter that is read into a field its type, where it is of another. */
    private static @Nullable Class<?> expectedBy(ObjectError error) {
        return error.contains(TypeMismatchException.class)
                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
    }

    List<FieldProblem> of(HandlerMethodValidationException invalid) {
        List<FieldProblem> faults = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                faults.addAll(of(errors));
            } else {
                String name = result.getMethodParameter().getParameterName();
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    faults.add(fault(name == null ? "$" : name, result.unwrap(error, ConstraintViolation.class)));
                }
            }
        }
        return sorted(faults);
    }

    /** What is wrong with each field, by its name. */
    public List<FieldProblem> of(Iterable<? extends ConstraintViolation<?>> violations) {
        List<FieldProblem> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            faults.add(fault(fieldOf(violation.getPropertyPath()), violation));
        }
        return sorted(faults);
    }

    private FieldProblem fault(String field, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        return new FieldProblem(field, code(name),
                new BilingualText(text(violation, constraint, Locale.SIMPLIFIED_CHINESE),
                        text(violation, constraint, Locale.ROOT)));
    }

    private String text(ConstraintViolation<?> violation, ConstraintDescriptor<?> constraint, Locale locale) {
        return texts.interpolate(violation.getMessageTemplate(), new RedactedContext(constraint), locale);
    }

    /** {@code NotBlank} to {@code not-blank}. */
    private static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Without the method and parameter that a checked call puts in front. */
    private static String fieldOf(Path path) {
        var field = new StringBuilder();
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> field.setLength(0);
                default -> field.append(field.isEmpty() ? "" : ".").append(node);
            }
        }
        return field.isEmpty() ? "$" : field.toString();
    }

    private static List<FieldProblem> sorted(List<FieldProblem> faults) {
        faults.sort(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code));
        return faults;
    }

    private record RedactedContext(ConstraintDescriptor<?> constraint) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return constraint;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return null;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new jakarta.validation.ValidationException("nothing of " + type.getSimpleName() + " here");
        }
    }
}
