package org.petitions.casework.duty;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What is added up for one office, case by case. */
final class UnitTotals {
    private final Map<DutyFigure, Long> counts = new EnumMap<>(DutyFigure.class);
    long daysUnregistered;
    Duration unsignedFor = Duration.ZERO;

    void count(DutyFigure figure) {
        counts.merge(figure, 1L, Long::sum);
    }

    UnitDuty line(String unit) {
        return new UnitDuty(unit, new UnitDuty.Registrations(of(DutyFigure.REGISTERED_LATE), daysUnregistered),
                new UnitDuty.Arrivals(of(DutyFigure.ARRIVED), of(DutyFigure.HANDED_BACK),
                        of(DutyFigure.OBJECTIONS_REJECTED), of(DutyFigure.ACCEPTED), of(DutyFigure.UNTOLD),
                        of(DutyFigure.UNSIGNED), unsignedFor.toHours(), of(DutyFigure.UNDECIDED)),
                new UnitDuty.Answers(
                        DutyFigure.RATABLE.stream().mapToLong(this::of).sum(), of(DutyFigure.UNSERVED),
                        of(DutyFigure.SATISFIED), of(DutyFigure.BASICALLY), of(DutyFigure.NOT), of(DutyFigure.ASKED),
                        of(DutyFigure.UNRATED)),
                new UnitDuty.Reviews(of(DutyFigure.REVIEWED), of(DutyFigure.UNANSWERED)));
    }

    private long of(DutyFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }
}
