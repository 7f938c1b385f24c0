package org.petitions.casework.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.petitions.law.LegalCalendar;

/** What is backlog (积案): a case that has been open for more than a year. It follows from its days; nobody sets it. Days are those of Asia/Shanghai. */
public final class Backlog {
    private Backlog() {}

    /** What was opened before this moment and is open on that day is backlog then. */
    public static Instant openedBefore(LocalDate day) {
        return day.minusYears(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    /** Whether a case opened then is backlog on a day, if it is still open. */
    public static boolean isBacklog(Instant openedAt, LocalDate day) {
        return openedAt.isBefore(openedBefore(day));
    }

    /** The first day on which a case opened then is backlog, if it is still open. */
    public static LocalDate since(Instant openedAt) {
        LocalDate day = LegalCalendar.dayOf(openedAt).plusYears(1);
        while (!isBacklog(openedAt, day)) { // the day after, or around a 29th of February the next
            day = day.plusDays(1);
        }
        return day;
    }
}
