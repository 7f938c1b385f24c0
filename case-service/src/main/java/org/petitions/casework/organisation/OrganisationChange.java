package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;

/**
 * What would be otherwise of one thing in a table.
 *
 * @param key what the thing is known by, e.g. a unit's id
 * @param from the first day in China on which it is otherwise, of what ended its last day; null where no day is said
 */
public record OrganisationChange(OrganisationPart part, String key, Kind kind, @Nullable LocalDate from) {

    /** What becomes of it. */
    public enum Kind implements Term {
        NEW("新增", "new"),
        CHANGED("变更", "changed"),
        ENDED("终止", "ended"),

        /** No row says anything of it any more. */
        REMOVED("删除", "removed");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** All that differs between two versions, in the order of the tables. Tables that can be read are taken for granted. */
    static List<OrganisationChange> between(OrganisationTables before, OrganisationTables after) {
        List<OrganisationChange> changes = new ArrayList<>();
        for (OrganisationPart part : OrganisationPart.values()) {
            var was = byKey(before, part);
            var is = byKey(after, part);
            Set<String> keys = new LinkedHashSet<>(is.keySet());
            keys.addAll(was.keySet());
            for (String key : keys) {
                Set<Map<String, String>> old = was.getOrDefault(key, Set.of());
                Set<Map<String, String>> next = is.getOrDefault(key, Set.of());
                if (!old.equals(next)) {
                    changes.add(change(part, key, old, next));
                }
            }
        }
        return changes;
    }

    private static Map<String, Set<Map<String, String>>> byKey(OrganisationTables tables, OrganisationPart part) {
        Map<String, Set<Map<String, String>>> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : tables.rows(part)) {
            String key = String.join(" ", part.key().stream().map(column -> row.getOrDefault(column, "")).toList());
            byKey.computeIfAbsent(key.strip(), first -> new LinkedHashSet<>()).add(row);
        }
        return byKey;
    }

    private static OrganisationChange change(OrganisationPart part, String key, Set<Map<String, String>> old,
            Set<Map<String, String>> next) {
        if (next.isEmpty()) {
            return new OrganisationChange(part, key, Kind.REMOVED, null);
        }
        if (old.isEmpty()) {
            return new OrganisationChange(part, key, Kind.NEW, earliest(next));
        }
        if (!isEnded(old) && isEnded(next)) {
            return new OrganisationChange(part, key, Kind.ENDED, latest(next));
        }
        Set<Map<String, String>> fresh = new HashSet<>(next);
        fresh.removeAll(old);
        return new OrganisationChange(part, key, Kind.CHANGED, earliest(fresh.isEmpty() ? old : fresh));
    }

    private static boolean isEnded(Set<Map<String, String>> rows) {
        return rows.stream().allMatch(row -> row.containsKey("until"));
    }

    /** Null where a row holds from ever on. */
    private static @Nullable LocalDate earliest(Set<Map<String, String>> rows) {
        return rows.stream().anyMatch(row -> !row.containsKey("from"))
                ? null
                : rows.stream().map(row -> day(row.get("from"))).filter(Objects::nonNull)
                        .min(LocalDate::compareTo).orElse(null);
    }

    private static @Nullable LocalDate latest(Set<Map<String, String>> rows) {
        return rows.stream().map(row -> day(row.get("until"))).filter(Objects::nonNull).max(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
