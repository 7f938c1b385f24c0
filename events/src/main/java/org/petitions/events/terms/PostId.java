package org.petitions.events.terms;

/**
 * Ids of posts on the ladder. They follow from the unit or the division, so that a rung finds its post without a search:
 * {@code 431222-HRSS.head}, {@code 431222.county-leader}, {@code 431200.city-leader}, {@code 431200.principal-leader},
 * {@code 431222.duty-desk}.
 */
public final class PostId {
    private PostId() {}

    /**
     * The post on a rung for a unit.
     *
     * @param rung the rung
     * @param unitId the unit held to its duty
     * @return the post's id; whether anybody holds it is the directory's to say
     */
    public static String on(Rung rung, String unitId) {
        String county = UnitId.divisionOf(unitId);
        String city = cityOf(county);
        return switch (rung) {
            case UNIT_HEAD -> unitId + ".head";
            case COUNTY_LEADER -> county + ".county-leader";
            case CITY_LEADER -> city + ".city-leader";
            case PRINCIPAL_LEADER -> city + ".principal-leader";
            case DUTY_DESK -> county + ".duty-desk";
        };
    }

    /** Code of the city a division belongs to: {@code 431222} to {@code 431200}. */
    public static String cityOf(String division) {
        return division.substring(0, 4) + "00";
    }
}
