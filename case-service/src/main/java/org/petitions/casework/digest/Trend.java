package org.petitions.casework.digest;

import org.petitions.events.terms.Term;

/** How a count stands to that of the period before. Few tell nothing: a count says something from a least on alone. */
enum Trend implements Term {
    /** There were none, and there are several. */
    NEW("新出现", "new", "red"),
    /** There are half as many again, at least. */
    RISING("上升", "rising", "orange"),
    /** There were half as many again, at least. */
    FALLING("下降", "falling", "green"),
    /** Neither. */
    STEADY("大体持平", "about the same", "grey");

    private static final long SEVERAL = 3;
    private static final long MANY = 5;

    private final String zh;
    private final String en;
    private final String colour;

    Trend(String zh, String en, String colour) {
        this.zh = zh;
        this.en = en;
        this.colour = colour;
    }

    static Trend of(long now, long before) {
        if (before == 0) {
            return now >= SEVERAL ? NEW : STEADY;
        }
        if (now >= MANY && isHalfAsManyAgain(now, before)) {
            return RISING;
        }
        return before >= MANY && isHalfAsManyAgain(before, now) ? FALLING : STEADY;
    }

    private static boolean isHalfAsManyAgain(long many, long few) {
        return many * 2 >= few * 3;
    }

    /** Whether it asks for attention. */
    boolean isNews() {
        return this == NEW || this == RISING;
    }

    /** Colour of the tag that says it. */
    String colour() {
        return colour;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
