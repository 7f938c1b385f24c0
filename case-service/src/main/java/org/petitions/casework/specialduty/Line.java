package org.petitions.casework.specialduty;

import java.util.Arrays;
import java.util.Optional;
import org.petitions.events.terms.Term;

/** The three lines (三线) of a special-duty period. */
enum Line implements Term {
    /** Townships. */
    TOWNSHIP("乡镇", "township"),
    /** The county. */
    COUNTY("县", "county"),
    /** The city. */
    CITY("市", "city");

    private final String zh;
    private final String en;

    Line(String zh, String en) {
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
        return Arrays.stream(values()).filter(line -> line.zh.equals(text) || line.en.equalsIgnoreCase(text))
                .findFirst();
    }
}
