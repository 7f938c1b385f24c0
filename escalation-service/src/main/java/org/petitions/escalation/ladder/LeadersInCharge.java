package org.petitions.escalation.ladder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;

/**
 * Which of the leaders on one rung answers for a unit: the one in charge of its field (分管领导), or in that one's stead the one who
 * answers for all fields (主要负责人).
 */
final class LeadersInCharge {
    private LeadersInCharge() {}

    /**
     * Who comes into question, first choice first: who is in charge of that very unit, else of units of its kind; then who has no field of
     * their own. Where the directory knows of neither, as of a rung's only leader whatever the field, it is the first of the rung.
     */
    static List<String> inOrder(Rung rung, ReportingLine answering, HeldPosts directory) {
        List<String> all = answering.posts(rung);
        if (all.size() == 1) {
            return all;
        }
        String unit = answering.localUnit();
        String kind = UnitId.parse(unit).map(id -> id.kind().name()).orElse(unit);
        Stream<String> inCharge = first(all, directory, field -> field.contains(unit))
                .or(() -> first(all, directory, field -> field.contains(kind))).stream();
        List<String> found = Stream.concat(inCharge, first(all, directory, Set::isEmpty).stream()).toList();
        return found.isEmpty() ? List.of(all.getFirst()) : found;
    }

    private static Optional<String> first(List<String> posts, HeldPosts directory, Predicate<Set<String>> isOne) {
        return posts.stream().filter(post -> directory.fieldOf(post).filter(isOne).isPresent()).findFirst();
    }
}
