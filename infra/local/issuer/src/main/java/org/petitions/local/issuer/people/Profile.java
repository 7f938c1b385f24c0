package org.petitions.local.issuer.people;

import java.util.Optional;

/** What somebody is there for, in a few words: a role in a kind of unit. Shown on the page and nowhere else; it stands in no token. */
public enum Profile {
    /** Registers at a county's or the city's window (信访窗口). */
    CLERK,

    /** Transfers and supervises, at a county's bureau. */
    COUNTY_BUREAU,

    /** The same at the city's bureau, over all counties. */
    CITY_BUREAU,

    /** Handles at a responsible unit (责任单位). */
    HANDLER,

    /** Reviews what a unit below has answered (Art. 35, 36). */
    REVIEWER,

    /** Handles accusations (Art. 30). */
    DISCIPLINE_INSPECTION,

    /** Heads a unit, or is a deputy there. */
    UNIT_HEAD,

    /** A leader of the county or the city, or the duty desk. */
    LEADER,

    /** Appoints and withdraws. */
    ADMINISTRATOR,

    /** Reads the audit trail. */
    AUDITOR,

    /** Watches over the platform itself. */
    OPERATIONS;

    /**
     * @param role as staff.csv has it
     * @param unit unit id
     * @return empty for a role of which nothing is known here
     */
    static Optional<Profile> of(String role, String unit) {
        boolean city = Place.of(unit).filter(Place.CITY::equals).isPresent();
        return Optional.ofNullable(switch (role) {
            case "CLERK" -> CLERK;
            case "BUREAU" -> city ? CITY_BUREAU : COUNTY_BUREAU;
            case "HANDLER" -> {
                if (unit.endsWith("-CDI")) {
                    yield DISCIPLINE_INSPECTION;
                }
                yield city || unit.endsWith("-GOV") ? REVIEWER : HANDLER;
            }
            case "ADMINISTRATOR" -> ADMINISTRATOR;
            case "AUDITOR" -> AUDITOR;
            case "OPERATIONS" -> OPERATIONS;
            default -> null;
        });
    }
}
