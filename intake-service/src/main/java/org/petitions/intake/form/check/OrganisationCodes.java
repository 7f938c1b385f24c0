package org.petitions.intake.form.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;

/** Which codes of divisions, units and posts are real. */
final class OrganisationCodes {
    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    /** First two digits of the divisions of province level (GB/T 2260). */
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
            "33",
            "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63",
            "64", "65", "71", "81", "82");

    private OrganisationCodes() {}

    /** Whether it is the city or one of its counties and districts. */
    static boolean isCityDivision(String division) {
        return Divisions.find(division).isPresent();
    }

    /**
     * Whether somebody can live there. Beyond the city only the province is known here; within it every division is.
     */
    static boolean isPossibleResidence(String division) {
        if (!DIVISION.matcher(division).matches()) {
            return false;
        }
        return division.startsWith(Divisions.CITY.substring(0, 4))
                ? isCityDivision(division)
                : PROVINCES.contains(division.substring(0, 2));
    }

    /** Whether it is the id of a unit in one of our divisions. */
    static boolean isUnit(String unitId) {
        return UnitId.parse(unitId).filter(UnitId::isOfTheCity).isPresent();
    }

    /** Whether it is the id of a leader's post: of a county, the city, or a unit. */
    static boolean isLeader(String postId) {
        return isPost(postId) && PostId.parse(postId).filter(post -> post.rung() != Rung.DUTY_DESK).isPresent();
    }

    /** Whether it is the id of a post on the ladder, e.g. {@code 431222-HRSS.head} or {@code 431222.county-leader}. */
    static boolean isPost(String postId) {
        return PostId.parse(postId)
                .filter(post -> post.rung() == Rung.UNIT_HEAD ? isUnit(post.owner()) : isCityDivision(post.owner()))
                .isPresent();
    }
}
