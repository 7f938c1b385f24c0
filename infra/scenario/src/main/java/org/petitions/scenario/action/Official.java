package org.petitions.scenario.action;

import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

/**
 * Who acts for an office.
 *
 * @param role what they are there
 * @param unit unit id of the office
 * @param account e.g. {@code 431222-HRSS.h-01}
 */
public record Official(Role role, String unit, String account) {
    /** The kinds of officials that take steps. */
    public enum Role {
        BUREAU,
        HANDLER,
        LEADER
    }

    public static Official ofBureau(String unit) {
        return new Official(Role.BUREAU, unit, unit + ".b-01");
    }

    public static Official handler(String unit) {
        return new Official(Role.HANDLER, unit, unit + ".h-01");
    }

    /** The head of a unit, whose account is called as the post. */
    public static Official headOf(String unit) {
        return new Official(Role.LEADER, unit, PostId.on(Rung.UNIT_HEAD, unit));
    }

    /** The unit's leader in charge of every field, who signs what is not the head's to sign. */
    public static Official deputyOf(String unit) {
        return new Official(Role.LEADER, unit, unit + ".deputy");
    }

    /** A colleague at the same office. */
    public Official colleague() {
        return new Official(role, unit, account.replaceFirst("01$", "02"));
    }
}
