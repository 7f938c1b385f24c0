package org.petitions.casework.steps;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.events.terms.Term;

/**
 * One field of a form.
 *
 * @param name its path in the request, e.g. {@code notice.how} or {@code measures[0].by}
 * @param kind what it takes
 * @param required whether it has to be filled in; a box that has to be is answered with no where it is not ticked
 * @param options what can be chosen; empty where that depends on the case, and for what is typed
 */
public record FormField(String name, FieldKind kind, boolean required, List<Term> options) {
    /** Of what is filled in any number of times a page has so many; the API takes more. */
    static final int TIMES = 3;
    private static final int LONGEST_LINE = 300;

    public FormField {
        options = List.copyOf(options);
    }

    /** Its name without the place among several, e.g. {@code measures.by}: under that its label stands. */
    public String label() {
        return name.replaceAll("\\[[0-9]+]", "");
    }

    /** The fields of a request, in the order of its parts; of a request within it each with its path. */
    static List<FormField> of(Class<?> request) {
        return of(request, "", true);
    }

    private static List<FormField> of(Class<?> request, String prefix, boolean asked) {
        List<FormField> fields = new ArrayList<>();
        for (RecordComponent part : request.getRecordComponents()) {
            String name = prefix + part.getName();
            Class<?> several = elementOf(part.getGenericType());
            if (part.getType().isRecord()) {
                fields.addAll(of(part.getType(), name + ".", false));
            } else if (several.isRecord()) {
                for (int i = 0; i < TIMES; i++) {
                    fields.addAll(of(several, name + "[" + i + "].", false));
                }
            } else {
                fields.add(new FormField(name, kind(part, several), asked && isRequired(part), options(part, several)));
            }
        }
        return fields;
    }

    private static FieldKind kind(RecordComponent part, Class<?> several) {
        Class<?> type = part.getType();
        if (type.isEnum()) {
            return FieldKind.CHOICE;
        }
        if (type == LocalDate.class) {
            return FieldKind.DATE;
        }
        if (type == Instant.class) {
            return FieldKind.MOMENT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return FieldKind.TICK;
        }
        if (type == int.class || type == Integer.class) {
            return FieldKind.NUMBER;
        }
        if (type == String.class) {
            Size size = part.getAccessor().getAnnotation(Size.class);
            return size == null || size.max() <= LONGEST_LINE ? FieldKind.TEXT : FieldKind.WORDS;
        }
        return several.isEnum() ? FieldKind.CHOICES : FieldKind.LINES;
    }

    private static boolean isRequired(RecordComponent part) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(constraint -> part.getAccessor().isAnnotationPresent(constraint))
                || part.getType() == int.class || part.getType() == boolean.class;
    }

    private static List<Term> options(RecordComponent part, Class<?> several) {
        Class<?> codes = part.getType().isEnum() ? part.getType() : several;
        return codes.isEnum()
                ? Arrays.stream(codes.getEnumConstants()).map(code -> code instanceof Term term ? term : null)
                        .filter(Term.class::isInstance).map(Term.class::cast).toList()
                : List.of();
    }

    /** Of a list or set what it holds; anything else holds nothing. */
    private static Class<?> elementOf(Type type) {
        return type instanceof ParameterizedType several && several.getActualTypeArguments()[0] instanceof Class<?> held
                ? held
                : Void.class;
    }
}
