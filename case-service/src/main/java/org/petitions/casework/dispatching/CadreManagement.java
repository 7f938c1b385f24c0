package org.petitions.casework.dispatching;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * Who manages the cadres that an accusation is against (干部管理权限), and so which discipline body it goes to (Art. 22, 30). A unit is
 * managed with its head. Whom only words name, nobody but a person can tell.
 */
public final class CadreManagement {
    private final BiFunction<LocalDate, String, Optional<Level>> managingLevelOf;

    /** @param managingLevelOf the level whose Party committee manages a post on a day, empty where that is not known */
    public CadreManagement(BiFunction<LocalDate, String, Optional<Level>> managingLevelOf) {
        this.managingLevelOf = managingLevelOf;
    }

    /**
     * The levels that manage those an accusation names by id, as far as they are known; none for any other petition.
     *
     * @param day of the accusation, in Asia/Shanghai
     */
    public Set<Level> levelsOf(CaseMatter matter, LocalDate day) {
        return named(matter).stream().map(accused -> levelOf(accused, day)).flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    }

    /**
     * The discipline body an accusation goes to: the county's for cadres that one county manages, unless it or anybody in it is accused;
     * the city's where the city manages one of them, or counties more than one. Empty where that is not clear: nobody is named by id, it
     * is not known who manages somebody, or the province does, which is not on this platform. Then the bureau decides.
     */
    Optional<String> disciplineBody(CaseMatter matter, LocalDate day) {
        boolean known = !named(matter).isEmpty()
                && named(matter).stream().allMatch(accused -> levelOf(accused, day).isPresent());
        Set<Level> levels = levelsOf(matter, day);
        if (!known || levels.contains(Level.PROVINCE) || levels.contains(Level.CENTRE)) {
            return Optional.empty();
        }
        Set<String> divisions = named(matter).stream().map(UnitId::divisionOf).collect(Collectors.toSet());
        boolean ofOneCounty = !levels.contains(Level.CITY) && divisions.size() == 1;
        Stream<String> able = ofOneCounty
                ? Stream.of(divisions.iterator().next(), Divisions.CITY)
                : Stream.of(Divisions.CITY);
        return able.map(division -> new UnitId(division, UnitKind.CDI).toString())
                .filter(body -> !matter.accuses(body)).findFirst();
    }

    /** Whom it names, not whoever goes on for their unit: the cadres are those who were there. */
    private static List<String> named(CaseMatter matter) {
        return matter.purpose() == Purpose.ACCUSATION ? matter.complainedOf() : List.of();
    }

    private Optional<Level> levelOf(String accused, LocalDate day) {
        if (UnitId.parse(accused).isPresent()) {
            return managingLevelOf.apply(day, PostId.on(Rung.UNIT_HEAD, accused));
        }
        return managingLevelOf.apply(day, PostId.parse(accused).map(PostId::toString)
                .orElseThrow(() -> new IllegalArgumentException("neither a unit nor a post")));
    }
}
