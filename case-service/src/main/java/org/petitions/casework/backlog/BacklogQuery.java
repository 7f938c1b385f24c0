package org.petitions.casework.backlog;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.cases.BacklogCases.BacklogFilter;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.events.terms.Category;
import org.petitions.starter.actor.Actor;

/**
 * What a list of backlog is asked for, by the parameters of an address; null and empty mean any.
 *
 * @param bureau unit id of the bureau that has it before it
 * @param unit unit id of the responsible unit
 * @param withoutLeader true for what has no leader in charge
 */
public record BacklogQuery(@Nullable @Size(max = 64) String bureau, @Nullable @Size(max = 64) String unit,
        @Nullable Category category, @Nullable Boolean withoutLeader) {

    /** Whatever the reader may see. */
    public static final BacklogQuery ANY = new BacklogQuery(null, null, null, null);

    /**
     * The same, of what somebody's lists hold.
     *
     * @throws org.petitions.starter.problem.ProblemException 403 where another office's is asked for
     */
    public BacklogFilter filter(ResponsibilityScope scope, LocalDate today, Actor reader) {
        return new BacklogFilter(reader, within(scope.bureau(), typed(bureau)), within(scope.unit(), typed(unit)),
                category, Boolean.TRUE.equals(withoutLeader), Backlog.openedBefore(today));
    }

    private static @Nullable String within(@Nullable String own, @Nullable String asked) {
        if (own != null && asked != null && !own.equals(asked)) {
            throw CaseProblems.notCompetent();
        }
        return own == null ? asked : own;
    }

    /** What is asked for, as an address says it. */
    public List<Map.Entry<String, String>> parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "bureau", typed(bureau));
        put(said, "unit", typed(unit));
        put(said, "category", category == null ? null : category.name());
        put(said, "withoutLeader", Boolean.TRUE.equals(withoutLeader) ? "true" : null);
        return said.entrySet().stream().map(Map.Entry::copyOf).toList();
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
