package org.petitions.intake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a record and of the records in it, as their paths: {@code petitioner.address.text}, {@code representatives[].name}. */
public final class FormFieldPaths {
    private FormFieldPaths() {}

    /** All fields that hold a value and not another record. */
    public static List<String> of(Class<?> form) {
        return in(form).map(Field::path).toList();
    }

    /** Those of them that hold text, so anything at all. */
    public static List<String> textsOf(Class<?> form) {
        return in(form).filter(field -> field.type() == String.class).map(Field::path).toList();
    }

    /** Those of them that hold a code of a list, so nothing that anybody wrote. */
    public static Stream<String> codesOf(Class<?> checked) {
        return in(checked).filter(field -> field.type().isEnum()).map(Field::path);
    }

    private record Field(String path, Class<?> type) {}

    private static Stream<Field> in(Class<?> form) {
        return Arrays.stream(form.getRecordComponents()).flatMap(FormFieldPaths::in);
    }

    private static Stream<Field> in(RecordComponent component) {
        boolean list = component.getGenericType() instanceof ParameterizedType;
        String name = component.getName() + (list ? "[]" : "");
        Class<?> type = list
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        return type.isRecord()
                ? in(type).map(field -> new Field(name + '.' + field.path(), field.type()))
                : Stream.of(new Field(name, type));
    }
}
