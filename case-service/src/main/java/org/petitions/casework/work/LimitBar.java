package org.petitions.casework.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.DueBar;
import org.petitions.pages.elements.DueBar.State;

/**
 * A limit as a page shows it.
 *
 * @param name the clock's
 * @param unit who has to act
 * @param bar how much of it has passed
 * @param why why that day
 * @param article where it stands
 */
record LimitBar(String name, String unit, Days days, DueBar bar, String why, String article) {
    /**
     * The days of a limit, in Asia/Shanghai.
     *
     * @param start from which it runs; empty where it is not known
     * @param last with a word where a holiday notice to come may still move it; empty while it stands still
     */
    record Days(String start, String last) {}

    /** So many days before its last day a limit is said to be near. */
    private static final int NEAR = 5;

    static LimitBar of(CaseLimit limit, Instant now, Say say) {
        CaseLimit.Period counting = limit.stateAt(now) == CaseLimit.State.PAUSED ? null : limit.period();
        return new LimitBar(say.name(limit.clock()), say.unit(limit.unit()), new Days(say.day(limit.startedAt()),
                counting == null
                        ? ""
                        : last(counting, say) + (counting.provisional() ? say.text("case.provisional") : "")),
                bar(limit, counting, now, say), why(limit, say), article(limit.article(), say));
    }

    /** Until when it lasts: a day, which counts, or of a limit in hours the moment. */
    static String last(CaseLimit.Period period, Say say) {
        return endsWithDay(period) ? period.lastDay() : say.moment(period.end());
    }

    private static boolean endsWithDay(CaseLimit.Period period) {
        return period.end().equals(LegalCalendar.dayOf(period.end()).atStartOfDay(LegalCalendar.ZONE).toInstant());
    }

    /** How near it is: by days until its last day, which counts; a limit in hours by the moment of its end. */
    static DueBar bar(CaseLimit limit, CaseLimit.@Nullable Period period, Instant now, Say say) {
        if (period == null) {
            return new DueBar(0, State.RUNNING, say.text("work.paused"));
        }
        LocalDate today = LegalCalendar.dayOf(now);
        long left = ChronoUnit.DAYS.between(today, LocalDate.parse(period.lastDay()));
        if (!now.isBefore(period.end())) {
            return new DueBar(100, State.MISSED, endsWithDay(period)
                    ? say.text("work.over", -left)
                    : say.text("work.over-since", say.moment(period.end())));
        }
        return new DueBar(passed(limit.startedAt(), period.end(), now), left <= NEAR ? State.SOON : State.RUNNING,
                left(period, left, say));
    }

    private static String left(CaseLimit.Period period, long days, Say say) {
        if (!endsWithDay(period)) {
            return say.text("work.until", say.moment(period.end()));
        }
        return days == 0 ? say.text("work.last-day") : say.text("work.left", days);
    }

    private static int passed(@Nullable Instant from, Instant end, Instant now) {
        if (from == null || !end.isAfter(from)) {
            return 0;
        }
        long whole = Duration.between(from, end).toSeconds();
        return Math.clamp(Duration.between(from, now).toSeconds() * 100 / Math.max(1, whole), 0, 100);
    }

    private static String why(CaseLimit limit, Say say) {
        CaseLimit.Period period = limit.period();
        if (period == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (period.amount() != null) {
            parts.add(say.text("case.why.counted", period.startDay(), period.amount(),
                    say.name(period.counted())));
        }
        if (period.extendedBy() > 0) {
            parts.add(say.text("case.why.extended", period.extendedBy()));
        }
        if (period.pausedDays() > 0) {
            parts.add(say.text("case.why.paused", period.pausedDays()));
        }
        if (period.restDays() > 0) {
            parts.add(say.text("case.why.rest", period.restDays()));
        }
        if (limit.movedFor() != null) {
            parts.add(say.text("case.why.moved", say.name(limit.movedFor())));
        }
        return String.join(say.text("case.why.and"), parts);
    }

    private static String article(@Nullable String number, Say say) {
        if (number == null || !number.matches("[0-9]{1,2}")) {
            return "";
        }
        return say.article(new Article(Integer.parseInt(number)));
    }
}
