package org.petitions.scenario.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.LegalCalendar;
import org.petitions.law.PausedDays;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;

/** One petition's clocks while its case is simulated: started, moved and stopped, and played through once it is known when each stopped. */
public final class SimulatedClocks {
    private static final String NO_KEY = "";

    private final PlannedRow.Petition petition;
    private final CityPolicy rules;
    private final PostReachability reach;
    private final LegalCalendar calendar;
    private final Map<ClockKey, RunningClock> running = new LinkedHashMap<>();
    private final List<ClockRun> played = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Integer, Telling> toldAtHandBack = new HashMap<>();
    private final Set<Integer> toldRounds = new HashSet<>();
    private final Map<ClockKind, HandedOver> handedOver = new EnumMap<>(ClockKind.class);
    private int handBacks;
    private @Nullable Instant notAcceptedFrom;
    private @Nullable Instant decidedAt;

    public SimulatedClocks(PlannedRow.Petition petition, CityPolicy rules, PostsFile posts, LegalCalendar calendar) {
        this.petition = petition;
        this.rules = rules;
        this.reach = new PostReachability(petition.accusedPosts(), posts);
        this.calendar = calendar;
    }

    /** @param key tells apart the clocks of one kind that run at once */
    private record ClockKey(ClockKind kind, String key) {}

    /** A limit that was missed, and is another unit's to meet from then on. */
    private record HandedOver(String successor, Instant at) {}

    /**
     * A clock that runs.
     *
     * @param way how the petition is handled, where the limit follows from that; else null
     * @param setEnd its end where that was set for this case alone, or null
     * @param extraDays days its limit was extended by
     * @param pausedFrom the first day that is not counted any more, or null while it is not paused
     */
    private record RunningClock(String unit, Instant from, @Nullable HandlingWay way, @Nullable Instant setEnd,
            int extraDays,
            List<PausedDays> paused,
            @Nullable LocalDate pausedFrom) {}

    /** From that moment on, nobody on this post is told anything of the petition. */
    public void recuse(String post, Instant at) {
        reach.recuse(post, at);
    }

    /** From here on it is counted how long nobody accepts it. */
    public void register(Instant registeredAt) {
        notAcceptedFrom = rules.notAcceptedFrom(registeredAt, calendar);
    }

    /** A unit has accepted it, or lawfully not: nobody is told any more that none has. */
    public void decide(Instant at) {
        decidedAt = at;
    }

    /** It comes back to its bureau, or a dispute sends it on to another unit: a further round begins, of which the county's leader is told when it is one too many. */
    public void handBack(Instant at) {
        handBacks++;
        boolean often = handBacks >= rules.toAndFro().toldFromHandBack();
        if (often || notAcceptedFrom != null && !notAcceptedFrom.isAfter(at)) {
            toldRounds.add(handBacks);
            toldAtHandBack.put(handBacks, new Telling(at,
                    often ? AlertReason.HANDED_BACK_AGAIN : AlertReason.NOT_ACCEPTED_FOR_LONG));
        }
    }

    /** A leader who was told of a missed limit says by when it is to be done. */
    public void instruct(Instruction instruction) {
        instructions.add(instruction);
    }

    /** Whatever a unit is held to its successor is held to from now on, before anybody was warned. */
    public void succeed(String unit, String successor) {
        running.replaceAll((_, clock) -> clock.unit().equals(unit)
                ? new RunningClock(successor, clock.from(), clock.way(), clock.setEnd(), clock.extraDays(),
                        clock.paused(), clock.pausedFrom())
                : clock);
    }

    /** What a unit has missed stays its own; who heads its successor is told of it, for they have to act (Art. 24). */
    public void succeedAfterMiss(ClockKind kind, String successor, Instant at) {
        handedOver.put(kind, new HandedOver(successor, at));
    }

    /** Starts the clock of which a case has one at a time; one that still runs is done with. */
    public void start(ClockKind kind, String unit, Instant from) {
        put(new ClockKey(kind, NO_KEY), new RunningClock(unit, from, null, null, 0, List.of(), null), from);
    }

    /** Starts the clock that waits for the answer: its limit is that of the way of handling. */
    public void startHandling(HandlingWay way, String unit, Instant from, Instant at) {
        put(new ClockKey(ClockKind.HANDLING, NO_KEY), new RunningClock(unit, from, way, null, 0, List.of(), null), at);
    }

    /** A clock proves to run from earlier, before anybody was warned. */
    public void moveStart(ClockKind kind, Instant from, Instant at) {
        RunningClock clock = movableClock(kind, at);
        running.put(new ClockKey(kind, NO_KEY), new RunningClock(clock.unit(), from, clock.way(), null,
                clock.extraDays(), clock.paused(), clock.pausedFrom()));
    }

    /**
     * Starts a clock again that had been stopped: with what is left of its first days, and at least the short limit after a hand-back.
     *
     * @param firstFrom what its first days run from
     */
    public void startAgain(ClockKind kind, String unit, Instant firstFrom, Instant from) {
        Instant left = rules.end(kind, unit, null, firstFrom, 0, List.of(), calendar);
        Instant atLeast = rules.endAfterHandBack(from, calendar);
        startUntil(left.isAfter(atLeast) ? left : atLeast, kind, NO_KEY, unit, from);
    }

    /** Starts a clock with an end of its own. */
    public void startUntil(Instant end, ClockKind kind, String key, String unit, Instant from) {
        put(new ClockKey(kind, key), new RunningClock(unit, from, null, end, 0, List.of(), null), from);
    }

    private void put(ClockKey name, RunningClock clock, Instant from) {
        stop(name, from);
        running.put(name, clock);
    }

    /** Stops all clocks of a kind that run. */
    public void stop(ClockKind kind, Instant at) {
        List.copyOf(running.keySet()).stream().filter(name -> name.kind() == kind).forEach(name -> stop(name, at));
    }

    public void stop(ClockKind kind, String key, Instant at) {
        stop(new ClockKey(kind, key), at);
    }

    public void stopAll(Instant at) {
        List.copyOf(running.keySet()).forEach(name -> stop(name, at));
    }

    /** Lengthens a limit that nobody has been warned of. */
    public void extend(ClockKind kind, int days, Instant at) {
        RunningClock clock = movableClock(kind, at);
        running.put(new ClockKey(kind, NO_KEY),
                new RunningClock(clock.unit(), clock.from(), clock.way(), null, clock.extraDays() + days,
                        clock.paused(), clock.pausedFrom()));
    }

    /** From that day on, days are not counted; before anybody was warned. */
    public void pause(ClockKind kind, LocalDate firstDay, Instant at) {
        RunningClock clock = movableClock(kind, at);
        running.put(new ClockKey(kind, NO_KEY),
                new RunningClock(clock.unit(), clock.from(), clock.way(), null, clock.extraDays(), clock.paused(),
                        firstDay));
    }

    /** Days are counted again after that one. */
    public void resume(ClockKind kind, LocalDate lastPaused) {
        ClockKey name = new ClockKey(kind, NO_KEY);
        RunningClock clock = running.get(name);
        if (clock == null || clock.pausedFrom() == null) {
            throw new IllegalStateException(petition.key() + ": " + kind + " is not paused");
        }
        List<PausedDays> paused = new ArrayList<>(clock.paused());
        paused.add(new PausedDays(clock.pausedFrom(), lastPaused));
        running.put(name,
                new RunningClock(clock.unit(), clock.from(), clock.way(), null, clock.extraDays(), paused, null));
    }

    /** The first instant that is too late for a clock that runs. */
    public Instant endOf(ClockKind kind) {
        RunningClock clock = running.get(new ClockKey(kind, NO_KEY));
        Instant end = clock == null ? null : end(kind, clock);
        if (end == null) {
            throw new IllegalStateException(petition.key() + ": " + kind + " does not run");
        }
        return end;
    }

    /** All clocks that ran, and those that still do. */
    public List<ClockRun> all() {
        List<ClockRun> all = new ArrayList<>(played);
        Set<Integer> told = new HashSet<>(toldRounds);
        running.forEach((name, clock) -> all.add(played(name, clock, null, told)));
        return all;
    }

    private void stop(ClockKey name, Instant at) {
        RunningClock clock = running.remove(name);
        if (clock != null) {
            played.add(played(name, clock, at, toldRounds));
        }
    }

    private ClockRun played(ClockKey name, RunningClock clock, @Nullable Instant stoppedAt, Set<Integer> told) {
        Instant seenFrom = clock.from().isBefore(Schedule.SUBMITTED_AT) ? Schedule.SUBMITTED_AT : clock.from();
        boolean anew = played.stream().anyMatch(run -> run.kind() == name.kind());
        ClockRun run = new ClockRun(petition, name.kind(), clock.way(), clock.unit(), clock.from(), seenFrom,
                end(name.kind(), clock),
                stoppedAt, rules, reach, calendar, instructions, telling(name.kind(), clock, stoppedAt, told),
                anew);
        HandedOver to = handedOver.get(name.kind());
        if (to != null && to.at().isAfter(clock.from())) {
            run.tellSuccessor(to.successor(), to.at());
        }
        return run;
    }

    /** What is told on this clock of its round, or null. */
    private @Nullable Telling telling(ClockKind kind, RunningClock clock, @Nullable Instant stoppedAt,
            Set<Integer> told) {
        boolean waits = kind == ClockKind.DISPATCH || kind == ClockKind.ACCEPTANCE;
        Telling atOnce = toldAtHandBack.get(handBacks);
        if (waits && atOnce != null && clock.from().equals(atOnce.at())) {
            return atOnce;
        }
        Instant since = notAcceptedFrom;
        if (!waits || since == null || clock.from().isAfter(since)
                || stoppedAt != null && !stoppedAt.isAfter(since)
                || decidedAt != null && !decidedAt.isAfter(since) || !told.add(handBacks)) {
            return null;
        }
        return new Telling(since, AlertReason.NOT_ACCEPTED_FOR_LONG);
    }

    private @Nullable Instant end(ClockKind kind, RunningClock clock) {
        if (clock.pausedFrom() != null) {
            return null;
        }
        return clock.setEnd() != null
                ? clock.setEnd()
                : rules.end(kind, clock.unit(), clock.way(), clock.from(), clock.extraDays(), clock.paused(), calendar);
    }

    /** A limit that moves after its warning would need two ends; the day does not play that. */
    private RunningClock movableClock(ClockKind kind, Instant at) {
        RunningClock clock = running.get(new ClockKey(kind, NO_KEY));
        if (clock == null || clock.pausedFrom() != null
                || rules.warnings(kind, clock.way(), endOf(kind)).stream().anyMatch(warning -> !warning.isAfter(at))) {
            throw new IllegalStateException(petition.key() + ": " + kind + " cannot be moved at " + at);
        }
        return clock;
    }
}
