package org.petitions.scenario.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.petitions.scenario.check.AuditEntries.Entry;
import org.petitions.scenario.check.AuditEntries.Outcome;
import org.petitions.scenario.client.RequestLog.Answers;

/**
 * Holds what was asked against what was written down of it, account by account and address by address. A request whose answer was lost was
 * carried out or was not: so far, and no further, a figure may lie above the answers that came.
 */
final class AuditBalance {
    /** Asked for a purpose, and written down before anything is shown. */
    private static final Set<String> OPENINGS = Set.of("GET /cases/{id}/facts", "GET /cases/{id}/opinion",
            "GET /cases/{id}/words", "GET /cases/{id}/evidence", "GET /cases/{id}/documents/{n}/pdf");
    private static final String READ = "GET ";

    /**
     * Entries that may be missing where processes and the database are killed: a refusal that a database that is away does not take, and what
     * follows the answer to a command that saved nothing, are lost (ADR 0025). There are hardly ever any.
     */
    static final int LOST_WITH_FAULTS = 3;
    /** Commands that save nothing with an outbox, so that their entry follows their answer. */
    private static final Set<String> WRITTEN_AFTERWARDS = Set.of("POST /imports");

    private AuditBalance() {}

    /**
     * What an account asked at an address.
     *
     * @param address e.g. {@code POST /cases/{id}/accept}
     */
    record Act(String account, String address) {
        private boolean isOpening() {
            return OPENINGS.contains(address);
        }

        private boolean isCommand() {
            return !address.startsWith(READ);
        }

        private boolean isWrittenAfterwards() {
            return WRITTEN_AFTERWARDS.contains(address);
        }
    }

    /** How many entries of each kind there are; commands are told apart by their traces, for one may write several documents. */
    private record Written(long commands, long openings, long refusals, long notFound) {
        private static Written of(List<Entry> entries) {
            return new Written(
                    entries.stream().filter(entry -> entry.outcome().isOfCommand()).map(Entry::trace).distinct()
                            .count(),
                    number(entries, Outcome.OPENED), number(entries, Outcome.REFUSED),
                    number(entries, Outcome.NOT_FOUND));
        }

        private static long number(List<Entry> entries, Outcome outcome) {
            return entries.stream().filter(entry -> entry.outcome() == outcome).mapToLong(Entry::count).sum();
        }
    }

    /**
     * Where they differ, in sentences.
     *
     * @param asked without what no service writes down
     * @param entries all but the sign-ins
     * @param mayBeLost so many refusals, and commands that are written down after their answer, may be missing in all
     */
    static List<String> faults(Map<Act, Answers> asked, List<Entry> entries, int mayBeLost) {
        Map<Act, List<Entry>> written = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Act(entry.account(), entry.address())));
        Set<Act> acts = new HashSet<>(asked.keySet());
        acts.addAll(written.keySet());
        Findings findings = new Findings();
        for (Act act : sorted(acts)) {
            Answers answers = asked.getOrDefault(act, Answers.NONE);
            Written found = Written.of(written.getOrDefault(act, List.of()));
            long done = act.isCommand() ? answers.done() : 0;
            findings.compare(act, "commands", new Range(done, act.isCommand() ? done + answers.unclear() : 0),
                    found.commands(), act.isWrittenAfterwards());
            long opened = act.isOpening() ? answers.done() : 0;
            findings.compare(act, "openings", new Range(opened, act.isOpening() ? answers.asked() : 0),
                    found.openings(), false);
            findings.compare(act, "refusals", new Range(answers.refused(), answers.refused() + answers.unclear()),
                    found.refusals(), true);
            findings.compare(act, "not found", new Range(answers.notFound(), answers.notFound() + answers.unclear()),
                    found.notFound(), true);
        }
        return findings.faults(mayBeLost);
    }

    private static Set<Act> sorted(Set<Act> acts) {
        Set<Act> sorted = new TreeSet<>(Comparator.comparing(Act::account).thenComparing(Act::address));
        sorted.addAll(acts);
        return sorted;
    }

    private record Range(long least, long most) {
        @Override
        public String toString() {
            return least == most ? Long.toString(least) : least + "–" + most;
        }
    }

    private static final class Findings {
        private final List<String> faults = new ArrayList<>();
        private final List<String> losses = new ArrayList<>();
        private long missing;

        private void compare(Act act, String kind, Range expected, long found, boolean losable) {
            if (found >= expected.least() && found <= expected.most()) {
                return;
            }
            String sentence = "%s %s, %s: 应为 / expected %s, 实为 / found %d".formatted(act.account(), act.address(),
                    kind, expected, found);
            if (losable && found < expected.least()) {
                missing += expected.least() - found;
                losses.add(sentence);
            } else {
                faults.add(sentence);
            }
        }

        private List<String> faults(int mayBeLost) {
            if (missing > mayBeLost) {
                faults.addAll(losses);
            }
            return List.copyOf(faults);
        }
    }
}
