package org.petitions.local.expected;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.calendar.PausedDays;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;

/** One petition's clocks while its story is told: started, moved and stopped, and played through once it is known when each stopped. */
final class ExpectedClocks {
    private static final String SOLE = "";

    private final PlannedRow.Petition petition;
    private final CityRules rules;
    private final Reach reach;
    private final LegalCalendar calendar;
    private final Map<Name, Running> running = new LinkedHashMap<>();
    private final List<ExpectedClock> played = new ArrayList<>();

    ExpectedClocks(PlannedRow.Petition petition, CityRules rules, Posts posts, LegalCalendar calendar) {
        this.petition = petition;
        this.rules = rules;
        this.reach = new Reach(petition.complainedOfPosts(), posts);
        this.calendar = calendar;
    }

    /** @param key tells apart the clocks of one kind that run at once */
    private record Name(ClockKind kind, String key) {}

    /**
     * A clock that runs.
     *
     * @param setEnd its end where that was set for this case alone, or null
     * @param extraDays days its limit was extended by
     * @param pausedFrom the first day that is not counted any more, or null while it is not paused
     */
    private record Running(String unit, Instant from, @Nullable Instant setEnd, int extraDays, List<PausedDays> paused,
            @Nullable LocalDate pausedFrom) {}

    /** From that moment on, nobody on this post is told anything of the petition. */
    void standsAside(String post, Instant at) {
        reach.standsAside(post, at);
    }

    /** Starts the clock of which a case has one at a time; one that still runs is done with. */
    void start(ClockKind kind, String unit, Instant from) {
        put(new Name(kind, SOLE), new Running(unit, from, null, 0, List.of(), null), from);
    }

    /** Starts a clock with an end of its own. */
    void startUntil(Instant end, ClockKind kind, String key, String unit, Instant from) {
        put(new Name(kind, key), new Running(unit, from, end, 0, List.of(), null), from);
    }

    private void put(Name name, Running clock, Instant from) {
        stop(name, from);
        running.put(name, clock);
    }

    /** Stops all clocks of a kind that run. */
    void stop(ClockKind kind, Instant at) {
        List.copyOf(running.keySet()).stream().filter(name -> name.kind() == kind).forEach(name -> stop(name, at));
    }

    void stop(ClockKind kind, String key, Instant at) {
        stop(new Name(kind, key), at);
    }

    void stopAll(Instant at) {
        List.copyOf(running.keySet()).forEach(name -> stop(name, at));
    }

    /** Lengthens a limit that nobody has been warned of. */
    void lengthen(ClockKind kind, int days, Instant at) {
        Running clock = unwarned(kind, at);
        running.put(new Name(kind, SOLE), new Running(clock.unit(), clock.from(), null, clock.extraDays() + days,
                clock.paused(), clock.pausedFrom()));
    }

    /** From that day on, days are not counted; before anybody was warned. */
    void pause(ClockKind kind, LocalDate firstDay, Instant at) {
        Running clock = unwarned(kind, at);
        running.put(new Name(kind, SOLE),
                new Running(clock.unit(), clock.from(), null, clock.extraDays(), clock.paused(), firstDay));
    }

    /** Days are counted again after that one. */
    void resume(ClockKind kind, LocalDate lastPaused) {
        Name name = new Name(kind, SOLE);
        Running clock = running.get(name);
        if (clock == null || clock.pausedFrom() == null) {
            throw new IllegalStateException(petition.key() + ": " + kind + " is not paused");
        }
        List<PausedDays> paused = new ArrayList<>(clock.paused());
        paused.add(new PausedDays(clock.pausedFrom(), lastPaused));
        running.put(name, new Running(clock.unit(), clock.from(), null, clock.extraDays(), paused, null));
    }

    /** The first instant that is too late for a clock that runs. */
    Instant endOf(ClockKind kind) {
        Running clock = running.get(new Name(kind, SOLE));
        Instant end = clock == null ? null : end(kind, clock);
        if (end == null) {
            throw new IllegalStateException(petition.key() + ": " + kind + " does not run");
        }
        return end;
    }

    /** All clocks that ran, and those that still do. */
    List<ExpectedClock> all() {
        List<ExpectedClock> all = new ArrayList<>(played);
        running.forEach((name, clock) -> all.add(played(name, clock, null)));
        return all;
    }

    private void stop(Name name, Instant at) {
        Running clock = running.remove(name);
        if (clock != null) {
            played.add(played(name, clock, at));
        }
    }

    private ExpectedClock played(Name name, Running clock, @Nullable Instant stoppedAt) {
        Instant seenFrom = clock.from().isBefore(Schedule.SUBMITTED_AT) ? Schedule.SUBMITTED_AT : clock.from();
        return new ExpectedClock(petition, name.kind(), clock.unit(), clock.from(), seenFrom, end(name.kind(), clock),
                stoppedAt, rules, reach);
    }

    private @Nullable Instant end(ClockKind kind, Running clock) {
        if (clock.pausedFrom() != null) {
            return null;
        }
        return clock.setEnd() != null
                ? clock.setEnd()
                : rules.end(kind, clock.from(), clock.extraDays(), clock.paused(), calendar);
    }

    /** A limit that moves after its warning would have to be told by two ends; the day does not play that. */
    private Running unwarned(ClockKind kind, Instant at) {
        Running clock = running.get(new Name(kind, SOLE));
        if (clock == null || clock.pausedFrom() != null
                || rules.warnings(kind, endOf(kind)).stream().anyMatch(warning -> !warning.isAfter(at))) {
            throw new IllegalStateException(petition.key() + ": " + kind + " cannot be moved at " + at);
        }
        return clock;
    }
}
