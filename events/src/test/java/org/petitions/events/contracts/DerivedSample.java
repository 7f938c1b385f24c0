package org.petitions.events.contracts;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.petitions.events.Event;

/** An event filled by the names and types of its fields, where these tell what a sound value is. */
final class DerivedSample {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private DerivedSample() {}

    static Event of(Class<? extends Event> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(component -> valueOf(type, component)).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    private static Object valueOf(Class<?> event, RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return switch (component.getName()) {
                case "petitionId" -> ContractSamples.ID;
                case "unit", "body" -> ContractSamples.UNIT;
                case "bureau" -> ContractSamples.BUREAU;
                default -> throw unknown(event, component);
            };
        } else if (type == Instant.class) {
            return ContractSamples.AT;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == long.class || type == Long.class) {
            return 3L;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw unknown(event, component);
    }

    private static IllegalStateException unknown(Class<?> event, RecordComponent component) {
        return new IllegalStateException(
                "what %s of %s holds cannot be told from its name: write a sample into ContractSamples"
                        .formatted(component.getName(), event.getSimpleName()));
    }
}
