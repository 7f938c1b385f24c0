package org.petitions.notification;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/** Events as the other services publish them; everything that a test does not look at is the same. */
public final class SampleEvents {
    /** The unit all samples are about. */
    public static final String UNIT = "431222-HRSS";
    /** When samples are raised. */
    public static final Instant RAISED_AT = Instant.parse("2026-04-28T16:00:00Z");
    /** What samples are raised about: the last day is 2026-04-28 in Asia/Shanghai. */
    public static final Instant DUE_AT = Instant.parse("2026-04-28T16:00:00Z");

    private static final AtomicInteger DIVISIONS = new AtomicInteger(500_000);

    private SampleEvents() {}

    /** A post that no other test has: the head of a unit in a division of its own. */
    public static String newPost() {
        return DIVISIONS.incrementAndGet() + "-HRSS.head";
    }

    /** Another post of the same division, e.g. its {@code duty-desk}; all of them are at its general office. */
    public static String ofDivision(String post, String name) {
        return post.substring(0, 6) + "." + name;
    }

    /** Id of a petition that no other test has. */
    public static String newPetition() {
        return UUID.randomUUID().toString();
    }

    /** The alert to a post about a petition that has missed its handling limit. */
    public static AlertRaised raised(String petitionId, String post) {
        return new AlertRaised(petitionId, petitionId + ":HANDLING:1:" + post, RAISED_AT, ClockKind.HANDLING,
                AlertReason.LIMIT_MISSED, Rung.UNIT_HEAD, post, UNIT, DUE_AT, Urgency.ORDINARY,
                RAISED_AT.plusSeconds(86_400), "2026-1");
    }

    /** The warning to a post about a petition whose handling limit is near; it asks for no acknowledgement. */
    public static AlertRaised warned(String petitionId, String post) {
        return new AlertRaised(petitionId, petitionId + ":HANDLING:1:warning-5d", RAISED_AT, ClockKind.HANDLING,
                AlertReason.LIMIT_NEAR, Rung.UNIT_HEAD, post, UNIT, DUE_AT.plusSeconds(5 * 86_400), Urgency.ORDINARY,
                null, "2026-1");
    }

    /** The call to a duty desk about a rung that nobody is on. */
    public static DutyDeskCalled called(String petitionId, String desk) {
        return new DutyDeskCalled(petitionId, petitionId + ":HANDLING:1:COUNTY_LEADER:desk", RAISED_AT,
                ClockKind.HANDLING, DutyDeskReason.RUNG_VACANT, Rung.COUNTY_LEADER, desk, UNIT, DUE_AT,
                Urgency.ORDINARY,
                "2026-1");
    }

    /** The withdrawal of an alert, because the act was done. */
    public static AlertWithdrawn withdrawn(AlertRaised alert) {
        return new AlertWithdrawn(alert.petitionId(), alert.alertId(), alert.at().plusSeconds(60), alert.clock(),
                AlertWithdrawalReason.DONE, alert.policy());
    }

    /** A post that is held. */
    public static PostListed post(String postId, @Nullable String email) {
        return new PostListed(postId, 1, RAISED_AT.minusSeconds(86_400), UNIT.substring(0, 6), Rung.UNIT_HEAD, "局长",
                "head", true, email);
    }
}
