package org.petitions.scenario.oracle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/**
 * A part of the sample day, chosen by a rule and not by a list: a share of the petitions of every path, with each all that are bound to it,
 * and for every kind of thing that happens on the day at least one petition to which it happens.
 */
final class DayPart {
    private final Map<LedgerRowKey, ExpectedCase> cases;
    private final Map<LedgerRowKey, Set<LedgerRowKey>> bound = new HashMap<>();
    private final Set<ProcedurePath> lookedAt;
    private final Set<LedgerRowKey> taken = new HashSet<>();
    private final Set<String> happens = new HashSet<>();

    private DayPart(List<ExpectedCase> cases, Set<ProcedurePath> lookedAt) {
        this.cases = cases.stream().collect(Collectors.toMap(life -> life.petition().key(), life -> life));
        this.lookedAt = lookedAt;
        this.cases.keySet().forEach(key -> {
            bind(key, key.petition());
            bind(key, petition(key).lead());
        });
    }

    /**
     * Chooses.
     *
     * @param cases the whole day
     * @param share of how many petitions of a path one is taken; 1 takes the whole day
     * @param lookedAt paths of which one petition is taken in any case
     * @return which rows are taken
     */
    static Set<LedgerRowKey> of(List<ExpectedCase> cases, int share, Set<ProcedurePath> lookedAt) {
        if (share < 1) {
            throw new IllegalArgumentException("one in " + share + " is no share");
        }
        var part = new DayPart(cases, lookedAt);
        // Stable: the petitions of a path stay in the order of the plan.
        List<LedgerRowKey> inTurn = cases.stream().map(ExpectedCase::petition)
                .sorted(Comparator.comparing(PlannedRow.Petition::path)).map(PlannedRow.Petition::key).toList();
        for (int turn = 0; turn < inTurn.size(); turn += share) {
            part.take(inTurn.get(turn));
        }
        inTurn.stream().filter(part::showsMore).forEach(part::take);
        return Set.copyOf(part.taken);
    }

    private void bind(LedgerRowKey one, @Nullable LedgerRowKey other) {
        if (other != null) {
            bound.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
            bound.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
        }
    }

    /** The matters of one petition stand on one form, and a case that leads has events of those that follow it, which have its answer. */
    private void take(LedgerRowKey key) {
        if (taken.add(key)) {
            happens.addAll(whatHappensTo(key));
            bound.getOrDefault(key, Set.of()).forEach(this::take);
        }
    }

    private boolean showsMore(LedgerRowKey key) {
        return !happens.containsAll(whatHappensTo(key));
    }

    /** Everything that a service does of itself or is asked for, by its kind; the steps of the procedure are one kind. */
    private Set<String> whatHappensTo(LedgerRowKey key) {
        ExpectedCase life = life(key);
        CaseOutcome outcome = life.outcome();
        return Stream
                .of(Stream.of("sent online " + key.isOnline(), "status " + outcome.status(), "end " + outcome.end()),
                        life.allActions().map(DayPart::kind),
                        outcome.missedLimits().stream().map(clock -> "missed " + clock),
                        outcome.alerts().stream().map(
                                alert -> "alert " + alert.recipient() + " " + alert.reason() + " " + alert.state()),
                        Stream.of(petition(key).path()).filter(lookedAt::contains).map(path -> "path " + path))
                .flatMap(kinds -> kinds).collect(Collectors.toSet());
    }

    private static String kind(PlannedAction act) {
        return act instanceof PlannedAction.RequestByPetitioner request
                ? "request " + request.kind()
                : "act " + act.getClass().getSimpleName();
    }

    private PlannedRow.Petition petition(LedgerRowKey key) {
        return life(key).petition();
    }

    private ExpectedCase life(LedgerRowKey key) {
        ExpectedCase life = cases.get(key);
        if (life == null) {
            throw new IllegalArgumentException("no petition " + key);
        }
        return life;
    }
}
