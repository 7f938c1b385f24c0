package org.petitions.escalation.engine;

import org.petitions.escalation.ladder.HeldPosts;
import org.petitions.escalation.policy.Policy;
import org.petitions.law.LegalCalendar;

/** What decisions are taken by. */
public record EscalationContext(Policy policy, LegalCalendar calendar, HeldPosts heldPosts) {

    /** With a calendar that reckons with as many unknown days of rest as the policy says. */
    public static EscalationContext of(Policy policy, LegalCalendar calendar, HeldPosts heldPosts) {
        return new EscalationContext(policy, calendar.withMostUnknownRestDays(policy.mostUnknownRestDays()), heldPosts);
    }
}
