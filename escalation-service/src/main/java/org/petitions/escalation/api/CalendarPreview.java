package org.petitions.escalation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.engine.CalendarChange.MovedLimit;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;

/**
 * What the next holiday notice would do.
 *
 * @param newer whether it would take the place of the one in force; an older edition would not
 * @param moved limits with another last day, on this page and after it; null but on the first page
 * @param settled limits that keep their last day, which is provisional no more; null but on the first page
 * @param unreadable petitions, on this page and after it, whose clocks cannot be read: what would move of them is not known
 * @param limits those of this page, by petition
 * @param after what to ask the next page with; null on the last one
 */
record CalendarPreview(Edition inForce, Edition next, boolean newer, @Nullable Long moved, @Nullable Long settled,
        long unreadable, List<MovedView> limits, @Nullable String after) {

    /**
     * A holiday file.
     *
     * @param certainUntil the last day whose status it settles
     */
    record Edition(Instant revision, String source, LocalDate certainUntil) {

        static Edition of(LegalCalendar calendar) {
            return new Edition(calendar.revision(), calendar.source(), calendar.lastCertainDay());
        }
    }

    /**
     * A limit that would end on another day.
     *
     * @param key which of several of its kind, or null
     * @param unit unit id of the unit held to it
     * @param missed whether it has been told to be missed
     */
    record MovedView(String petitionId, ClockKind clock, String zh, @Nullable String key, int occurrence, String unit,
            boolean missed, LocalDate from, LocalDate to, boolean provisional) {

        static MovedView of(MovedLimit limit) {
            String key = limit.clock().key();
            return new MovedView(limit.petitionId(), limit.clock().kind(), limit.clock().kind().zh(),
                    key.isEmpty() ? null : key, limit.occurrence(), limit.unit(), limit.missed(),
                    limit.from().lastDay(), limit.to().lastDay(), limit.to().provisional());
        }
    }

    static CalendarPreview of(LegalCalendar inForce, LegalCalendar next, PreviewPage page, boolean isFirst,
            long unreadable) {
        return new CalendarPreview(Edition.of(inForce), Edition.of(next), next.isNewerThan(inForce),
                isFirst ? page.moved() : null, isFirst ? page.settled() : null,
                unreadable, page.limits().stream().map(MovedView::of).toList(), page.lastPetition());
    }
}
