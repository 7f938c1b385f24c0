package org.petitions.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are set beside a state, as long as another field is as it was read: what another writer may take away meanwhile must neither
 * come back by a state that was read before, nor be added to by one that does not know that it was taken away.
 *
 * @param fields what to set, by path with dots: fields that the state does not map, or maps for reading alone
 *     ({@link org.springframework.data.annotation.ReadOnlyProperty}); each value is kept as the mapping keeps one of its type
 * @param guard path of the field that the other writer changes when it takes them away
 * @param asRead its value when the state was read, or null when it was missing
 */
public record GuardedFields(Map<String, Object> fields, String guard, @Nullable Object asRead) {
    public GuardedFields {
        fields = Map.copyOf(fields);
    }
}
