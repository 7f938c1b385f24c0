package org.petitions.casework.cityrules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;

/** How a rule stands on a day. */
enum RuleStanding implements Term {
    /** Written, and not reviewed. */
    DRAFTED("起草", "drafted", "grey"),

    /** Reviewed, and not signed. */
    REVIEWED("已审核", "reviewed", "blue"),

    /** Signed, and not yet in force. */
    COMING("待施行", "not yet in force", "turquoise"),

    /** In force. */
    IN_FORCE("施行中", "in force", "green"),

    /** Another edition holds in its place. */
    REPLACED("已被新版替代", "replaced", "grey"),

    /** Repealed. */
    REPEALED("已废止", "repealed", "grey");

    private final String zh;
    private final String en;
    private final String colour;

    RuleStanding(String zh, String en, String colour) {
        this.zh = zh;
        this.en = en;
        this.colour = colour;
    }

    /**
     * How it stands.
     *
     * @param successorFrom from when the edition that replaces it is in force; null where none was signed
     */
    static RuleStanding of(CityRule rule, @Nullable LocalDate successorFrom, LocalDate day) {
        CityRule.Signature signature = rule.signature();
        if (signature == null) {
            return rule.review() == null ? DRAFTED : REVIEWED;
        }
        if (successorFrom != null && !day.isBefore(successorFrom)) {
            return REPLACED;
        }
        if (rule.until() != null && day.isAfter(rule.until())) {
            return REPEALED;
        }
        return day.isBefore(signature.from()) ? COMING : IN_FORCE;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Of its tag; the text says the same. */
    String colour() {
        return colour;
    }
}
