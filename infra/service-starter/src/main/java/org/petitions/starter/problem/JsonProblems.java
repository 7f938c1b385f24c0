package org.petitions.starter.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
final class JsonProblems {
    private static final int LONGEST_NAME = 64;

    private JsonProblems() {}

    static Problem problemFor(JacksonException fault) {
        String field = path(fault.getPath());
        return switch (fault) {
            case UnrecognizedPropertyException _ -> invalid(
                    new FieldProblem(field, "unknown-field", "没有这个字段", "There is no such field"));
            case InvalidTypeIdException _ -> invalid(
                    new FieldProblem(field, "unknown-kind", "没有这个种类", "There is no such kind"));
            case ValueInstantiationException _ -> invalid(
                    new FieldProblem(field, "invalid-value", "取值不合要求", "The value is not allowed"));
            case InputCoercionException tooLarge -> invalid(expected(field, tooLarge.getTargetType()));
            case UnacceptableTextException text -> invalid(textProblem(field, text.fault()));
            case MismatchedInputException mismatch -> invalid(expected(field, mismatch.getTargetType()));
            default -> StandardProblem.MALFORMED_JSON.problem(malformed(fault));
        };
    }

    private static Problem invalid(FieldProblem fault) {
        return StandardProblem.INVALID_FIELDS.problem(fault);
    }

    /** What is wrong with a field's text. */
    static FieldProblem textProblem(String field, TextFault fault) {
        return new FieldProblem(field, fault.code(), fault.zh(), fault.en());
    }

    private static FieldProblem malformed(JacksonException fault) {
        var location = fault.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return new FieldProblem("$", "malformed-json", "第 " + line + " 行第 " + column + " 列有误",
                "Line " + line + ", column " + column);
    }

    /** What a field of this Java type takes. */
    static FieldProblem expected(String field, @Nullable Class<?> type) {
        return switch (type) {
            case null -> wrongType(field, "其他类型的值", "a value of another type");
            case Class<?> t when t.isEnum() -> {
                String values = Arrays.stream(t.getEnumConstants()).map(Object::toString)
                        .collect(Collectors.joining(", "));
                yield wrongType(field, "下列之一：" + values, "one of " + values);
            }
            case Class<?> t when t == boolean.class || t == Boolean.class -> wrongType(field, "true 或 false",
                    "true or false");
            case Class<?> t when t == int.class || t == long.class || t == Integer.class || t == Long.class
                    || t == Short.class || t == short.class ->
                wrongType(field, "整数", "a whole number");
            case Class<?> t when Number.class.isAssignableFrom(t) || t.isPrimitive() -> wrongType(field, "数字",
                    "a number");
            case Class<?> t when t == LocalDate.class -> wrongType(field, "日期，如 2026-03-01", "a date, e.g. 2026-03-01");
            case Class<?> t when t == Instant.class -> wrongType(field, "时刻，如 2026-03-01T08:30:00Z",
                    "an instant, e.g. 2026-03-01T08:30:00Z");
            case Class<?> t when t == String.class -> wrongType(field, "文字", "text");
            case Class<?> t when t.isArray() || Iterable.class.isAssignableFrom(t) -> wrongType(field, "列表", "a list");
            default -> wrongType(field, "对象或其他类型的值", "an object or a value of another type");
        };
    }

    private static FieldProblem wrongType(String field, String zh, String en) {
        return new FieldProblem(field, "wrong-type", "应为" + zh, "Must be " + en);
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
