package org.petitions.local.issuer.people;

import java.util.Arrays;
import java.util.Optional;

/** The places whose people stand on the sign-in page: of the sample organisation's thirteen counties two, and the city. */
public enum Place {
    /** Yuanling county (沅陵县), which the sample petitions are mostly of. */
    YUANLING("431222"),

    /** Xupu county (溆浦县), whose leaders divide the fields among themselves. */
    XUPU("431224"),

    /** The city's own offices (怀化市). */
    CITY("431200");

    private final String division;

    Place(String division) {
        this.division = division;
    }

    /** The place that a unit or a post belongs to, {@code 431222-HRSS} or {@code 431222.county-leader}; empty for those of other places. */
    static Optional<Place> of(String unitOrPost) {
        return Arrays.stream(values()).filter(place -> unitOrPost.startsWith(place.division + "-")
                || unitOrPost.startsWith(place.division + ".")).findFirst();
    }
}
