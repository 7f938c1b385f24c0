package org.petitions.scenario.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.scenario.action.Official;

/**
 * Who acts: an account that a token is got for, in one of its offices. The directory says whether it has that office.
 *
 * @param account e.g. {@code 431222-HRSS.h-01}
 * @param office e.g. {@code HANDLER@431222-HRSS}; null where the account chooses none
 */
public record Acting(String account, @Nullable String office) {
    /** In which header the office is chosen, where the account has several. */
    static final String OFFICE_HEADER = "Acting-For";

    /** Whose account is not called as the post, as holdings.csv has it. */
    private static final Map<String, String> ACCOUNTS = Map.of("431224.county-leader-2", "xupu-07");

    /** The operations room, which sees every coded field. */
    public static final Acting OPERATIONS = of("OPERATIONS", "431200-PB", "431200-PB.o-01");

    /** Who reads the audit trail of all. */
    public static final Acting AUDITOR = of("AUDITOR", "431200-CDI", "431200-CDI.s-01");

    private static Acting of(String role, String unit, String account) {
        return new Acting(account, role + "@" + unit);
    }

    /** An official at an office. */
    public static Acting of(Official official) {
        return of(official.role().name(), official.unit(), official.account());
    }

    /** A clerk of a county office. */
    public static Acting clerk(String office) {
        return of("CLERK", office, office + ".c-01");
    }

    /** A handler at a responsible unit. */
    public static Acting handler(String unit) {
        return of("HANDLER", unit, unit + ".h-01");
    }

    /** An officer of a petition bureau. */
    public static Acting bureau(String bureau) {
        return of("BUREAU", bureau, bureau + ".b-01");
    }

    /** The administrator of a petition bureau, who appoints in its division. */
    public static Acting administrator(String bureau) {
        return of("ADMINISTRATOR", bureau, bureau + ".a-01");
    }

    /** An account that chooses no office: it has one alone, or none. */
    public static Acting withoutChoice(String account) {
        return new Acting(account, null);
    }

    /** The leader who holds a post, under an account of their own or, as most of the sample organisation, called as the post. */
    public static Acting leader(String post) {
        String place = post.substring(0, post.lastIndexOf('.'));
        String unit = UnitId.parse(place).isPresent() ? place : new UnitId(place, UnitKind.OFFICE).toString();
        return of("LEADER", unit, ACCOUNTS.getOrDefault(post, post));
    }

}
