package org.petitions.scenario.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.petitions.events.terms.ClockKind;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.ProcedurePath;

/** The figures of the day: how many of what. Two are equal when every figure is. */
public final class OutcomeFigures {

    /**
     * One line.
     *
     * @param detail what of it, as codes; empty where the heading says all
     */
    public record FigureKey(FigureHeading heading, String detail) implements Comparable<FigureKey> {
        @Override
        public int compareTo(FigureKey other) {
            return Comparator.comparing(FigureKey::heading).thenComparing(FigureKey::detail).compare(this, other);
        }
    }

    private final SortedMap<FigureKey, Long> figures = new TreeMap<>();

    private OutcomeFigures() {}

    /**
     * Adds up.
     *
     * @param outcomes what became of every petition
     * @param paths the paths that were taken to their end, one for each petition
     * @param refusals the faults of every row that was refused
     * @param mails how many mails arrived
     */
    public static OutcomeFigures of(Map<LedgerRowKey, CaseOutcome> outcomes, Collection<ProcedurePath> paths,
            Map<LedgerRowKey, List<String>> refusals, long mails) {
        var figures = new OutcomeFigures();
        // A petition is one, however many matters it holds; what follows counts matters, each of which is a case.
        long petitions = outcomes.keySet().stream().filter(key -> !key.isFurtherMatter()).count();
        figures.count(FigureHeading.ROWS, "", petitions + refusals.size());
        figures.count(FigureHeading.REGISTERED, "", petitions);
        figures.count(FigureHeading.MATTERS, "", outcomes.size());
        refusals.values().stream().flatMap(Collection::stream)
                .forEach(fault -> figures.count(FigureHeading.REFUSED, fault));
        outcomes.values().forEach(figures::add);
        paths.forEach(path -> figures.count(FigureHeading.PATHS, path.name()));
        figures.count(FigureHeading.MAILS, "", mails);
        return figures;
    }

    /** All figures that are not zero, in the order of the headings. */
    public SortedMap<FigureKey, Long> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    /** One figure, 0 when nothing was counted. */
    public long figure(FigureHeading heading, String detail) {
        return figures.getOrDefault(new FigureKey(heading, detail), 0L);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutcomeFigures others && others.figures.equals(figures);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    @Override
    public String toString() {
        return figures.toString();
    }

    private void add(CaseOutcome outcome) {
        count(FigureHeading.STATUS, outcome.status());
        if (outcome.end() != null) {
            count(FigureHeading.ENDS, outcome.end().name());
        }
        count(FigureHeading.DISPATCHED, timeliness(outcome, ClockKind.DISPATCH, "Dispatched"));
        if (outcome.steps().contains("Dispatched")) {
            count(FigureHeading.DECIDED,
                    timeliness(outcome, ClockKind.ACCEPTANCE, "Accepted", "NotAccepted", "LedElsewhere"));
        }
        if (outcome.steps().contains("Accepted")) {
            count(FigureHeading.REPLIED, timeliness(outcome, ClockKind.HANDLING, "Replied"));
        }
        outcome.missedLimits().forEach(clock -> count(FigureHeading.MISSED, clock.name()));
        outcome.alerts().forEach(this::add);
        count(FigureHeading.NOTICES, "SENT", outcome.notices().sent());
        count(FigureHeading.NOTICES, "LEFT_TO_UNIT", outcome.notices().failed());
        if (outcome.rating() != null) {
            count(FigureHeading.RATINGS, outcome.rating().name());
        }
    }

    private void add(AlertOutcome alert) {
        switch (alert.recipient()) {
            case LADDER -> count(FigureHeading.ALERTS, alert.rung() + " " + alert.reason());
            case DUTY_DESK -> count(FigureHeading.DUTY_DESK_CALLS, alert.reason());
        }
        count(FigureHeading.STATE, alert.state().name());
        if (alert.state() == AlertOutcome.State.ACKNOWLEDGED) {
            count(FigureHeading.ACKNOWLEDGED, alert.rung().name());
        }
    }

    /** The three buckets of the indicators: in time, late, overdue and still open; what ended without, and what is still running. */
    private static String timeliness(CaseOutcome outcome, ClockKind clock, String... steps) {
        boolean done = List.of(steps).stream().anyMatch(outcome.steps()::contains);
        boolean missed = outcome.missedLimits().contains(clock);
        if (done) {
            return missed ? "LATE" : "IN_TIME";
        } else if (outcome.end() != null) {
            return "ENDED_WITHOUT";
        }
        return missed ? "OVERDUE_AND_OPEN" : "RUNNING";
    }

    private void count(FigureHeading heading, String detail) {
        count(heading, detail, 1);
    }

    private void count(FigureHeading heading, String detail, long number) {
        if (number != 0) {
            figures.merge(new FigureKey(heading, detail), number, Long::sum);
        }
    }
}
