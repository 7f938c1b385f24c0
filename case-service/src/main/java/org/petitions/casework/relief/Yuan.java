package org.petitions.casework.relief;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money as people type and read it; kept in fen. */
final class Yuan {
    private static final Pattern TYPED = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final int PLACES = 2;

    private Yuan() {}

    /** So many fen; empty for what is no amount above nought. Commas between thousands are left out. */
    static OptionalLong parse(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip().replace(",", "").replace("，", "");
        if (!TYPED.matcher(digits).matches()) {
            return OptionalLong.empty();
        }
        long fen = new BigDecimal(digits).movePointRight(PLACES).longValueExact();
        return fen > 0 ? OptionalLong.of(fen) : OptionalLong.empty();
    }

    /** As it is read, in yuan with two places. */
    static String text(long fen) {
        return amount(fen).toPlainString();
    }

    /** As a number of a sheet, in yuan. */
    static BigDecimal amount(long fen) {
        return BigDecimal.valueOf(fen, PLACES);
    }
}
