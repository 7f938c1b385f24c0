package org.petitions.casework.specialduty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A special-duty period (特护期) of a bureau's division; a city's holds for its counties too.
 *
 * @param bureau unit id of the bureau that keeps it
 * @param from its first day, in Asia/Shanghai
 * @param until its last day
 * @param madeAt when it was set up, UTC: it holds from then, or from its first day where that is later
 * @param endedAt when it was ended early or taken back, UTC; null while it was not
 * @param roster which post is on duty
 */
@Document(SpecialDutyPeriod.COLLECTION)
@CompoundIndex(name = "by_bureau_from", def = "{'bureau': 1, 'from': -1, '_id': 1}")
record SpecialDutyPeriod(@Id String id, long version, String bureau, LocalDate from, LocalDate until,
        Decision decision, Instant madeAt, @Nullable Instant endedAt, List<Duty> roster) {
    static final String COLLECTION = "specialDutyPeriods";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    SpecialDutyPeriod {
        roster = roster == null ? List.of() : List.copyOf(roster);
    }

    /** Why, in public words of the office, and by which post it was decided. */
    record Decision(String reason, String by) {}

    /** A line of the roster: who answers the telephone on a day, as a post. */
    record Duty(LocalDate day, Line line, String post, String telephone) {}

    /** A day of a line; of a period, one that has nobody. */
    record Gap(LocalDate day, Line line) {}

    /** Whether a form that is sent once more asks for this one. */
    boolean isAsked(LocalDate first, LocalDate last, Decision asked) {
        return from.equals(first) && until.equals(last) && decision.equals(asked);
    }

    /** Whether it can still be ended: it is not over, and nobody ended it. */
    boolean isOpenOn(LocalDate today) {
        return endedAt == null && !today.isAfter(until);
    }

    SpecialDutyPeriod ended(Instant at) {
        return new SpecialDutyPeriod(id, version + 1, bureau, from, until, decision, madeAt, at, roster);
    }

    SpecialDutyPeriod with(List<Duty> duties) {
        return new SpecialDutyPeriod(id, version + 1, bureau, from, until, decision, madeAt, endedAt, duties);
    }

    /** Whether a day is one of its days, wherever it was ended. */
    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Standing standing(LocalDate today) {
        if (endedAt != null) {
            return LegalCalendar.dayOf(endedAt).isBefore(from) ? Standing.TAKEN_BACK : Standing.ENDED_EARLY;
        }
        if (today.isAfter(until)) {
            return Standing.OVER;
        }
        return today.isBefore(from) ? Standing.AHEAD : Standing.RUNNING;
    }

    /** Where the roster has nobody, day by day up to the last or to its early end; none where it was taken back. */
    List<Gap> gaps() {
        LocalDate ended = endedAt == null ? until : LegalCalendar.dayOf(endedAt);
        LocalDate last = ended.isBefore(until) ? ended : until;
        Set<Gap> filled = roster.stream().map(duty -> new Gap(duty.day(), duty.line())).collect(Collectors.toSet());
        List<Gap> gaps = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            for (Line line : Line.values()) {
                Gap asked = new Gap(day, line);
                if (!filled.contains(asked)) {
                    gaps.add(asked);
                }
            }
        }
        return gaps;
    }

    /** The lines that have nobody on a day. */
    List<Line> gapsOn(LocalDate day) {
        return gaps().stream().filter(gap -> gap.day().equals(day)).map(Gap::line).toList();
    }

    SpecialDutyPeriodListed event(Instant at) {
        return new SpecialDutyPeriodListed(id, version, at, from, until, List.of(UnitId.divisionOf(bureau)), madeAt,
                endedAt);
    }
}
