package org.petitions.casework.pairing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.LedgerNames;
import org.petitions.starter.text.TypedDay;

/**
 * A pairing as it was typed. Pure.
 *
 * @param name of the township, village, enterprise or project
 * @param particulars of a household
 * @param consentedOn the day on which the household agreed
 */
record PairingForm(@Nullable @Size(max = 36) String key, @Nullable @Size(max = 64) String holder,
        @Nullable PairingKind kind, @Nullable @Size(max = 9) String place, @Nullable @Size(max = 60) String name,
        @Nullable @Size(max = 16) String since, @Nullable @Valid PersonalPart household) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    /** What is typed of a household. */
    record PersonalPart(@Nullable @Size(max = 2_000) String particulars, @Nullable @Size(max = 16) String consentedOn) {
        static final PersonalPart NONE = new PersonalPart(null, null);
    }

    PersonalPart personal() {
        return household == null ? PersonalPart.NONE : household;
    }

    boolean hasKey() {
        return key != null && KEY.matcher(key).matches();
    }

    /** The fields that are wrong or missing; a household needs its consent, given by today, and has no name in the clear. */
    List<String> faults(LocalDate today) {
        List<String> faults = new ArrayList<>();
        LocalDate first = day(since);
        if (first == null || first.isAfter(today)) {
            faults.add("since");
        }
        if (kind == null) {
            faults.add("kind");
        } else if (kind == PairingKind.HOUSEHOLD) {
            LocalDate consent = day(personal().consentedOn());
            if (consent == null || consent.isAfter(today)) {
                faults.add("household.consentedOn");
            }
            if (isEmpty(personal().particulars())) {
                faults.add("household.particulars");
            }
            if (!isEmpty(name)) {
                faults.add("name");
            }
        } else {
            if (isEmpty(name)) {
                faults.add("name");
            }
            if (place == null || !LedgerNames.isPlace(place)) {
                faults.add("place");
            }
        }
        return faults;
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : TypedDay.parse(typed.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
