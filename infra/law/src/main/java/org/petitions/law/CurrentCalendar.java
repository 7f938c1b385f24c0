package org.petitions.law;

import java.util.List;
import java.util.function.Supplier;

/**
 * The calendar in force: one for a service, swapped when the next holiday notice is brought in. Who decides asks it once and hands the value
 * on, so that one decision counts by one calendar.
 */
public final class CurrentCalendar implements Supplier<LegalCalendar> {
    private volatile LegalCalendar calendar;

    public CurrentCalendar(LegalCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public LegalCalendar get() {
        return calendar;
    }

    /**
     * Swaps it for a newer one.
     *
     * @return whether it was newer: an older edition never takes the place of what was in force
     * @throws InvalidHolidayFileException when it is of the same revision with other days or another longest unknown rest: services that read
     *     either would never agree
     */
    public synchronized boolean replaceBy(LegalCalendar newer) {
        if (!newer.isNewerThan(calendar)) {
            if (newer.revision().equals(calendar.revision()) && !newer.givesSameReadingsAs(calendar)) {
                throw new InvalidHolidayFileException(
                        List.of(newer.revision()
                                + ": same revision, other days or another most-unknown-rest-days: raise the revision"));
            }
            return false;
        }
        calendar = newer;
        return true;
    }
}
