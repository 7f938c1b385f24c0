package org.petitions.casework.duty;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.petitions.events.terms.Satisfaction;

/** What is added up for one office, case by case. */
final class UnitTotals {
    private final Map<Satisfaction, Long> ratings = new EnumMap<>(Satisfaction.class);
    long registeredLate;
    long daysUnregistered;
    long arrived;
    long handedBack;
    long objectionsRejected;
    long accepted;
    long untold;
    long unserved;
    long undecided;
    long unsigned;
    Duration unsignedFor = Duration.ZERO;
    long asked;
    long unrated;
    long reviewed;
    long unanswered;

    void rated(Satisfaction said) {
        ratings.merge(said, 1L, Long::sum);
    }

    void left(boolean stillAsked) {
        if (stillAsked) {
            asked++;
        } else {
            unrated++;
        }
    }

    UnitDuty line(String unit) {
        long satisfied = ratings.getOrDefault(Satisfaction.SATISFIED, 0L);
        long basically = ratings.getOrDefault(Satisfaction.BASICALLY, 0L);
        long not = ratings.getOrDefault(Satisfaction.NOT, 0L);
        return new UnitDuty(unit, new UnitDuty.Registrations(registeredLate, daysUnregistered),
                new UnitDuty.Arrivals(arrived, handedBack, objectionsRejected, accepted, untold, unsigned,
                        unsignedFor.toHours(), undecided),
                new UnitDuty.Answers(satisfied + basically + not + asked + unrated, unserved, satisfied, basically,
                        not,
                        asked, unrated),
                new UnitDuty.Reviews(reviewed, unanswered));
    }
}
