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
     */
    static List<String> faults(Map<Act, Answers> asked, List<Entry> entries) {
        Map<Act, List<Entry>> written = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Act(entry.account(), entry.address())));
        Set<Act> acts = new HashSet<>(asked.keySet());
        acts.addAll(written.keySet());
        List<String> faults = new ArrayList<>();
        for (Act act : sorted(acts)) {
            Answers answers = asked.getOrDefault(act, Answers.NONE);
            Written found = Written.of(written.getOrDefault(act, List.of()));
            long done = act.isCommand() ? answers.done() : 0;
            compare(act, "commands", done, act.isCommand() ? done + answers.unclear() : 0, found.commands(), faults);
            long opened = act.isOpening() ? answers.done() : 0;
            compare(act, "openings", opened, act.isOpening() ? answers.asked() : 0, found.openings(), faults);
            compare(act, "refusals", answers.refused(), answers.refused() + answers.unclear(), found.refusals(),
                    faults);
            compare(act, "not found", answers.notFound(), answers.notFound() + answers.unclear(), found.notFound(),
                    faults);
        }
        return faults;
    }

    private static Set<Act> sorted(Set<Act> acts) {
        Set<Act> sorted = new TreeSet<>(Comparator.comparing(Act::account).thenComparing(Act::address));
        sorted.addAll(acts);
        return sorted;
    }

    private static void compare(Act act, String kind, long least, long most, long found, List<String> faults) {
        if (found < least || found > most) {
            faults.add("%s %s, %s: 应为 / expected %s, 实为 / found %d".formatted(act.account(), act.address(), kind,
                    least == most ? least : least + "–" + most, found));
        }
    }
}
