package org.petitions.starter.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.text.TextFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says what is wrong with a JSON body: where, and what was expected. Jackson's own messages are never passed on, because they quote
 * the value.
 */
public final class JsonProblems {
    private static final int LONGEST_NAME = 64;

    private JsonProblems() {}

    /** The refusal (400) of a body, or of what was made of a form, that cannot be read: it names the field. */
    public static ProblemException problemFor(JacksonException fault) {
        String field = path(fault.getPath());
        return switch (fault) {
            case UnrecognizedPropertyException _ -> invalid(FieldFault.of(field, StandardFieldCode.UNKNOWN_FIELD));
            case InvalidTypeIdException _ -> invalid(FieldFault.of(field, StandardFieldCode.UNKNOWN_KIND));
            case ValueInstantiationException _ -> invalid(FieldFault.of(field, StandardFieldCode.INVALID_VALUE));
            case InputCoercionException tooLarge -> invalid(expected(field, tooLarge.getTargetType()));
            case UnacceptableTextException text -> invalid(textFault(field, text.fault()));
            case MismatchedInputException mismatch -> invalid(expected(field, mismatch.getTargetType()));
            default -> new ProblemException(StandardProblem.MALFORMED_JSON, malformed(fault));
        };
    }

    private static ProblemException invalid(FieldFault fault) {
        return new ProblemException(StandardProblem.INVALID_FIELDS, fault);
    }

    /** What is wrong with a field's text. */
    static FieldFault textFault(String field, TextFault fault) {
        return FieldFault.of(field, MessageCode.of("field", fault));
    }

    private static FieldFault malformed(JacksonException fault) {
        var location = fault.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return FieldFault.of("$", StandardFieldCode.MALFORMED_JSON, line, column);
    }

    /** What a field of this Java type takes. */
    static FieldFault expected(String field, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? FieldFault.of(field, StandardFieldCode.ONE_OF_EXPECTED, Arrays.stream(type.getEnumConstants())
                        .map(Object::toString).collect(Collectors.joining(", ")))
                : FieldFault.of(field, expectedOf(type));
    }

    private static StandardFieldCode expectedOf(@Nullable Class<?> type) {
        return switch (type) {
            case null -> StandardFieldCode.OTHER_TYPE_EXPECTED;
            case Class<?> t when t == boolean.class || t == Boolean.class -> StandardFieldCode.BOOLEAN_EXPECTED;
            case Class<?> t when t == int.class || t == long.class || t == Integer.class || t == Long.class
                    || t == Short.class || t == short.class ->
                StandardFieldCode.WHOLE_NUMBER_EXPECTED;
            case Class<?> t when Number.class.isAssignableFrom(t) || t.isPrimitive() ->
                StandardFieldCode.NUMBER_EXPECTED;
            case Class<?> t when t == LocalDate.class -> StandardFieldCode.DATE_EXPECTED;
            case Class<?> t when t == Instant.class -> StandardFieldCode.INSTANT_EXPECTED;
            case Class<?> t when t == String.class -> StandardFieldCode.TEXT_EXPECTED;
            case Class<?> t when t.isArray() || Iterable.class.isAssignableFrom(t) -> StandardFieldCode.LIST_EXPECTED;
            default -> StandardFieldCode.OBJECT_EXPECTED;
        };
    }

    private static String path(List<Reference> references) {
        var path = new StringBuilder();
        for (Reference reference : references) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(name));
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }

    /** A name that is no field of ours comes from the sender and may be any length. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
