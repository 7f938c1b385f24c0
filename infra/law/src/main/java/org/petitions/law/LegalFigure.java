package org.petitions.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of the Regulations on Petition Work (《信访工作条例》). Each stands in {@code law.yml}, with its article, and nowhere else.
 * The city's policy may be stricter than a limit, never laxer.
 */
public enum LegalFigure {
    /** The day from which the Regulations hold (施行日期, Art. 50). */
    IN_FORCE(Unit.DATE),

    /** How many representatives a group may elect at most (Art. 20). */
    REPRESENTATIVES(Unit.PERSONS),

    /** From receipt at a petition bureau to transfer or assignment (转送、交办, Art. 22). */
    DISPATCH(Unit.DAYS),

    /** From arrival at the unit to the written notice (告知, Art. 23). */
    NOTICE(Unit.DAYS),

    /** From arrival at the unit to its objection to being competent (异议, Art. 23). */
    OBJECTION(Unit.WORKING_DAYS),

    /** From acceptance to the handling opinion (办理, Art. 34). */
    HANDLING(Unit.DAYS),

    /** By how much the handling limit may be extended at most (延期, Art. 34). */
    EXTENSION(Unit.DAYS),

    /** From receiving the handling opinion to the request for review (请求复查, Art. 35). */
    REVIEW_REQUEST(Unit.DAYS),

    /** From the request to the review opinion (复查, Art. 35). */
    REVIEW(Unit.DAYS),

    /** From receiving the review opinion to the request for re-review (请求复核, Art. 36). */
    REREVIEW_REQUEST(Unit.DAYS),

    /** From the request to the re-review opinion, days of a hearing not counted (复核, Art. 36). */
    REREVIEW(Unit.DAYS);

    private static final Map<String, LawFile.Entry> LAW = LawFile.shipped(units());

    private final Unit unit;

    LegalFigure(Unit unit) {
        this.unit = unit;
    }

    /** What a figure counts. */
    public enum Unit {
        /** Calendar days (日). */
        DAYS,

        /** Days that are worked (工作日). */
        WORKING_DAYS,

        /** Persons (人). */
        PERSONS,

        /** Nothing: it is a date. */
        DATE;

        /** As it is written in {@code law.yml}: {@code working days}. */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }

    /** Number of the article it stands in. */
    public String article() {
        return entry().article();
    }

    /** What the article says, in its own words. */
    public String zh() {
        return entry().zh();
    }

    /** The number of calendar days of a limit in days. */
    public int days() {
        return count(Unit.DAYS);
    }

    /** The number of working days of a limit in working days. */
    public int workingDays() {
        return count(Unit.WORKING_DAYS);
    }

    /** A number of persons. */
    public int persons() {
        return count(Unit.PERSONS);
    }

    /** The date, where it is one. */
    public LocalDate day() {
        LocalDate day = entry().day();
        if (day == null) {
            throw new IllegalStateException(this + " is no date");
        }
        return day;
    }

    private int count(Unit asked) {
        if (unit != asked) {
            throw new IllegalStateException(this + " counts " + unit.written() + ", not " + asked.written());
        }
        return entry().count();
    }

    /** What each counts, as {@code law.yml} has it, by its name. */
    static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        for (LegalFigure figure : values()) {
            units.put(figure.name(), figure.unit.written());
        }
        return units;
    }

    private LawFile.Entry entry() {
        return Objects.requireNonNull(LAW.get(name()), "checked when the file was read");
    }

    /** As {@code law.yml} has it: {@code 60 days}. */
    public String written() {
        LocalDate day = entry().day();
        return day == null ? entry().count() + " " + unit.written() : day.toString();
    }
}
