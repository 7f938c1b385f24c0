package org.petitions.events.terms;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit's id: its division's code and its kind, e.g. {@code 431222-HRSS} is the human-resources bureau of Yuanling county and
 * {@code 431222100-TOWN} the government of its town with that code. Where a division has several of a kind, the further ones are numbered
 * and keep their number: {@code 431222-SG-2} is a second special group, {@code 431222-AGRI-2} a water bureau (水利局). The kind is what rules
 * and tables look at; what it is called the organisation's files say.
 *
 * @param division 6-digit division code (GB/T 2260), or the 9 digits of a township or street
 * @param number which of its kind in the division: 1, the one without a number in the id, to {@value #MOST_OF_A_KIND}
 */
public record UnitId(String division, UnitKind kind, int number) {
    /** How many units of one kind a division can have. */
    public static final int MOST_OF_A_KIND = 20;

    /** What stands for a division's code in the ids of offices of the State, e.g. of the National Public Complaints and Proposals Administration. */
    public static final String STATE = "100000";

    private static final Pattern FORM = Pattern.compile("(\\d{6}(?:\\d{3})?)-([A-Z]+)(?:-([1-9]\\d?))?");
    private static final int COUNTY_DIGITS = 6;

    /** The only unit of its kind in a division, or the first. */
    public UnitId(String division, UnitKind kind) {
        this(division, kind, 1);
    }

    /** The id that {@code text} is, or empty when it is none: wrong form, unknown kind, or the number of a kind of which there is one. */
    public static Optional<UnitId> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int number = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        boolean ofTownship = match.group(1).length() > COUNTY_DIGITS;
        for (UnitKind kind : UnitKind.values()) {
            if (kind.name().equals(match.group(2)) && (kind.isOfTownship() || !ofTownship)) {
                return Optional.of(new UnitId(match.group(1), kind, number)).filter(id -> id.toString().equals(text))
                        .filter(id -> number == 1 || kind.hasSeveral() && number <= MOST_OF_A_KIND);
            }
        }
        return Optional.empty();
    }

    /** The city's or county's division of a unit id that is known to be well formed; of a township's unit its county. */
    public static String divisionOf(String unitId) {
        return unitId.substring(0, COUNTY_DIGITS);
    }

    /** Code of the city a division belongs to: {@code 431222} to {@code 431200}. */
    public static String cityOf(String division) {
        return division.substring(0, 4) + "00";
    }

    /**
     * Whether a unit stands at a lower level than an office, in what that governs: of a city's office its counties and townships, of a
     * county's its townships. Both ids are known to be well formed.
     */
    public static boolean isBelow(String unitId, String office) {
        boolean same = divisionOf(unitId).equals(divisionOf(office));
        return isOfCity(office)
                ? !same && cityOf(divisionOf(unitId)).equals(divisionOf(office))
                : same && isOfTownship(unitId) && !isOfTownship(office);
    }

    private static boolean isOfCity(String unitId) {
        return divisionOf(unitId).endsWith("00");
    }

    private static boolean isOfTownship(String unitId) {
        return unitId.indexOf('-') > COUNTY_DIGITS;
    }

    /**
     * A unit's Chinese name, made from its id; the id itself where that tells none: of what is not ours, and of a numbered one, whose kind's
     * name is another's.
     *
     * @param unitId e.g. {@code 431222-HRSS}
     */
    public static String zh(String unitId) {
        return parse(unitId).filter(id -> id.number == 1)
                .map(id -> Divisions.find(id.division).map(Divisions.Division::zh)
                        .or(() -> Townships.find(id.division).map(Townships.Township::zh))
                        .orElse(id.division.equals(STATE) ? "国家" : id.division) + id.kind.zh())
                .orElse(unitId);
    }

    /** Whether such an id is one of a petition bureau (信访局); what is no id is none. */
    public static boolean isBureau(String unitId) {
        return parse(unitId).filter(unit -> unit.kind() == UnitKind.PB).isPresent();
    }

    /** Whether a unit is a city's petition bureau, which watches over the cases of every county (a city's code ends with 00). */
    public static boolean isCityBureau(String unitId) {
        return parse(unitId).filter(id -> id.kind() == UnitKind.PB && id.division().endsWith("00")).isPresent();
    }

    /** Whether its division is the city, one of its counties or one of their townships. */
    public boolean isOfTheCity() {
        return Divisions.find(division).isPresent() || Townships.find(division).isPresent();
    }

    @Override
    public String toString() {
        return division + "-" + kind + (number == 1 ? "" : "-" + number);
    }
}
