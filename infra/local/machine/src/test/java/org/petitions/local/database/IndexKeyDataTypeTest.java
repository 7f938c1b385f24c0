package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexKeyDataTypeTest {
    private static final List<KeyValue> KEYS = List.of(key("431222-2026-1"), key("431222-2026-10"), key("信访"),
            key("𬭛"), key(""), key(new Object[]{null}), key(1.0), key(-1.0), key(Long.MAX_VALUE), key(true),
            key(Instant.EPOCH), key(Instant.EPOCH.plusMillis(1)), key(new UUID(1, 2)),
            key(new ObjectId("0123456789abcdef01234567")), key("a", "b"), key("a", null), key("a", 1.0));

    @Test
    void keys_are_equal_exactly_when_the_librarys_are_and_ordered_alike_from_both_sides() {
        for (var one : KEYS) {
            for (var other : KEYS) {
                var order = IndexKeyDataType.KEYS.compare(one, other);
                assertThat(order == 0).as("%s, %s", one, other).isEqualTo(one.equals(other));
                assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(IndexKeyDataType.KEYS.compare(other, one)));
            }
        }
    }

    @Test
    void keys_come_back_from_the_file_as_they_were() {
        for (var key : KEYS) {
            var buffer = new WriteBuffer();
            IndexKeyDataType.KEYS.write(buffer, key);
            var bytes = buffer.getBuffer();
            bytes.flip();
            assertThat(IndexKeyDataType.KEYS.read(bytes)).isEqualTo(key);
            assertThat(bytes.hasRemaining()).isFalse();
        }
    }

    private static KeyValue key(@Nullable Object... values) {
        return new KeyValue(Arrays.asList(values));
    }
}
