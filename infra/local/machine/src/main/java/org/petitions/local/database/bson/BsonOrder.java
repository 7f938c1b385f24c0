package org.petitions.local.database.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values: first by kind, then within it. It is total, also where the library's comparator refuses or
 * contradicts itself (whole numbers beside fractions), because an index that lies in this order must never lose an
 * entry. A field that is missing and one that is null are alike; an empty array comes before both.
 */
public final class BsonOrder {
    private static final int EMPTY_ARRAY = 1;
    private static final int OTHER = 15;

    private BsonOrder() {}

    /**
     * A place before or after all values of a kind, for the ends of a range.
     *
     * @param kind as {@link #kind} tells it
     */
    public record Edge(int kind, boolean after) {}

    /** Place of the value's kind among the kinds. */
    public static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> 2;
            case String _ -> 4;
            case Missing _ -> 2;
            case Number _ -> 3;
            case Instant _ -> 12;
            case Boolean _ -> 11;
            case Edge edge -> edge.kind();
            case MinKey _ -> 0;
            case Document _ -> 5;
            case Collection<?> list -> list.isEmpty() ? EMPTY_ARRAY : 6;
            case BinData _ -> 7;
            case LegacyUUID _ -> 8;
            case UUID _ -> 9;
            case ObjectId _ -> 10;
            case BsonTimestamp _ -> 13;
            case MaxKey _ -> 16;
            default -> OTHER;
        };
    }

    /** Negative, zero or positive as the first comes before, with or after the second. */
    public static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        var kinds = Integer.compare(kind(one), kind(other));
        if (kinds != 0 || one == other) {
            return kinds;
        }
        if (one instanceof Edge || other instanceof Edge) {
            return Integer.compare(side(one), side(other));
        }
        return switch (one) {
            case null -> 0;
            case Missing _ -> 0;
            case Instant at when other instanceof Instant otherAt -> at.compareTo(otherAt);
            case Number number when other instanceof Number otherNumber -> compareNumbers(number, otherNumber);
            default -> kind(one) == OTHER
                    ? Arrays.compareUnsigned(bytes(one), bytes(other))
                    : ValueComparator.ascWithoutListHandling().compare(one, other);
        };
    }

    private static int side(@Nullable Object value) {
        return value instanceof Edge edge ? edge.after() ? 1 : -1 : 0;
    }

    private static int compareNumbers(Number one, Number other) {
        if (isWhole(one) && isWhole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        if (isFinite(one) && isFinite(other)) {
            return decimal(one).compareTo(decimal(other));
        }
        return Double.compare(one.doubleValue(), other.doubleValue());
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double fraction -> BigDecimal.valueOf(fraction);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    private static byte[] bytes(@Nullable Object value) {
        var bytes = Unpooled.buffer();
        var type = BsonEncoder.determineType(value);
        bytes.writeByte(type);
        BsonEncoder.encodeValue(type, value, bytes);
        return ByteBufUtil.getBytes(bytes);
    }
}
