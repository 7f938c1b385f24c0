package org.petitions.casework.specialduty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.petitions.events.terms.Term;

/** The three lines (三线) of a special-duty period. */
enum Line implements Term {
    /** Townships. */
    TOWNSHIP("乡镇（街道）", "township", "乡镇", "街道"),
    /** The county. */
    COUNTY("县（市、区）", "county", "县", "区"),
    /** The city. */
    CITY("市（州）", "city", "市", "州");

    private final String zh;
    private final String en;
    private final List<String> shorter;

    Line(String zh, String en, String... shorter) {
        this.shorter = List.of(shorter);
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** As it is typed in a roster, in either language. */
    static Optional<Line> typed(String text) {
        return Arrays.stream(values()).filter(line -> line.zh.equals(text) || line.en.equalsIgnoreCase(text)
                || line.shorter.contains(text))
                .findFirst();
    }
}
