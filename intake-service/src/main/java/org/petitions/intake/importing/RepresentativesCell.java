package org.petitions.intake.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The representatives in one cell: {@code 姓名/证件号码/电话；…}, or as offices write them, {@code 张三、李四 13900000000，王五等3人}: pure.
 *
 * @param count how many the cell says there are, where it does
 */
record RepresentativesCell(List<Representative> representatives, OptionalInt count) {
    private static final Pattern BETWEEN = Pattern.compile("[；;\\n]");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,；;\\n]");
    private static final Pattern PARTS = Pattern.compile("[/／]");
    private static final Pattern COUNT = Pattern
            .compile("(.*?)[（(]?(?:等|共|计|合计)+\\s*([0-9０-９]{1,3})\\s*(?:人|名|位|个)[）)]?", Pattern.DOTALL);
    private static final Pattern ONLY_COUNT = Pattern.compile("([0-9０-９]{1,3})\\s*(?:人|名|位|个)?");
    private static final Pattern NAME_AND_NUMBERS = Pattern
            .compile("([^0-9０-９+（(:：]+?)[\\s（(:：]*([1-9][0-9]{16}[0-9Xx])?[\\s,，]*(\\+?[0-9][0-9-]{6,14})?[）)]?");

    /** One of them, as written. */
    record Representative(String name, @Nullable String idNumber, @Nullable String phone) {
        @Override
        public String toString() {
            return "Representative[unsealed]";
        }
    }

    static RepresentativesCell read(String cell) {
        String text = cell;
        OptionalInt count = OptionalInt.empty();
        var onlyCount = ONLY_COUNT.matcher(text.strip());
        if (onlyCount.matches()) {
            return new RepresentativesCell(List.of(), numberIn(onlyCount.group(1)));
        }
        var counted = COUNT.matcher(text.strip());
        if (counted.matches()) {
            text = counted.group(1);
            count = numberIn(counted.group(2));
        }
        List<Representative> all = new ArrayList<>();
        boolean parted = hasDigitParts(text);
        for (String entry : (parted ? BETWEEN : BETWEEN_NAMES).split(text)) {
            String stripped = entry.strip();
            if (stripped.isEmpty()) {
                continue;
            }
            if (stripped.indexOf('/') < 0 && stripped.indexOf('／') < 0) {
                all.add(ofText(stripped));
            } else if (parted) {
                String[] parts = PARTS.split(stripped, 3);
                all.add(new Representative(parts[0], parts.length > 1 ? parts[1] : null,
                        parts.length > 2 ? parts[2] : null));
            } else {
                PARTS.splitAsStream(stripped).map(String::strip).filter(name -> !name.isEmpty())
                        .forEach(name -> all.add(ofText(name)));
            }
        }
        return new RepresentativesCell(List.copyOf(all), count);
    }

    /** Whether slashes part a name from its numbers, and not names from each other. */
    private static boolean hasDigitParts(String text) {
        return PARTS.splitAsStream(text).skip(1).anyMatch(
                part -> part.isEmpty() || Character.isDigit(part.strip().isEmpty() ? '0' : part.strip().charAt(0)));
    }

    private static Representative ofText(String entry) {
        var parts = NAME_AND_NUMBERS.matcher(entry);
        return parts.matches() && (parts.group(2) != null || parts.group(3) != null)
                ? new Representative(parts.group(1).strip(), parts.group(2), parts.group(3))
                : new Representative(entry, null, null);
    }

    private static OptionalInt numberIn(String digits) {
        return OptionalInt.of(Integer.parseInt(CellText.halfWidth(digits)));
    }
}
