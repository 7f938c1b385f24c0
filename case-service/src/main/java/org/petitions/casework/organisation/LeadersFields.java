package org.petitions.casework.organisation;

import java.util.TreeSet;
import java.util.SortedSet;
import java.util.HashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.events.terms.BilingualText;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;

/**
 * Where several leaders stand on one rung on one day, each has a field of charge (分管) of their own, at most one answers for all fields, and together
 * they leave no unit to nobody: a unit that none of them answers for would be noticed only when it is late.
 */
final class LeadersFields {
    private static final String COLUMN = "in_charge_of";

    private LeadersFields() {}

    static void check(OrganisationTable<PostRow> posts, Set<String> unitIds) {
        Map<String, List<Line<PostRow>>> rungs = new LinkedHashMap<>();
        for (Line<PostRow> line : posts.lines()) {
            PostRow post = line.value();
            rungs.computeIfAbsent(PostId.on(post.rung(), ownerOf(post)), first -> new ArrayList<>()).add(line);
        }
        rungs.values().forEach(leaders -> {
            Set<Line<PostRow>> faulty = new HashSet<>();
            for (LocalDate day : days(leaders)) {
                List<Line<PostRow>> there = leaders.stream().filter(line -> line.value().standing().isOn(day)).toList();
                if (there.stream().map(line -> line.value().id()).distinct().count() > 1) {
                    check(posts, there, unitIds, faulty);
                }
            }
        });
    }

    /** One day of each time in which nothing changes. */
    private static SortedSet<LocalDate> days(List<Line<PostRow>> leaders) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.EPOCH));
        for (Line<PostRow> line : leaders) {
            LocalDate from = line.value().standing().from();
            LocalDate until = line.value().standing().until();
            if (from != null) {
                days.add(from);
            }
            if (until != null) {
                days.add(until.plusDays(1));
            }
        }
        return days;
    }

    private static void check(OrganisationTable<PostRow> posts, List<Line<PostRow>> leaders, Set<String> unitIds,
            Set<Line<PostRow>> faulty) {
        Map<String, String> inCharge = new HashMap<>();
        for (Line<PostRow> line : leaders) {
            PostRow post = line.value();
            List<String> field = post.standing().field().isEmpty() ? List.of("") : post.standing().field();
            for (String code : field) {
                String other = inCharge.putIfAbsent(code, post.id());
                if (other != null && !other.equals(post.id()) && faulty.add(line)) {
                    posts.fault(line, COLUMN, code.isEmpty()
                            ? new BilingualText("未填写，但同一层级的 " + other + " 已负责全部",
                                    "is empty, but " + other + " on this rung answers for all fields already")
                            : new BilingualText(code + " 已由 " + other + " 分管",
                                    "names " + code + ", which " + other + " is in charge of"));
                }
            }
        }
        if (!inCharge.containsKey("") && !faulty.contains(leaders.getFirst())) {
            PostId first = PostId.parse(leaders.getFirst().value().id()).orElseThrow();
            unitIds.stream()
                    .filter(unit -> PostId.on(first.rung(), unit).equals(PostId.on(first.rung(), first.owner())))
                    .filter(unit -> !inCharge.containsKey(unit) && !inCharge.containsKey(kindOf(unit))).sorted()
                    .findFirst().ifPresent(unit -> {
                        faulty.add(leaders.getFirst());
                        posts.fault(leaders.getFirst(), COLUMN,
                                new BilingualText(unit + " 无同一层级领导分管",
                                        "leaves " + unit + " to none of the leaders on this rung"));
                    });
        }
    }

    private static String kindOf(String unit) {
        return UnitId.parse(unit).orElseThrow().kind().name();
    }

    private static String ownerOf(PostRow post) {
        return post.id().substring(0, post.id().indexOf('.'));
    }
}
