package org.petitions.local.account;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.expected.Outcome;
import org.petitions.local.expected.Told;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.Way;

/** The figures of the day: how many of what. Two accounts are equal when every figure is. */
public final class Account {

    /**
     * One line.
     *
     * @param detail what of it, as codes; empty where the heading says all
     */
    public record Line(Heading heading, String detail) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            return Comparator.comparing(Line::heading).thenComparing(Line::detail).compare(this, other);
        }
    }

    private final SortedMap<Line, Long> figures = new TreeMap<>();

    private Account() {}

    /**
     * Adds up.
     *
     * @param outcomes what became of every petition
     * @param ways the ways that were gone to their end, one for each petition
     * @param refusals the faults of every row that was refused
     * @param mails how many mails arrived
     */
    public static Account of(Map<LedgerKey, Outcome> outcomes, Collection<Way> ways,
            Map<LedgerKey, List<String>> refusals, long mails) {
        var account = new Account();
        account.count(Heading.ROWS, "", outcomes.size() + refusals.size());
        account.count(Heading.REGISTERED, "", outcomes.size());
        refusals.values().stream().flatMap(Collection::stream).forEach(fault -> account.count(Heading.REFUSED, fault));
        outcomes.values().forEach(account::add);
        ways.forEach(way -> account.count(Heading.WAYS, way.name()));
        account.count(Heading.MAILS, "", mails);
        return account;
    }

    /** All figures that are not zero, in the order of the headings. */
    public SortedMap<Line, Long> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    /** One figure, 0 when nothing was counted. */
    public long figure(Heading heading, String detail) {
        return figures.getOrDefault(new Line(heading, detail), 0L);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.figures.equals(figures);
    }

    @Override
    public int hashCode() {
        return figures.hashCode();
    }

    @Override
    public String toString() {
        return figures.toString();
    }

    private void add(Outcome outcome) {
        count(Heading.STATUS, outcome.status());
        if (outcome.end() != null) {
            count(Heading.ENDS, outcome.end().name());
        }
        count(Heading.DISPATCHED, timeliness(outcome, ClockKind.DISPATCH, "Dispatched"));
        if (outcome.steps().contains("Dispatched")) {
            count(Heading.DECIDED,
                    timeliness(outcome, ClockKind.ACCEPTANCE, "Accepted", "NotAccepted", "LedElsewhere"));
        }
        if (outcome.steps().contains("Accepted")) {
            count(Heading.REPLIED, timeliness(outcome, ClockKind.HANDLING, "Replied"));
        }
        outcome.missed().forEach(clock -> count(Heading.MISSED, clock.name()));
        outcome.told().forEach(this::add);
        if (outcome.rating() != null) {
            count(Heading.RATINGS, outcome.rating().name());
        }
    }

    private void add(Told told) {
        switch (told.call()) {
            case LADDER -> count(Heading.ALERTS, told.rung() + " " + told.reason());
            case DUTY_DESK -> count(Heading.DESK, told.reason());
        }
        count(Heading.STATE, told.state().name());
        if (told.state() == Told.State.ACKNOWLEDGED) {
            count(Heading.ACKNOWLEDGED, told.rung().name());
        }
    }

    /** The three buckets of the indicators: in time, late, overdue and still open; what ended without, and what is still running. */
    private static String timeliness(Outcome outcome, ClockKind clock, String... steps) {
        boolean done = List.of(steps).stream().anyMatch(outcome.steps()::contains);
        boolean missed = outcome.missed().contains(clock);
        if (done) {
            return missed ? "LATE" : "IN_TIME";
        } else if (outcome.end() != null) {
            return "ENDED_WITHOUT";
        }
        return missed ? "OVERDUE_AND_OPEN" : "RUNNING";
    }

    private void count(Heading heading, String detail) {
        count(heading, detail, 1);
    }

    private void count(Heading heading, String detail, long number) {
        figures.merge(new Line(heading, detail), number, Long::sum);
    }
}
