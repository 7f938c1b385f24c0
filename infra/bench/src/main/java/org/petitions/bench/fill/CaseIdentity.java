package org.petitions.bench.fill;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * By what a case is told from every other.
 *
 * @param id the petition's id
 * @param number registration number, e.g. {@code 431222-20260301-L-00001-K}
 */
public record CaseIdentity(String id, String number) {
    private static final int COUNTY = 0;
    private static final int DAY = 1;
    private static final int CHANNEL = 2;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    /** No office counts so far in a day, so no number that is drawn later meets one of ours. */
    private static final long FIRST_SERIAL = 1_000_000_000L;
    private static final long NEXT_SERIES = 2_000_000_000L;

    /** 6-digit code of the county whose office registered it. */
    String county() {
        return number.split("-")[COUNTY];
    }

    /**
     * The same registered by another county on an earlier day.
     *
     * @param days how much earlier
     * @param serial from 0, in place of its own: no two of all copies have the same
     */
    CaseIdentity copied(String otherId, String otherCounty, int days, long serial) {
        String[] parts = number.split("-");
        String day = LocalDate.parse(parts[DAY], DateTimeFormatter.BASIC_ISO_DATE).minusDays(days)
                .format(DateTimeFormatter.BASIC_ISO_DATE);
        String series = otherCounty + "-" + day + "-" + parts[CHANNEL] + "-";
        String payload = series + (FIRST_SERIAL + serial);
        if (check(payload) == '*') { // such a number is not given out
            payload = series + (NEXT_SERIES + serial);
        }
        return new CaseIdentity(otherId, payload + "-" + check(payload));
    }

    /** The check character of ISO/IEC 7064, MOD 37-2, as every registration number has it. */
    private static char check(String payload) {
        int sum = 0;
        for (char character : payload.replace("-", "").toCharArray()) {
            sum = (sum + ALPHABET.indexOf(character)) * 2 % ALPHABET.length();
        }
        return ALPHABET.charAt(Math.floorMod(1 - sum, ALPHABET.length()));
    }
}
