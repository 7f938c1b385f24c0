package org.petitions.notification.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;
import org.petitions.notification.alerts.store.LateAlerts.LateAlert;

/**
 * What is late in a unit, of one kind of limit, as far as a leader was told of it.
 *
 * @param unitZh what the unit is called today, in Chinese
 * @param limits how many limits
 * @param longestDaysLate how many days the longest of them is late, counted from the last day in time
 * @param drafted for how many of them something waits in the unit to be signed
 */
record LateLimits(String unit, String unitZh, ClockKind clock, int limits, long longestDaysLate, int drafted) {

    /**
     * What is late, what is latest first; several alerts about one limit count once.
     *
     * @param names by unit id what units are called
     */
    static List<LateLimits> of(Collection<LateAlert> alerts, Function<String, String> names, Instant now) {
        Map<String, LateAlert> limits = new LinkedHashMap<>();
        alerts.stream().sorted(Comparator.comparing(LateAlert::raisedAt))
                .forEach(each -> limits.put(each.petitionId() + each.clock() + each.dueAt(), each));
        Map<String, List<LateAlert>> byUnit = limits.values().stream()
                .collect(Collectors.groupingBy(each -> each.unit() + each.clock(), TreeMap::new, Collectors.toList()));
        return byUnit.values().stream().map(each -> of(each, names, now))
                .sorted(Comparator.comparingLong(LateLimits::longestDaysLate).reversed()).toList();
    }

    private static LateLimits of(List<LateAlert> same, Function<String, String> names, Instant now) {
        LateAlert any = same.getFirst();
        return new LateLimits(any.unit(), names.apply(any.unit()), any.clock(), same.size(),
                same.stream().mapToLong(each -> daysLate(each.dueAt(), now)).max().orElse(0),
                (int) same.stream().filter(each -> each.awaitsSignature() != null).count());
    }

    /** The last day in time of a limit, in Asia/Shanghai. */
    static LocalDate lastDay(Instant dueAt) {
        return LegalCalendar.dayOf(dueAt.minusMillis(1));
    }

    /** How many days after its last day it is; below 0 before it. */
    static long daysLate(Instant dueAt, Instant now) {
        return ChronoUnit.DAYS.between(lastDay(dueAt), LegalCalendar.dayOf(now));
    }
}
