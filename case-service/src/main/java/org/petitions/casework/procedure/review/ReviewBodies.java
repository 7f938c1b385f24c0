package org.petitions.casework.procedure.review;

import org.petitions.events.terms.ReviewStep;

/** Who reviews an opinion, by the levels of offices (层级), as their division codes say them (GB/T 2260). */
public final class ReviewBodies {
    private static final String STATE = "100000";

    private ReviewBodies() {}

    /**
     * Who answers a review of a unit's opinion: its own line at the next level up, and for the re-review at the one above that
     * (Art. 35, 36).
     */
    public static String above(String unit, ReviewStep step) {
        String division = unit.substring(0, 6);
        String first = above(division);
        return (step == ReviewStep.REVIEW ? first : above(first)) + unit.substring(6);
    }

    /** The division above: of a county its city, of a city its province, of a province the State (国务院部门). */
    private static String above(String division) {
        if (division.endsWith("0000")) {
            return STATE;
        }
        return division.endsWith("00") ? division.substring(0, 2) + "0000" : division.substring(0, 4) + "00";
    }
}
