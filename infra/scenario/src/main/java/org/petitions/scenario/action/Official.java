package org.petitions.scenario.action;

/**
 * Who acts for an office.
 *
 * @param role what they are there
 * @param unit unit id of the office
 * @param id their account
 */
public record Official(Role role, String unit, String id) {
    /** The two kinds of officials that take steps. */
    public enum Role {
        BUREAU,
        HANDLER
    }

    public static Official ofBureau(String unit) {
        return new Official(Role.BUREAU, unit, "b-01");
    }

    public static Official handler(String unit) {
        return new Official(Role.HANDLER, unit, "h-01");
    }

    /** A colleague at the same office. */
    public Official colleague() {
        return new Official(role, unit, id.replace("01", "02"));
    }
}
