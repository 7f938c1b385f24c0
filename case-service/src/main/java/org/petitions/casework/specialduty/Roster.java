package org.petitions.casework.specialduty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.specialduty.SpecialDutyPeriod.Duty;
import org.petitions.events.terms.Term;
import org.petitions.starter.text.IncomingText;
import org.petitions.starter.text.TypedDay;

/**
 * A roster as it is pasted: a row has a day, a line, a post and its telephone, between tabs as a spreadsheet copies them, or between commas.
 * Blanks part nothing: a post may have them.
 *
 * @param duties what was read
 * @param wrong number of the first row that says something else, or that is one too many, from 1; 0 where there is none
 */
record Roster(List<Duty> duties, int wrong) {
    /** More than a county of thirty townships has in a longest period. */
    static final int MOST_ROWS = 5_000;
    private static final int PARTS = 4;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern COMMA = Pattern.compile("[,，]");

    /** Reads what was pasted for a period; rows without anything are passed over, and not counted. */
    static Roster read(String pasted, SpecialDutyPeriod period) {
        List<String> rows = pasted.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Duty duty = i < MOST_ROWS ? duty(rows.get(i), period) : null;
            if (duty == null) {
                return new Roster(List.of(), i + 1);
            }
            duties.add(duty);
        }
        return new Roster(List.copyOf(duties), 0);
    }

    private static @Nullable Duty duty(String row, SpecialDutyPeriod period) {
        String[] parts = (row.indexOf('\t') >= 0 ? TAB : COMMA).split(row, -1);
        if (parts.length != PARTS) {
            return null;
        }
        LocalDate day = day(parts[0]);
        Line line = Line.typed(parts[1].strip()).orElse(null);
        String post = cell(parts[2]);
        String telephone = cell(parts[3]);
        return day == null || !period.has(day) || line == null || post == null || telephone == null
                ? null
                : new Duty(day, line, post, telephone);
    }

    private static @Nullable String cell(String pasted) {
        String cleaned = IncomingText.cleaned(pasted);
        return IncomingText.faultOf(cleaned).isPresent() ? null : typed(cleaned);
    }

    /** As it can be pasted again. */
    static String written(List<Duty> duties, Locale language) {
        return String.join("\n", duties.stream().map(duty -> String.join("\t", cells(duty, language))).toList());
    }

    static List<String> cells(Duty duty, Locale language) {
        return List.of(duty.day().toString(), called(duty.line(), language), duty.post(), duty.telephone());
    }

    static String called(Term term, Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? term.en() : term.zh();
    }

    /** What was typed into a short field; null for nothing, and for more than 200 characters. */
    static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() || value.length() > LONGEST_TEXT ? null : value.strip();
    }

    /** A day as it was typed; null for nothing, and for what is no day. */
    static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
