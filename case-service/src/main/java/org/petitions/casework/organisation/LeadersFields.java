package org.petitions.casework.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;

/**
 * Where several leaders stand on one rung, each has a field of charge (分管) of their own, at most one answers for all fields, and together
 * they leave no unit to nobody: a unit that none of them answers for would be noticed only when it is late.
 */
final class LeadersFields {
    private static final String COLUMN = "in_charge_of";

    private LeadersFields() {}

    static void check(OrganisationTable<Post> posts, Set<String> unitIds) {
        Map<String, List<Line<Post>>> rungs = new LinkedHashMap<>();
        for (Line<Post> line : posts.lines()) {
            Post post = line.value();
            rungs.computeIfAbsent(PostId.on(post.rung(), ownerOf(post)), first -> new ArrayList<>()).add(line);
        }
        rungs.values().stream().filter(leaders -> leaders.size() > 1)
                .forEach(leaders -> check(posts, leaders, unitIds));
    }

    private static void check(OrganisationTable<Post> posts, List<Line<Post>> leaders, Set<String> unitIds) {
        Map<String, String> inCharge = new HashMap<>();
        for (Line<Post> line : leaders) {
            Post post = line.value();
            Set<String> field = post.inChargeOf().isEmpty() ? Set.of("") : post.inChargeOf();
            for (String code : field.stream().sorted().toList()) {
                String other = inCharge.putIfAbsent(code, post.id());
                if (other != null && !other.equals(post.id())) {
                    posts.fault(line, COLUMN, code.isEmpty()
                            ? "is empty, but " + other + " on this rung answers for all fields already"
                            : "names " + code + ", which " + other + " is in charge of");
                }
            }
        }
        if (!inCharge.containsKey("")) {
            PostId first = PostId.parse(leaders.getFirst().value().id()).orElseThrow();
            unitIds.stream()
                    .filter(unit -> PostId.on(first.rung(), unit).equals(PostId.on(first.rung(), first.owner())))
                    .filter(unit -> !inCharge.containsKey(unit) && !inCharge.containsKey(kindOf(unit))).sorted()
                    .findFirst().ifPresent(unit -> posts.fault(leaders.getFirst(), COLUMN,
                            "leaves " + unit + " to none of the leaders on this rung"));
        }
    }

    private static String kindOf(String unit) {
        return UnitId.parse(unit).orElseThrow().kind().name();
    }

    private static String ownerOf(Post post) {
        return post.id().substring(0, post.id().indexOf('.'));
    }
}
