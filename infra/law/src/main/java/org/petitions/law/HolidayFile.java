package org.petitions.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The holiday file: comment lines that begin with {@code #} and may hold {@code key: value}, a heading, then rows
 * {@code from,to,REST|WORK,name}. Read by {@link HolidayFileReader}. All services read the same file, so what it says holds for all of them.
 *
 * @param revision when this edition was made: a later one takes the place of an earlier one
 * @param source where its rows are from
 * @param firstYear first year whose notice is in the file
 * @param lastYear last year whose notice is in the file
 * @param mostUnknownRestDays the longest rest there is to reckon with on days that no notice has settled yet (k)
 * @param holidays days off by notice, weekends among them
 * @param makeUpDays Saturdays and Sundays that are worked by notice
 */
record HolidayFile(Instant revision, String source, int firstYear, int lastYear, int mostUnknownRestDays,
        Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    HolidayFile {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }
}
