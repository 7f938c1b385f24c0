package org.petitions.casework.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.Deed.About;
import org.petitions.casework.ledger.Deed.Amounts;
import org.petitions.starter.text.TypedDay;

/**
 * A deed as it was typed.
 *
 * @param key of the form; of an entry that is put right null
 * @param number registration number of the case that it is about
 * @param pairing id of the pairing that it was done on
 * @param version of the entry that is put right
 */
record DeedForm(@Nullable @Size(max = 36) String key, @Nullable @Size(max = 64) String holder, @Nullable DeedKind kind,
        @Nullable @Size(max = 16) String on, @Nullable @Size(max = 9) String place, @Nullable @Valid AmountForm amount,
        @Nullable @Size(max = 16) String yuan, @Nullable @Size(max = 64) String number,
        @Nullable @Size(max = 36) String pairing, @Nullable Long version) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final int WRONG = -1;
    private static final int FEN_DIGITS = 2;

    /** How much of it, as it was typed. */
    record AmountForm(@Nullable @Size(max = 6) String days, @Nullable @Size(max = 6) String persons,
            @Nullable @Size(max = 6) String households) {
        static final AmountForm NONE = new AmountForm(null, null, null);
    }

    boolean hasKey() {
        return key != null && KEY.matcher(key).matches();
    }

    @Nullable
    LocalDate day() {
        try {
            return on == null || on.isBlank() ? null : TypedDay.parse(on.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** How much; what is no number is negative, which no deed takes. Nothing typed is one day, and none of the others. */
    Amounts amounts() {
        AmountForm typed = amount == null ? AmountForm.NONE : amount;
        return new Amounts(count(typed.days(), 1), count(typed.persons(), 0), count(typed.households(), 0), fen());
    }

    About about(@Nullable String caseId) {
        return new About(caseId, pairing == null || pairing.isBlank() ? null : pairing);
    }

    private static int count(@Nullable String typed, int usual) {
        if (typed == null || typed.isBlank()) {
            return usual;
        }
        return COUNT.matcher(typed.strip()).matches() ? Integer.parseInt(typed.strip()) : WRONG;
    }

    private long fen() {
        if (yuan == null || yuan.isBlank()) {
            return 0;
        }
        return YUAN.matcher(yuan.strip()).matches()
                ? new BigDecimal(yuan.strip()).movePointRight(FEN_DIGITS).longValueExact()
                : WRONG;
    }
}
