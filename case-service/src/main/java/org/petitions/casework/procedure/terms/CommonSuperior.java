package org.petitions.casework.procedure.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * Whom units have above them in common (共同的上一级机关、单位, Art. 24): in the same system, or as the departments of one government
 * or one Party committee. A committee is known by its general office, which acts for it.
 */
public final class CommonSuperior {
    private CommonSuperior() {}

    /**
     * The nearest one above them all.
     *
     * @param units unit ids of two or more
     * @param superiors unit above each in the same system, by unit id
     * @return unit id, or empty where they have none in common: then it is the joint conference's
     */
    public static Optional<String> of(List<String> units, Map<String, String> superiors) {
        List<Map<String, Integer>> above = units.stream().map(unit -> above(unit, superiors)).toList();
        // The nearest first; of two as near the one in the same system, which is asked for first.
        return above.getFirst().keySet().stream()
                .filter(office -> above.stream().allMatch(of -> of.containsKey(office)))
                .min(Comparator
                        .comparingInt(office -> above.stream().mapToInt(of -> of.getOrDefault(office, 0)).sum()));
    }

    /**
     * The bureau of the lowest division that all belong to: the office of their joint conference (联席会议) sits with it (k).
     *
     * @param units unit ids of two or more
     * @return unit id
     */
    public static String jointConferenceOffice(List<String> units) {
        List<String> divisions = units.stream().map(UnitId::divisionOf).distinct().toList();
        String common = divisions.size() == 1 ? divisions.getFirst() : cityOf(divisions.getFirst());
        return new UnitId(common, UnitKind.PB).toString();
    }

    /**
     * Who decides where the office of the joint conference may not: the city's conference, then the committee and the government that all
     * conferences of the city stand under (Art. 13), in that order.
     *
     * @param units unit ids of two or more
     * @return unit ids, with the office of their own joint conference first
     */
    public static List<String> jointConferenceOffices(List<String> units) {
        String city = cityOf(UnitId.divisionOf(units.getFirst()));
        return Stream.concat(Stream.of(jointConferenceOffice(units)),
                Stream.of(UnitKind.PB, UnitKind.PCO, UnitKind.GOV).map(kind -> new UnitId(city, kind).toString()))
                .distinct().toList();
    }

    /** Every unit above one, with how many steps it is away. */
    private static Map<String, Integer> above(String unit, Map<String, String> superiors) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> level = List.of(unit);
        for (int steps = 1; !level.isEmpty(); steps++) {
            List<String> next = new ArrayList<>();
            for (String below : level) {
                for (String above : directlyAbove(below, superiors)) {
                    if (found.putIfAbsent(above, steps) == null) {
                        next.add(above);
                    }
                }
            }
            level = next;
        }
        return found;
    }

    private static List<String> directlyAbove(String unit, Map<String, String> superiors) {
        List<String> above = new ArrayList<>();
        String superior = superiors.get(unit);
        if (superior != null) {
            above.add(superior);
        }
        UnitId.parse(unit).map(CommonSuperior::governmentOrCommittee).ifPresent(above::add);
        return above;
    }

    /** The government or committee that a unit belongs to; of one of these the one of the city. */
    private static @Nullable String governmentOrCommittee(UnitId id) {
        String division = UnitId.divisionOf(id.toString());
        UnitKind head = switch (id.kind().type()) {
            case DEPARTMENT, POLICE, GOVERNMENT, TOWNSHIP, STATION -> UnitKind.GOV;
            case BUREAU, COMMITTEE_OFFICE, DISCIPLINE -> UnitKind.PCO;
            // Each is of committee and government both.
            case LEADING_GROUP, SPECIAL_GROUP -> null;
        };
        if (head == null) {
            return null;
        }
        if (id.kind() != head) {
            return new UnitId(division, head).toString();
        }
        return division.equals(cityOf(division)) ? null : new UnitId(cityOf(division), head).toString();
    }

    private static String cityOf(String division) {
        return division.substring(0, 4) + "00";
    }
}
