package org.petitions.intake.importing.ledger;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What offices call the columns. Stars, blanks, line breaks, notes in brackets and full-width letters in a header cell say nothing about
 * which column it is; a name that could mean two columns is none.
 */
final class HeaderNames {
    private static final Pattern NOTES = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|〔[^〕]*〕");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cntrl}*＊:：、,.。;'\"★☆※▲●#﹡∗✱_-]");

    /** Columns that ledgers have and the register does not: told of when something is in them. */
    private static final Set<String> NOT_TAKEN = Set.of("备注", "备注说明", "经办人", "登记人", "录入人", "填表人", "接待人", "页码");

    private static final Map<String, LedgerColumn> BY_NAME = names();

    private HeaderNames() {}

    /** The column with this header: as the form has it, or as offices write it. */
    static Optional<LedgerColumn> columnOf(String header) {
        String key = key(header);
        LedgerColumn column = BY_NAME.get(key);
        return Optional.ofNullable(
                column != null ? column : BY_NAME.get(key(NOTES.matcher(halfWidth(header)).replaceAll(""))));
    }

    static boolean isNotTaken(String header) {
        return NOT_TAKEN.contains(key(NOTES.matcher(halfWidth(header)).replaceAll("")));
    }

    /** What of a header tells columns apart. */
    static String key(String header) {
        return MARKS.matcher(halfWidth(header)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Map<String, LedgerColumn> names() {
        Map<String, LedgerColumn> names = new HashMap<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            names.put(key(column.zh()), column);
            names.put(key(column.en()), column);
            column.otherNames().forEach(name -> names.put(key(name), column));
        }
        return Map.copyOf(names);
    }
}
