package org.petitions.casework.procedure.terms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * Who reviews an opinion (复查、复核机关): the office one level up (Art. 35, 36). Many a unit has two above it, the department that leads it
 * and the government it belongs to; the Regulations do not say which of them, so the city's table does, by kind of unit.
 *
 * @param levels what is not the superior department, by kind of unit
 * @param superiors unit above each in the same system (上级主管单位) by the day; where there is none, the same kind of unit one
 *     division up is it
 * @param successions who answers for an office above that is no more
 */
public record ReviewBodies(Map<UnitKind, ReviewLevel> levels, Superiors superiors, Successions successions) {
    private static final int LEVELS = 5;

    /** No table and no files: everywhere the same kind of unit one division up. */
    public static final ReviewBodies SUPERIORS_BY_DIVISION = new ReviewBodies(Map.of(), Map.of());

    /** Which of the two above a unit reviews it. */
    public enum ReviewLevel {
        /** The department that leads it, one level up (上一级主管部门). */
        SUPERIOR,

        /** The government that it belongs to (本级人民政府). */
        OWN_GOVERNMENT
    }

    /** Where no office above ever ends, or is another. */
    public ReviewBodies(Map<UnitKind, ReviewLevel> levels, Map<String, String> superiors) {
        this(levels, Superiors.always(superiors), Successions.NONE);
    }

    public ReviewBodies {
        levels = Map.copyOf(levels);
        if (levels.get(UnitKind.GOV) == ReviewLevel.OWN_GOVERNMENT
                || levels.get(UnitKind.TOWN) == ReviewLevel.OWN_GOVERNMENT) {
            throw new IllegalArgumentException("reviewing-level: a government does not review its own opinion");
        }
    }

    /**
     * Who reviews on a day what a unit decided: of a responsible unit the review body, of a review body who re-reviews. Nothing goes to an
     * office that is no more, but to its successor (Art. 24, paragraph 2), nor to whom the petition accuses, but to the next above that one
     * (Art. 30).
     *
     * @param unit unit id
     * @param matter what it is about
     * @param day in Asia/Shanghai
     * @return unit id, which need not be one of this platform
     */
    public String above(String unit, CaseMatter matter, LocalDate day) {
        String above = answeringAbove(unit, matter, day);
        for (int level = 0; level < LEVELS && matter.accuses(above); level++) {
            above = answeringAbove(above, matter, day);
        }
        return above;
    }

    private String answeringAbove(String unit, CaseMatter matter, LocalDate day) {
        return successions.answeringOrSame(day, officeAbove(unit, day), matter);
    }

    private String officeAbove(String unit, LocalDate day) {
        UnitId id = UnitId.parse(unit).orElseThrow(() -> new IllegalArgumentException("no unit id: " + unit));
        if (levels.get(id.kind()) == ReviewLevel.OWN_GOVERNMENT) {
            boolean ofTownship = id.division().length() > UnitId.divisionOf(unit).length();
            return new UnitId(id.division(), ofTownship ? UnitKind.TOWN : UnitKind.GOV).toString();
        }
        return departmentAbove(id, day);
    }

    /**
     * Whether a unit is below another in the same system, by however many levels (本系统下级机关、单位).
     *
     * @param unit unit id
     * @param upper unit id
     * @param matter what it is about
     * @param day in Asia/Shanghai, on which who is no more has a successor
     */
    public boolean isBelow(String unit, String upper, CaseMatter matter, LocalDate day) {
        Optional<UnitId> here = UnitId.parse(unit);
        // From a township's unit to the State's there are five levels.
        for (int level = 0; level < LEVELS && here.isPresent(); level++) {
            String above = successions.answeringOrSame(day, departmentAbove(here.get(), day), matter);
            if (above.equals(upper)) {
                return true;
            }
            here = UnitId.parse(above);
        }
        return false;
    }

    /** The unit above each in the same system, as they are there on a day: in the place of one that is no more its successor. */
    public Map<String, String> superiorsOn(LocalDate day, CaseMatter matter) {
        Map<String, String> above = new HashMap<>(superiors.on(day));
        above.replaceAll((_, superior) -> successions.answeringOrSame(day, superior, matter));
        return above;
    }

    private String departmentAbove(UnitId id, LocalDate day) {
        return superiors.above(day, id.toString()).orElseGet(() -> sameKindAbove(id).toString());
    }

    /** Whether a body is not on this platform, but the province's or the State's: what it decides is recorded from its written opinion. */
    public static boolean isElsewhere(@Nullable String body) {
        return body != null && Divisions.find(UnitId.divisionOf(body)).isEmpty();
    }

    /** Of a township its county's government, else the same kind one division up. */
    private static UnitId sameKindAbove(UnitId id) {
        String division = UnitId.divisionOf(id.toString());
        return id.kind() == UnitKind.TOWN
                ? new UnitId(division, UnitKind.GOV)
                : new UnitId(id.division().length() > division.length() ? division : divisionAbove(division),
                        id.kind());
    }

    /** The division above: of a county its city, of a city its province, of a province the State (国务院部门). */
    private static String divisionAbove(String division) {
        if (division.endsWith("0000")) {
            return UnitId.STATE;
        }
        return division.endsWith("00") ? division.substring(0, 2) + "0000" : division.substring(0, 4) + "00";
    }
}
