package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;

/**
 * Which leader answers for a unit on a day (分管领导), rung by rung, as the ladder of escalation-service picks: whoever is in charge of that very unit, else
 * of units of its kind, else whoever answers for all fields.
 */
final class LeadersInCharge {
    private LeadersInCharge() {}

    /** The posts that the unit's delay climbs to, the lowest rung first. */
    static List<Post> of(UnitId unit, Organisation organisation, LocalDate day) {
        return Stream.of(Rung.UNIT_HEAD, Rung.COUNTY_LEADER, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER)
                .flatMap(rung -> on(rung, unit, organisation, day).stream()).toList();
    }

    private static Optional<Post> on(Rung rung, UnitId unit, Organisation organisation, LocalDate day) {
        List<Post> there = PostId.allOn(rung, unit.toString()).stream()
                .flatMap(id -> organisation.post(id).stream()).filter(post -> post.on(day).isPresent()).toList();
        return there.size() == 1
                ? Optional.of(there.getFirst())
                : first(there, day, field -> field.contains(unit.toString()))
                        .or(() -> first(there, day, field -> field.contains(unit.kind().name())))
                        .or(() -> first(there, day, List::isEmpty));
    }

    private static Optional<Post> first(List<Post> posts, LocalDate day, Predicate<List<String>> isOne) {
        return posts.stream().filter(post -> post.on(day).map(Standing::field).filter(isOne).isPresent()).findFirst();
    }
}
