package org.petitions.events.wire;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.Event;

/**
 * Which fields an event must have: all that are not marked {@code @Nullable}. Jackson can insist on all creator properties or on
 * none, and a new optional field must not make old records unreadable.
 */
final class RequiredFields {
    private static final Map<Class<?>, List<RecordComponent>> REQUIRED = new ConcurrentHashMap<>();

    private RequiredFields() {}

    static Optional<String> firstMissing(Event event) {
        for (RecordComponent field : REQUIRED.computeIfAbsent(event.getClass(), RequiredFields::of)) {
            try {
                if (field.getAccessor().invoke(event) == null) {
                    return Optional.of(field.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("accessor of a public record", e);
            }
        }
        return Optional.empty();
    }

    static boolean isRequired(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<RecordComponent> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(field -> !field.getType().isPrimitive() && isRequired(field)).toList();
    }
}
