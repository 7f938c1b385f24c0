package org.petitions.casework.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.casework.lists.CaseLine.At;
import org.petitions.casework.lists.CaseLine.LimitTag;
import org.petitions.casework.lists.CaseLine.Named;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns rows of lists into lines of a page. */
@Component
public class CaseLines {
    private static final int SOON_DAYS = 5;

    private final ListNames names;
    private final MessageSource texts;
    private final Clock clock;

    CaseLines(ListNames names, MessageSource texts, Clock clock) {
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /** The lines, in the same order. */
    public List<CaseLine> of(List<CaseRow> rows, Locale language) {
        Instant now = clock.instant();
        return rows.stream().map(row -> line(row, now, language)).toList();
    }

    private CaseLine line(CaseRow row, Instant now, Locale language) {
        CaseMatter matter = row.matter();
        var at = new At(text(ListNames.of(matter.urgency(), language)), names.division(matter.division(), language),
                text(names.unit(matter.bureau(), language)));
        var named = new Named(text(ListNames.of(row.stage(), language)),
                text(ListNames.of(matter.purpose(), language)), text(ListNames.of(matter.category(), language)), at);
        return new CaseLine(row.id(), row.number(), "/cases/" + row.id() + ".html", named,
                matter.urgency() != Urgency.ORDINARY, names.unit(row.unit(), language), limit(row, now, language));
    }

    private @Nullable LimitTag limit(CaseRow row, Instant now, Locale language) {
        return row.running().stream().filter(limit -> limit.lastDay() != null && !limit.isPausedAt(now)).findFirst()
                .map(limit -> tag(limit, LegalCalendar.dayOf(now), language)).orElse(null);
    }

    private LimitTag tag(RunningLimit limit, LocalDate today, Locale language) {
        LocalDate lastDay = LocalDate.parse(text(limit.lastDay()));
        long left = ChronoUnit.DAYS.between(today, lastDay);
        String key = left < 0 ? "lists.late" : left == 0 ? "lists.today" : "lists.left";
        String colour = left < 0 || limit.missed() ? "red" : left <= SOON_DAYS ? "orange" : "grey";
        return new LimitTag(text(ListNames.of(limit.clock(), language)), lastDay,
                texts.getMessage(key, new Object[]{Long.toString(Math.abs(left))}, language), colour);
    }

    private static String text(@Nullable String text) {
        return String.valueOf(text);
    }
}
